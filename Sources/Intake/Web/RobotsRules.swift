/// What a site's robots.txt lets a program fetch (RFC 9309).
///
/// The groups that name the program count, all of them together; else those for `*`. Of the rules that fit a path the longest decides, and
/// `Allow` before `Disallow` where two are equally long. Of a file beyond 500 KiB the rest is not looked at.
public struct RobotsRules: Hashable, Sendable {
  /// One rule of the groups that count.
  private struct Rule: Hashable {
    var pattern: [UInt8]
    var allows: Bool
  }

  /// How much of a file counts, in bytes.
  public static let largest = 500 << 10
  /// Rules beyond this number or length are of no site that means well.
  private static let mostRules = 10_000
  private static let longestPattern = 2_000

  /// Longest first.
  private var rules: [Rule] = []
  /// How many seconds the site wishes to pass between two requests (`Crawl-delay`); nil where it does not say. Not negative.
  public private(set) var crawlDelay: Double?

  /// Rules that allow everything: of a site without the file.
  public static let open = RobotsRules()

  /// Rules that allow nothing: of a site that cannot say (RFC 9309, 2.3.1.4).
  public static let closed: RobotsRules = {
    var rules = RobotsRules()
    rules.rules = [Rule(pattern: [UInt8(ascii: "/")], allows: false)]
    return rules
  }()

  private init() {}

  /// Reads a file for a program.
  ///
  /// - Parameter agent: the program's product token, such as `hearsay`.
  public init(_ bytes: [UInt8], agent: String) {
    let agent = ASCIIText.lowercased(agent.utf8)
    let file = RobotsFile(bytes.prefix(RobotsRules.largest))
    let named = file.groups.filter { $0.agents.contains(agent) }
    let counting = named.isEmpty ? file.groups.filter { $0.agents.contains([UInt8(ascii: "*")]) } : named
    crawlDelay = counting.compactMap(\.delay).max()
    rules = counting.flatMap(\.rules).prefix(RobotsRules.mostRules).map { rule in
      Rule(pattern: Array(RobotsRules.normal(rule.path).prefix(RobotsRules.longestPattern)), allows: rule.allows)
    }
    rules.sort { $0.pattern.count != $1.pattern.count ? $0.pattern.count > $1.pattern.count : $0.allows && !$1.allows }
  }

  /// Whether an address of the site may be fetched.
  public func allows(_ address: WebAddress) -> Bool { allows(path: address.pathAndQuery) }

  /// Whether a path, with its query, may be fetched.
  func allows(path: String) -> Bool {
    if path == "/robots.txt" { return true }
    let path = RobotsRules.normal(Array(path.utf8))
    return rules.first { RobotsRules.fits($0.pattern, path) }?.allows ?? true
  }

  /// Whether a pattern fits the beginning of a path; `*` stands for anything, `$` at its end for the path's end.
  private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isWhole = pattern.last == UInt8(ascii: "$")
    let pieces = (isWhole ? pattern.dropLast() : pattern[...]).split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let first = pieces.first, path.starts(with: first) else { return false }
    guard pieces.count > 1 else { return !isWhole || path.count == first.count }
    var position = first.count
    for (index, piece) in pieces.enumerated().dropFirst() where !piece.isEmpty {
      if isWhole && index == pieces.count - 1 {
        return path.count - piece.count >= position && path.suffix(piece.count).elementsEqual(piece)
      }
      guard let hit = ASCIIText.find(Array(piece), in: path, from: position) else { return false }
      position = hit + piece.count
    }
    return true
  }

  /// One way to write what may be written in several: no needless percent signs, capital digits, all beyond ASCII encoded.
  private static func normal(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        let isPlain = (0x41...0x5A).contains(value & 0xDF) && value < 0x80 || (0x30...0x39).contains(value) || "-._~".utf8.contains(value)
        result += isPlain ? [value] : [UInt8(ascii: "%")] + hex(value)
        index += 3
        continue
      }
      result += bytes[index] >= 0x80 ? [UInt8(ascii: "%")] + hex(bytes[index]) : [bytes[index]]
      index += 1
    }
    return result
  }

  private static func hex(_ value: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [digits[Int(value >> 4)], digits[Int(value & 15)]]
  }
}
