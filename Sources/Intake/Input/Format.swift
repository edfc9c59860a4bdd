/// What an input holds, told by its first bytes and, where they leave it open, by its name.
enum Format: Equatable {
  case text
  case html
  /// An object, or objects one a line: only the first line's end tells.
  case json
  case jsonArray
  case jsonLines

  /// Tells the format from the first bytes (some thousands, in UTF-8) and the kind that the name gives (`Input.kind`).
  init(head: [UInt8], kind: String) throws(IntakeError) {
    if let problem = Format.unreadable(head) { throw problem }
    var start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < head.count, Format.isSpace(head[start]) { start += 1 }
    let opening = head[start...]
    var next = start + 1
    while next < head.count, Format.isSpace(head[next]) { next += 1 }
    let second = next < head.count ? head[next] : 0
    let isLines = kind == "jsonl" || kind == "ndjson"

    if opening.first == UInt8(ascii: "{"), second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") || isLines {
      self = isLines ? .jsonLines : .json
    } else if opening.first == UInt8(ascii: "["), second == UInt8(ascii: "{") || second == UInt8(ascii: "]") {
      self = .jsonArray
    } else if opening.first == UInt8(ascii: "<"), Format.isFeed(opening) {
      throw IntakeError(problem: "is a feed (RSS or Atom), not an article", remedy: "fetch the pages that it links to and read those")
    } else if Format.isHTML(opening, isNamedSo: ["html", "htm", "xhtml"].contains(kind)) {
      self = .html
    } else if isLines || kind == "json" {
      self = isLines ? .jsonLines : .json
    } else {
      self = .text
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isHTML(_ opening: ArraySlice<UInt8>, isNamedSo: Bool) -> Bool {
    let head = ASCIIText.lowercased(opening.prefix(16_384))
    func holds(_ tag: String) -> Bool { ASCIIText.find(tag, in: head) != nil }
    if head.first == UInt8(ascii: "<") {
      let tags = [
        "<!doctype html", "<html", "<head", "<body", "<article", "<main", "<section", "<div", "<meta", "<title", "<h1", "<h2", "<p>",
        "<p ", "<span", "<script", "<table",
      ]
      if tags.contains(where: holds) { return true }
    }
    if isNamedSo { return holds("<") }
    return holds("<html") || (holds("<body") && holds("</"))
  }

  private static func isFeed(_ opening: ArraySlice<UInt8>) -> Bool {
    let head = ASCIIText.lowercased(opening.prefix(2_048))
    func holds(_ tag: String) -> Bool { ASCIIText.find(tag, in: head) != nil }
    return (holds("<rss") || holds("<feed") || holds("<rdf:rdf")) && !holds("<html")
  }

  /// Why the bytes are no text at all; nil where they may be.
  private static func unreadable(_ head: [UInt8]) -> IntakeError? {
    for signature in FileSignature.all where head.starts(with: signature.bytes) {
      return IntakeError(problem: "is not text but \(signature.meaning)", remedy: signature.remedy)
    }
    guard Transcoder.utf16Mark(head) == nil else { return nil }
    let controls = head.reduce(0) { $0 + ($1 < 0x20 && !isSpace($1) && $1 != 0x1B ? 1 : 0) }
    guard head.contains(0) || controls * 20 > head.count else { return nil }
    return IntakeError(problem: "is not text but binary data", remedy: "give text, HTML, JSON or JSON Lines, packed with gzip or not")
  }
}
