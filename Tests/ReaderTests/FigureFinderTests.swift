import Claims
import Testing

@testable import Reader

@Suite("Figures of claims")
struct FigureFinderTests {
  /// The candidate of a type at a word of a text, with its figures found; `figures` names the words that the network gave a role.
  private func found(_ text: String, _ type: ClaimType, at word: String, figures: [(Role, String)] = [], also: (String, String)? = nil)
    -> Candidate
  {
    let marked = MarkedDraft(text)
    var draft = marked.draft
    func candidate(_ word: String, _ figures: [(Role, String)]) -> Candidate {
      var candidate = Candidate(trigger: marked.word(word), type: type, score: 1)
      candidate.arguments = figures.map { role, words in
        let parts = words.split(separator: " ").map(String.init)
        let word = marked.word(parts[0])
        return .init(role: role, words: word..<(word + parts.count), mention: nil, score: 1)
      }
      return candidate
    }
    draft.candidates = [candidate(word, figures)]
    if let also { draft.candidates.append(candidate(also.0, [(.amount, also.1)])) }
    FigureFinder(partOfWhole: PartOfWhole(lines: ["join\tder", "behind\tnoch"])).find(in: &draft)
    return draft.candidates[0]
  }

  @Test("are read from the whole figure that the words are part of")
  func whole() {
    let candidate = found(
      "Der Umsatz stieg auf rund 2,5 Milliarden Euro.", .financialResult, at: "Umsatz", figures: [(.amount, "Milliarden")])
    #expect(candidate.quantities[.amount] == Quantity(value: 2.5e9, currency: "EUR", isApproximate: true))
  }

  @Test("change the role where they are of another kind: a growth rate is no amount")
  func otherKind() {
    let candidate = found("Der Umsatz stieg um 5 Prozent.", .financialResult, at: "Umsatz", figures: [(.amount, "5")])
    #expect(candidate.quantities[.amount] == nil)
    #expect(candidate.quantities[.share]?.value == 5)
  }

  @Test("are the nearest to the trigger where a role was filled twice")
  func nearest() {
    let text = "Der Umsatz betrug 10 Millionen Euro, der Gewinn 2 Millionen Euro."
    let candidate = found(text, .financialResult, at: "Gewinn", figures: [(.amount, "10"), (.amount, "2")])
    #expect(candidate.quantities[.amount]?.value == 2e6)
  }

  @Test("leave no pieces of themselves in a role")
  func leftovers() {
    let text = "Die Bank hält 25 Prozent an der Werft, rund 60 Leute arbeiten dort."
    let candidate = found(text, .ownership, at: "hält", figures: [(.share, "25"), (.share, "Prozent"), (.share, "rund")])
    #expect(candidate.arguments(in: .share).count == 1)
    #expect(candidate.quantities[.share]?.value == 25)
  }

  @Test("are the part rather than the whole where jobs go")
  func part() {
    let part = found("Die Werft streicht 400 der noch 2300 Stellen.", .jobCuts, at: "streicht", figures: [(.count, "2300")])
    #expect(part.quantities[.count]?.value == 400)
    let whole = found("Die Werft streicht 2300 Stellen.", .jobCuts, at: "streicht", figures: [(.count, "2300")])
    #expect(whole.quantities[.count]?.value == 2300)
    let employed = found("In Kiel sitzen 400 der 2300 Leute.", .headcount, at: "sitzen", figures: [(.count, "2300")])
    #expect(employed.quantities[.count]?.value == 2300)
  }

  @Test("stand in front of what is made")
  func made() {
    let made = found("Das Werk baut 1.000 Kutter im Jahr.", .production, at: "baut", figures: [(.product, "1.000 Kutter")])
    #expect(made.quantities[.count] == Quantity(value: 1000, unit: "Kutter"))
    #expect(found("Das Werk baut Kutter.", .production, at: "baut", figures: [(.product, "Kutter")]).quantities.isEmpty)
  }

  @Test("count repetitions where they are many")
  func repetitions() {
    let many = found("Das Lied wurde 12 Millionen Mal verkauft.", .financialResult, at: "verkauft", figures: [(.count, "Mal")])
    #expect(many.quantities[.count]?.value == 12e6)
    #expect(found("Er fiel drei Mal durch.", .financialResult, at: "fiel", figures: [(.count, "Mal")]).quantities.isEmpty)
  }

  @Test("are looked for in the sentence where a claim about numbers has none")
  func complete() {
    #expect(found("Die Firma streicht in Bochum 260 Stellen.", .jobCuts, at: "streicht").quantities[.count]?.value == 260)
  }

  @Test("are not guessed where there are two, or where another claim has taken the only one")
  func noGuess() {
    #expect(found("Die Firma streicht 260 Stellen und 40 Stellen.", .jobCuts, at: "streicht").quantities.isEmpty)
    let text = "Bei steigendem Umsatz sank der Gewinn auf 2 Millionen Euro."
    #expect(found(text, .financialResult, at: "Umsatz", also: ("Gewinn", "2")).quantities.isEmpty)
  }
}

@Suite("Times of claims")
struct TimeFinderTests {
  private func time(_ text: String, at word: String, words: String? = nil, hasSource: Bool = false) -> ClaimTime? {
    let marked = MarkedDraft(text)
    var draft = marked.draft
    var candidate = Candidate(trigger: marked.word(word), type: .founding, score: 1)
    if let words {
      let first = marked.word(words)
      candidate.timeWords = [first..<(first + 1)]
    }
    if hasSource { candidate.sources = [.init(kind: .party, words: 0..<1, mention: nil, score: 1)] }
    draft.candidates = [candidate]
    TimeFinder(joins: ["und"], beginWords: BeginWords(lines: ["begin\tzum", "back\trückwirkend"])).find(in: &draft)
    return draft.candidates[0].time
  }

  @Test("are read from the whole expression that the words are part of")
  func whole() {
    #expect(
      time("Die Firma wurde im März 1998 gegründet und 2004 verkauft.", at: "gegründet", words: "1998")?.start == CalendarDate("1998-03"))
  }

  @Test("are the only one of the sentence where the network names none")
  func only() {
    #expect(time("Die Firma wurde 1961 in Villach gegründet.", at: "gegründet")?.start == CalendarDate("1961"))
    #expect(time("Die Firma wurde 1961 gegründet und 1998 verkauft.", at: "gegründet") == nil)
  }

  @Test("are shared by the claims of a sentence, but not across a joint")
  func shared() {
    for (text, expected) in [
      ("Die Firma wurde 1961 gegründet und beschäftigt 450 Leute.", nil as String?),
      ("Die 1961 gegründete Firma beschäftigt 450 Leute.", "1961"),
    ] {
      let marked = MarkedDraft(text)
      var draft = marked.draft
      var founding = Candidate(trigger: marked.word("1961") + 1, type: .founding, score: 1)
      founding.timeWords = [marked.word("1961")..<(marked.word("1961") + 1)]
      draft.candidates = [founding, Candidate(trigger: marked.word("beschäftigt"), type: .headcount, score: 1)]
      TimeFinder(joins: ["und"], beginWords: BeginWords(lines: ["begin\tzum", "back\trückwirkend"])).find(in: &draft)
      #expect(draft.candidates[1].time?.start == expected.flatMap { CalendarDate($0) })
    }
  }

  @Test("of results are not taken over from the sentences before: there the year is as often that of something else")
  func noneFromBefore() {
    let marked = MarkedDraft("Die Werft hat Zahlen für das zweite Quartal 2005 vorgelegt. Der Gewinn stieg um 12 Prozent.")
    var draft = marked.draft
    draft.candidates = [Candidate(trigger: marked.word("Gewinn"), type: .financialResult, score: 1)]
    TimeFinder(joins: [], beginWords: BeginWords(lines: [])).find(in: &draft)
    #expect(draft.candidates[0].time == nil)
  }

  @Test(
    "of what was agreed lie ahead where they are its beginning, unless it begins in retrospect",
    arguments: [
      ("Die Werft geht zum 1. Oktober an die Bank.", "2021-10-01"),
      ("Die Werft geht rückwirkend zum 1. Oktober an die Bank.", "2020-10-01"),
      ("Die Werft geht, am 1. Oktober vereinbart, an die Bank.", "2020-10-01"),
    ])
  func agreed(_ text: String, _ expected: String) {
    let marked = MarkedDraft(text)
    var draft = marked.draft
    draft.day = CalendarDate("2021-04-06")
    var candidate = Candidate(trigger: marked.word("geht"), type: .acquisition, score: 1)
    candidate.stage.value = .agreed
    draft.candidates = [candidate]
    TimeFinder(joins: [], beginWords: BeginWords(lines: ["begin\tzum", "back\trückwirkend"])).find(in: &draft)
    #expect(draft.candidates[0].time?.start == CalendarDate(expected))
  }

  @Test("that count from the time told last count from that of their own sentence, if it has one")
  func later() {
    for text in [
      "Am 3. Mai 1997 eröffnet, wurde das Werk vier Jahre später verkauft.", "Das Werk wurde im Jahr darauf, zu spät, verkauft.",
    ] {
      let found = time(text, at: "verkauft", words: text.hasPrefix("Am") ? "später" : "darauf")
      #expect(found?.start == (text.hasPrefix("Am") ? CalendarDate("2001") : nil))
      #expect(found?.text == (text.hasPrefix("Am") ? "vier Jahre später" : "im Jahr darauf"))
    }
  }

  @Test("are not taken from the saying")
  func saying() {
    #expect(time("Die Firma sei gegründet worden, sagte Berg am 3. Mai 2019.", at: "gegründet", hasSource: true) == nil)
  }
}
