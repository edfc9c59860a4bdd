/// Leaves out of an article's paragraphs what is not its text: pointers to other pages, credits, bylines, the headline.
struct BlockFilter {
  private let page: HTMLPage
  private let title: [UInt8]?

  init(page: HTMLPage, title: String?) {
    self.page = page
    self.title = title.map(BlockFilter.folded)
  }

  /// The texts of the paragraphs that are the article's.
  func paragraphs(_ blocks: [PageBlock]) -> [String] {
    var kept: [PageBlock] = []
    var seen: Set<String> = []
    for block in blocks where isText(block) && !(kept.count < 3 && isByline(block)) {
      // Pages hold the same paragraph twice, for small and for large screens.
      guard block.length < 60 || seen.insert(block.text).inserted else { continue }
      // A heading that another one of its level or above follows heads nothing that is left.
      while let last = kept.last, let above = level(last), let own = level(block), own <= above { kept.removeLast() }
      kept.append(block)
    }
    while let last = kept.last, level(last) != nil { kept.removeLast() }
    return kept.map(\.text)
  }

  private func isText(_ block: PageBlock) -> Bool {
    if block.linked * 2 > block.length && block.length < 300 { return false }
    let text = BlockFilter.folded(block.text)
    guard text.contains(where: { (0x61...0x7A).contains($0) }) else { return false }
    if text == title { return false }
    if block.length < 250, BlockFilter.openings.contains(where: { text.starts(with: $0) }) { return false }
    if block.length < 120, BlockFilter.credits.contains(where: { ASCIIText.find($0, in: text) != nil }) { return false }
    let tag = page.nodes[block.element].tag
    if tag == "time" || tag == "address" || tag == "caption" { return false }
    if block.length < 20, BlockFilter.isClock(text) { return false }
    if block.length < 300, BlockFilter.isContact(text) { return false }
    return !(block.length < 60 && isDated(block))
  }

  /// Whether a short paragraph is but a date: "3. Mai 2021, 10:30 Uhr".
  private func isDated(_ block: PageBlock) -> Bool {
    guard DateReading.date(in: block.text) != nil else { return false }
    let digits = block.text.utf8.reduce(0) { $0 + ((0x30...0x39).contains($1) ? 1 : 0) }
    return digits * 5 >= block.length
  }

  /// "16:40 Uhr", as tickers have it before each entry.
  private static func isClock(_ text: [UInt8]) -> Bool {
    let parts = text.split { !(0x30...0x39).contains($0) && !(0x61...0x7A).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    guard text.contains(UInt8(ascii: ":")), parts.count >= 2, parts.prefix(2).allSatisfy({ Int($0) != nil }) else { return false }
    return parts.dropFirst(2).allSatisfy { ["uhr", "am", "pm", "h", "cet", "cest", "gmt", "utc", "et", "est", "edt"].contains($0) }
  }

  /// How to reach somebody: an address for mail, and no sentence.
  private static func isContact(_ text: [UInt8]) -> Bool {
    guard let last = text.last, !".!?".utf8.contains(last), let mark = text.firstIndex(of: UInt8(ascii: "@")) else { return false }
    // A dot behind the mark tells an address from a handle.
    return text[mark...].prefix { !Format.isSpace($0) }.contains(UInt8(ascii: "."))
  }

  /// "Von Karl Maier" before the text begins.
  private func isByline(_ block: PageBlock) -> Bool {
    guard block.length < 80, let last = block.text.utf8.last, !".!?:".utf8.contains(last) else { return false }
    let text = BlockFilter.folded(block.text)
    return BlockFilter.bylines.contains { text.starts(with: $0) }
  }

  /// 1 to 6 for headings, nil for other paragraphs.
  private func level(_ block: PageBlock) -> Int? {
    let tag = Array(page.nodes[block.element].tag.utf8)
    guard tag.count == 2, tag[0] == UInt8(ascii: "h"), (0x31...0x36).contains(tag[1]) else { return nil }
    return Int(tag[1] - 0x30)
  }

  private static let bylines = PageWords.bylines.map { Array($0.utf8) }
  private static let openings = PageWords.foreignOpenings.map { Array($0.utf8) }
  private static let credits = PageWords.credits.map { Array($0.utf8) }

  /// Small letters and single spaces.
  private static func folded(_ text: String) -> [UInt8] {
    Array(ASCIIText.singleSpaced(ASCIIText.lowercased(text.utf8)).utf8)
  }
}
