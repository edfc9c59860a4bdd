import Claims
import Reader
import Testing

/// Expected boundaries are marked in the test texts by `|`, which stands for nothing else.
@Suite("Sentences")
struct SentenceSplitterTests {
  private func check(_ marked: String, _ language: Language, _ location: SourceLocation = #_sourceLocation) {
    let expected = marked.split(separator: "|").map { $0.trimmingSpace }
    let text = RepairedText(unchanged: marked.filter { $0 != "|" })
    let found = SentenceSplitter().sentences(in: text, language: language).map { text[$0] }
    #expect(found == expected, sourceLocation: location)
  }

  @Test("German abbreviations end a sentence only before a word that opens one", arguments: GermanSentences.abbreviations)
  func germanAbbreviations(_ marked: String) { check(marked, .german) }

  @Test("Ordinals, dates and decimals stay whole, years and quantities may end a sentence", arguments: GermanSentences.numbers)
  func germanNumbers(_ marked: String) { check(marked, .german) }

  @Test("Quotation marks and brackets close with their sentence", arguments: GermanSentences.quotations)
  func quotations(_ marked: String) { check(marked, .german) }

  @Test("Glued sentences come apart, names of products and hosts do not", arguments: GermanSentences.glued)
  func glued(_ marked: String) { check(marked, .german) }

  @Test("Headings, captions and list items end with their line, wrapped lines go on", arguments: GermanSentences.lines)
  func lines(_ marked: String) { check(marked, .german) }

  @Test("Plain German prose is cut at its stops", arguments: GermanSentences.prose)
  func prose(_ marked: String) { check(marked, .german) }

  @Test("English sentences", arguments: EnglishSentences.all)
  func english(_ marked: String) { check(marked, .english) }
}

extension Substring {
  fileprivate var trimmingSpace: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
