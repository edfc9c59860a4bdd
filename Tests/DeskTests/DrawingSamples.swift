import Claims
import Foundation
import Ledger

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What tests draw, and how they look at it.
enum DrawingSamples {
  /// Somebody in the middle with so many neighbours, each of which is tied to the centre and every third to the one before it.
  static func star(_ count: Int, name: (Int) -> String = { "Beteiligungsgesellschaft \($0) AG" }) -> Neighbourhood {
    let kinds = Entity.Kind.allCases
    let types = ClaimType.allCases
    let nodes = (0...count).map { number in
      Neighbourhood.Node(
        id: Int64(number + 1), reference: "r\(number)", name: name(number), kind: kinds[number % kinds.count], claims: number,
        isCentre: number == 0)
    }
    var edges: [Neighbourhood.Edge] = []
    for number in stride(from: 1, through: count, by: 1) {
      edges.append(edge(1, Int64(number + 1), types[number % types.count], Standing.allCases[number % Standing.allCases.count], number))
      if number % 3 == 0 { edges.append(edge(Int64(number), Int64(number + 1), .supply, .reported, 100 + number)) }
    }
    return Neighbourhood(nodes: nodes, edges: edges)
  }

  static func edge(_ from: Int64, _ to: Int64, _ type: ClaimType, _ standing: Standing, _ number: Int) -> Neighbourhood.Edge {
    Neighbourhood.Edge(
      from: from, to: to, type: type, stage: .planned, standing: standing, isDenied: standing == .denied, day: "2024-03-01",
      reference: "e\(number)")
  }

  /// Whether a text is one element in well-formed XML, and how many elements of a name it holds.
  static func elements(_ name: String, in markup: String) -> Int? {
    let counter = Counter(name)
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = counter
    return parser.parse() ? counter.count : nil
  }

  private final class Counter: NSObject, XMLParserDelegate {
    private let name: String
    var count = 0

    init(_ name: String) { self.name = name }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
      if name == self.name { count += 1 }
    }
  }

  /// Names that would break out of where they stand, if they could.
  static let hostile = [
    "\"><script>alert(1)</script>", "]]><x/>", "</text></svg><img src=x onerror=alert(1)>", "a\u{0}b\u{1}\u{8}\u{1B}[31m\u{85}", "&lt;&amp",
    "' onload='x", "\u{202E}gnp.exe", "\u{FFFE}\u{FFFF}", "<!--", "日本電信電話株式会社 и Ко", String(repeating: "W", count: 5000), "",
  ]
}
