import Claims
import Testing

@testable import Presentation

@Suite("The report of a reading")
struct ReadingReportTests {
  private func reading(_ name: String = "Gondola Holding", quote: String = "Gondola Holding soll bis zu 30 Prozent übernehmen.") -> Reading
  {
    func filler(_ name: String) -> Filler { Filler(text: name, name: name, span: Span(0, 1)) }
    let claim = Claim(
      id: "c1", type: .acquisition,
      roles: [.buyer: [filler(name)], .target: [filler("Liftwerk Tirol")], .share: [filler("bis zu 30 Prozent")]],
      stage: .planned, standing: .rumoured,
      attribution: [Attribution(name: "Alpenkurier", kind: .media), Attribution(name: "Verhandlungskreise", kind: .insider)],
      quantities: [.share: Quantity(high: 30, unit: "percent")], time: ClaimTime(end: CalendarDate("2027"), text: "bis 2027"),
      evidence: [Evidence(span: Span(0, 10), text: quote)], confidence: 0.9,
      cues: [Cue(part: .hedge, text: "soll", span: Span(3, 7), confidence: 0.8)])
    let document = DocumentInfo(id: "seilbahn", title: "Partner gesucht", source: "Alpenkurier", published: CalendarDate("2026-03-02"))
    return Reading(article: Article(document: document, text: quote), entities: [], claims: [claim])
  }

  @Test("puts the standing first, then the parties, figures, time, sources and the quote")
  func golden() {
    let expected = """
      Partner gesucht
      seilbahn · Alpenkurier · 2026-03-02 · German · 1 claim
      ────────────────────────────────────────────────────────────────────────────────

      RUMOURED   acquisition, planned
                 Gerücht · Übernahme · geplant
                 Gondola Holding → buys → Liftwerk Tirol
                 share: bis zu 30 Prozent [up to 30 percent]
                 time: bis 2027 [until 2027]
                 says: Alpenkurier, citing Verhandlungskreise (unnamed)
                 „Gondola Holding soll bis zu 30 Prozent übernehmen.“

      """
    #expect(ReadingReport(width: 80).text(reading()) == expected)
  }

  @Test("never fills more than the width", arguments: [20, 30, 40, 60, 80, 120])
  func width(_ width: Int) {
    let long = String(repeating: "Ümläut 中国一汽 🏭 Kraftfahrzeughaftpflichtversicherungsgesellschaft ", count: 20)
    let text = ReadingReport(width: width, isExplained: true).text(reading(long, quote: long))
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width, "\(line)") }
  }

  @Test("colours only where it is asked to, and says the same without colour")
  func colour() {
    let plain = ReadingReport().text(reading())
    let coloured = ReadingReport(style: Style(isColoured: true)).text(reading())
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;33mRUMOURED\u{1B}[0m"))
    let stripped = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == plain)
  }

  @Test(
    "lets no text of an article act on the terminal",
    arguments: ["\u{1B}[31mrot\u{1B}]0;Titel\u{7}", "a\rb", "\u{202E}umgedreht", "\u{9B}2J", "x\u{0}y\u{8}"])
  func hostile(_ text: String) {
    let report = ReadingReport(isExplained: true).text(reading(text, quote: text))
    for scalar in report.unicodeScalars {
      #expect(scalar == "\n" || scalar.properties.generalCategory != .control)
      #expect(scalar.properties.generalCategory != .format)
    }
  }

  @Test("shows which words led to a claim where asked")
  func explained() {
    #expect(ReadingReport(isExplained: true).text(reading()).contains("because: hedge “soll” (80\u{A0}%)"))
    #expect(!ReadingReport().text(reading()).contains("because"))
  }

  @Test("tells places in characters, not in bytes")
  func places() {
    var shown = reading(quote: "Übernähme")
    shown.claims[0].evidence = [Evidence(span: Span(0, 11), text: "Übernähme")]
    #expect(ReadingReport(isExplained: true).text(shown).contains("characters 0–9"))
  }

  @Test("quotes a long sentence whole, also on a narrow terminal", arguments: [20, 40, 80])
  func wholeQuote(_ width: Int) {
    let words = (1...60).map { "Wort\($0)" }
    let text = ReadingReport(width: width).text(reading(quote: words.joined(separator: " ")))
    for word in words { #expect(text.contains(word)) }
  }

  @Test("says so where an article makes no claims")
  func none() {
    var empty = reading()
    empty.claims = []
    #expect(ReadingReport().text(empty).contains("No claims about companies found."))
  }

  @Test("counts columns as a terminal does", arguments: [("abc", 3), ("Übung", 5), ("中国", 4), ("🏭", 2), ("e\u{0301}", 1), ("", 0)])
  func columns(_ text: String, _ columns: Int) { #expect(DisplayWidth.of(text) == columns) }
}
