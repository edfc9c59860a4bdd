/// A paragraph of a page: what stands between the beginnings and ends of block elements.
struct PageBlock {
  /// Its text with white space made plain; line feeds where `br` stands.
  var text: String
  /// Number of bytes of the text.
  var length: Int
  /// Number of bytes of it that stand in links.
  var linked: Int
  /// The innermost block element that holds it.
  var element: Int
  /// Where its first text stands among the page's nodes.
  var node: Int

  /// How much of an article's text it is: its length, less for what is linked or no sentence.
  var weight: Double {
    let own = Double(length - linked) / Double(max(1, length))
    let isSentence = length >= 80 || (length >= 30 && text.utf8.last.map { ".!?\"".utf8.contains($0) || $0 >= 0x80 } == true)
    return Double(length) * own * own * (isSentence ? 1 : 0.2)
  }
}

/// Collects the paragraphs of a page.
struct PageBlocks {
  private let page: HTMLPage
  private var blocks: [PageBlock] = []
  private var text: [UInt8] = []
  private var linked = 0
  private var firstNode = 0
  private var blockStack: [(index: Int, end: Int)] = []
  private var linkEnd = 0
  private var preEnd = 0
  private var dataTableEnd = 0

  /// The paragraphs of a page, but for those in elements that never hold text.
  static func of(_ page: HTMLPage) -> [PageBlock] {
    var collector = PageBlocks(page: page)
    collector.collect()
    return collector.blocks
  }

  private init(page: HTMLPage) { self.page = page }

  private mutating func collect() {
    var index = 0
    while index < page.nodes.count {
      leaveBlocks(before: index)
      let node = page.nodes[index]
      if node.isText {
        add(page.text[node.text], at: index)
      } else if PageWords.skippedTags.contains(node.tag) && !isPageForm(index) {
        // A button or a script within a paragraph does not end it.
        if PageWords.blockTags.contains(node.tag) { flush() }
        index = max(node.end, index + 1)
        continue
      } else if index < dataTableEnd, node.tag == "td" || node.tag == "th" {
        // A row of a table of figures is one line: a cell alone says nothing.
        if !text.isEmpty { text += " | ".utf8 }
      } else if PageWords.blockTags.contains(node.tag) {
        flush()
        if node.tag == "table", isDataTable(index) { dataTableEnd = node.end }
        blockStack.append((index, node.end))
        if node.tag == "pre" { preEnd = node.end }
      } else if node.tag == "br" {
        lineBreak()
      } else if node.tag == "a" {
        linkEnd = max(linkEnd, node.end)
      } else if node.tag == "wbr" {
        // Nothing: the word goes on.
      }
      index += 1
    }
    flush()
  }

  /// Old content systems put the whole page into one form.
  private func isPageForm(_ index: Int) -> Bool {
    page.nodes[index].tag == "form" && (page.nodes[index].end - index) * 2 > page.nodes.count
  }

  /// Whether a table holds figures rather than the page: it has heads of columns or rows, and nothing but words in its cells.
  private func isDataTable(_ index: Int) -> Bool {
    let parts: Set<String> = ["tr", "td", "th", "tbody", "thead", "tfoot", "caption"]
    let inside = page.nodes[(index + 1)..<page.nodes[index].end]
    return !inside.contains { PageWords.blockTags.contains($0.tag) && !parts.contains($0.tag) } && inside.contains { $0.tag == "th" }
  }

  private mutating func leaveBlocks(before index: Int) {
    while let last = blockStack.last, last.end <= index {
      flush()
      blockStack.removeLast()
    }
  }

  private mutating func lineBreak() {
    while text.last == 0x20 { text.removeLast() }
    if text.last == 0x0A {
      flush()
    } else if !text.isEmpty {
      text.append(0x0A)
    }
  }

  private mutating func add(_ run: ArraySlice<UInt8>, at index: Int) {
    let before = text.count
    var isStart = text.isEmpty
    for byte in run {
      if byte == 0x0A && index < preEnd {
        if !isStart { text.append(0x0A) }
      } else if Format.isSpace(byte) {
        if !isStart, text.last != 0x20, text.last != 0x0A { text.append(0x20) }
      } else {
        if isStart {
          firstNode = index
          isStart = false
        }
        text.append(byte)
      }
    }
    if index < linkEnd { linked += text.count - before }
  }

  private mutating func flush() {
    while let last = text.last, Format.isSpace(last) { text.removeLast() }
    if !text.isEmpty {
      let length = text.count
      blocks.append(
        PageBlock(
          text: String(decoding: text, as: UTF8.self), length: length, linked: min(linked, length), element: blockStack.last?.index ?? 0,
          node: firstNode))
    }
    text = []
    linked = 0
  }
}
