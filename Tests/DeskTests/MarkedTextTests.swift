import Testing

@testable import Desk

@Suite struct MarkedTextTests {
  /// Evidence stands inline: `[a:…]`; may nest and follow each other.
  private static func parse(_ marked: String) -> (text: String, evidence: [(claim: String, spans: [[Int]])]) {
    var text: [Unicode.Scalar] = []
    var open: [(String, Int)] = []
    var spans: [String: [[Int]]] = [:]
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] == "[" {
        open.append((String(scalars[index + 1]), text.count))
        index += 3
      } else if scalars[index] == "]" {
        let (name, start) = open.removeLast()
        spans[name, default: []].append([start, text.count])
        index += 1
      } else {
        text.append(scalars[index])
        index += 1
      }
    }
    return (String(String.UnicodeScalarView(text)), spans.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  @Test(
    "A text is cut where evidence begins and ends, and is whole when put together",
    arguments: ["Gestern [a:kaufte A] dann [b:B].", "[a:alles]", "nichts", "", "[a:außen [b:innen 👨‍👩‍👧 ß] außen]", "vor[a:eins][b:zwei]nach"])
  func pieces(marked: String) {
    let (text, evidence) = MarkedTextTests.parse(marked)
    let cut = MarkedText(text, evidence: evidence)
    #expect(cut.pieces.map(\.text).joined() == text)
    for (claim, spans) in evidence {
      let scalars = Array(text.unicodeScalars)
      let expected = spans.map { String(String.UnicodeScalarView(scalars[$0[0]..<$0[1]])) }.joined()
      #expect(cut.pieces.filter { $0.claims.contains(claim) }.map(\.text).joined() == expected)
    }
  }

  @Test("Spans beyond the text or turned round are left out", arguments: [[5, 2], [-1, 3], [0, 100], [3], [], [2, 2]])
  func badSpans(span: [Int]) {
    #expect(MarkedText("kurzer Text", evidence: [("a", [span])]).pieces == [.init(text: "kurzer Text", claims: [])])
  }
}
