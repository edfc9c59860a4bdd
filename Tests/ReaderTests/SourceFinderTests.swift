import Claims
import Testing

@testable import Reader

@Suite("Sources by wording")
struct SourceFinderTests {
  private let finder = SourceFinder(cues: WordList.words(PackageResources.source_cues_txt))

  /// The names and kinds of the sources of a claim at a word of a text; its party is the first mention.
  private func sources(_ text: String, at word: String, type: ClaimType = .jobCuts, standing: Standing = .stated) -> [String] {
    let marked = MarkedDraft(text)
    var draft = marked.draft
    var candidate = Candidate(trigger: marked.word(word), type: type, score: 1)
    candidate.arguments = [.init(role: .organization, words: draft.mentions[0].words, mention: 0, score: 1)]
    candidate.standing = (standing, 1)
    draft.candidates = [candidate]
    finder.find(in: &draft)
    return draft.candidates[0].sources.map { "\(draft.string($0.words)) \($0.kind)" }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let source: String
    var testDescription: String { text }
  }

  @Test(
    "are found for the whole sentence",
    arguments: [
      Case(
        text: "Wie die [Landesregierung|authority] am Montag mitteilte, streicht [Nordkorn|company] Stellen.",
        source: "Landesregierung authority"),
      Case(text: "Laut „[Küstenblatt|media]“ streicht [Nordkorn|company] Stellen.", source: "Küstenblatt media"),
      Case(text: "[Insidern|person~] zufolge streicht [Nordkorn|company] Stellen.", source: "Insidern insider"),
      Case(text: "[Nordkorn|company] streicht nach Angaben der [Gewerkschaft|organization] Stellen.", source: "Gewerkschaft other"),
      Case(text: "[Nordkorn|company] streicht nach eigenen Angaben Stellen.", source: "Nordkorn party"),
      Case(text: "[Nordkorn|company] streicht jobs, according to [Anna Berg|person].", source: "Anna Berg party"),
    ])
  func found(_ expected: Case) { #expect(sources(expected.text, at: "streicht") == [expected.source]) }

  @Test("are not seen where nobody is cited, where they stand far off, or where a place follows")
  func none() {
    #expect(sources("[Nordkorn|company] streicht Stellen, wie im Vorjahr.", at: "streicht").isEmpty)
    #expect(sources("Laut und deutlich streicht der große alte Händler namens [Nordkorn|company] Stellen.", at: "streicht").isEmpty)
    #expect(sources("Laut [Berlin|place] streicht [Nordkorn|company] Stellen.", at: "streicht").isEmpty)
  }

  @Test("do not speak for what only introduces a party, nor for denials")
  func background() {
    let text = "Laut „[Küstenblatt|media]“ streicht [Nordkorn|company] aus Husum Stellen."
    #expect(sources(text, at: "Husum", type: .location).isEmpty)
    #expect(sources(text, at: "streicht", standing: .denied).isEmpty)
  }

  @Test(
    "carry reported speech on to the sentences behind it",
    arguments: [
      Case(
        text: "[Nordkorn|company] wachse, sagte Vorstand [Anna Berg|person]. Es laufe gut. Man streiche Stellen, es sei nötig.",
        source: "Anna Berg party"),
      Case(
        text: "[Nordkorn|company] schweigt, aber „[Küstenblatt|media]“ berichtet mehr. Die Zahl der Stellen streiche man, das sei sicher.",
        source: "Küstenblatt media"),
    ])
  func carried(_ expected: Case) {
    #expect(sources(expected.text, at: "streiche", standing: .confirmed) == [expected.source])
  }

  @Test("are not carried into the article's own words, nor over many sentences")
  func notCarried() {
    let speech = "[Nordkorn|company] wachse, sagte Vorstand [Anna Berg|person]. "
    #expect(sources(speech + "Der Konzern streicht Stellen.", at: "streicht", standing: .confirmed).isEmpty)
    #expect(sources(speech + "Man streiche Stellen, das sei nötig.", at: "streiche", standing: .stated).isEmpty)
    let between = String(repeating: "Es regnet heute. ", count: 5)
    #expect(sources(speech + between + "Man streiche Stellen, das sei nötig.", at: "streiche", standing: .confirmed).isEmpty)
  }
}
