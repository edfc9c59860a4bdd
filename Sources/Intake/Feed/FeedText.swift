/// Makes plain what feeds hold as HTML, and tells whole articles from teasers.
enum FeedText {
  /// The text of a piece of HTML, a line feed between paragraphs; nothing is left out but scripts, forms and the like.
  static func plain(_ html: String) -> String {
    let bytes = Array(html.utf8)
    guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) else { return trimmed(html) }
    let isMarkup = bytes.contains(UInt8(ascii: "<"))
    guard isMarkup else { return trimmed(String(decoding: XMLReferences.resolved(bytes[...]), as: UTF8.self)) }
    // A paragraph around it keeps the parser from taking the first words for a head.
    guard let page = try? HTMLReader.page(of: Array("<html><body><div>".utf8) + bytes) else { return "" }
    return PageBlocks.of(page).map(\.text).joined(separator: "\n")
  }

  /// White space made single spaces, control characters dropped.
  static func singleLine(_ text: String) -> String {
    ASCIIText.singleSpaced(text.utf8.filter { $0 >= 0x20 || Format.isSpace($0) })
  }

  /// Whether nothing is to be seen in a text.
  static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy(Format.isSpace) }

  /// Whether a text is an article and not its beginning: long enough, longer than what introduces it, and not cut.
  static func isWhole(_ text: String, beside introduction: String?) -> Bool {
    let words = text.utf8.split(whereSeparator: Format.isSpace).count
    guard words >= FeedWords.fewestOfArticle else { return false }
    if let introduction, introduction.utf8.count * 3 > text.utf8.count * 2 && words < 2 * FeedWords.fewestOfArticle { return false }
    let end = trimmed(text).lowercased().suffix(60)
    return !FeedWords.cuts.contains { end.hasSuffix($0) }
  }

  /// The person of an author's field, which in RSS is an e-mail address with the name behind it.
  static func person(_ field: String) -> String {
    guard field.contains("@"), let open = field.firstIndex(of: "("), let close = field.lastIndex(of: ")"), open < close else {
      return field
    }
    let name = trimmed(String(field[field.index(after: open)..<close]))
    return name.isEmpty ? field : name
  }

  /// A short print of a text, the same in every run (FNV-1a).
  static func print(of text: String) -> String {
    let value = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return "text:" + String(value, radix: 16)
  }

  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text).utf8
    while let first = rest.first, Format.isSpace(first) { rest = rest.dropFirst() }
    while let last = rest.last, Format.isSpace(last) { rest = rest.dropLast() }
    return String(Substring(rest))
  }
}
