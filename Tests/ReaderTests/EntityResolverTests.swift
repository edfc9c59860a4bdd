import Claims
import Testing

@testable import Reader

@Suite("Entities")
struct EntityResolverTests {
  private func entities(_ marked: String) -> [FoundEntity] {
    var draft = MarkedDraft(marked).draft
    EntityResolver(
      legalForms: ["ag", "se", "gmbh", "gruppe"], genericReferences: ["man", "konzern"], nameEdges: ["deutsche", "china"],
      genericNames: ["bank", "energy"]
    ).resolve(&draft)
    return draft.entities
  }

  struct Pair: Sendable, CustomTestStringConvertible {
    let text: String
    let name: String
    var testDescription: String { text }
  }

  @Test(
    "that two names mean are one, called by the fuller name",
    arguments: [
      Pair(text: "Die [Siemens AG|company] wächst. [Siemens|company] plant.", name: "Siemens AG"),
      Pair(text: "[Lufthansa|company] streikt. Die [Deutsche Lufthansa AG|company] schweigt.", name: "Deutsche Lufthansa AG"),
      Pair(
        text: "[Coca-Cola Erfrischungsgetränke AG|company] ([CCE|company]) füllt ab. [CCE|company] wächst.",
        name: "Coca-Cola Erfrischungsgetränke AG"),
      Pair(text: "Die [Norddeutsche Landesbank|company] zahlt. [NL|company] schweigt.", name: "Norddeutsche Landesbank"),
      Pair(text: "[Xiaomi|company] und [Xiaomis|company] Sparte", name: "Xiaomi"),
      Pair(text: "Die [Schaeffler Technologies AG|company] baut um. [Schaeffler|company] will sparen.", name: "Schaeffler Technologies AG"),
      Pair(text: "Die [Deutsche Telekom|company] wächst, sagt die [Telekom|company].", name: "Deutsche Telekom"),
      Pair(text: "[FAW|company] plant. Die [China FAW Gruppe|company] baut.", name: "China FAW Gruppe"),
      Pair(text: "[Deutz AG|company] sucht Leute. Vorstand von [Deutz|company] bleibt er.", name: "Deutz AG"),
      Pair(text: "[Xiaomi’s|company] plan: [Xiaomi|company] waits.", name: "Xiaomi"),
      Pair(text: "[Lei Jun|person] kommt. [Jun|person] geht.", name: "Lei Jun"),
      Pair(text: "[Deutz|company] liefert. Der [Motorenbauer|company~0] wächst.", name: "Deutz"),
    ])
  func merge(_ pair: Pair) {
    let found = entities(pair.text)
    #expect(found.count == 1)
    #expect(found.first?.name == pair.name)
  }

  @Test(
    "that two names tell apart stay two",
    arguments: [
      "[Deutsche Bank|company] und [Deutsche Telekom|company]",
      "[Deutsche Bank|company] verhandelt mit der [Deutsche Bahn|company].",
      "[BMW|company] hält 75 Prozent an [BMW Brilliance|company].",
      "[BMW Brilliance|company] gehört zu drei Vierteln [BMW|company].",
      "[Siemens|company] wächst. [Siemens Energy|company] schrumpft.",
      "[Volkswagen|company] kauft. Die [Volkswagen Bank|company] zahlt.",
      "Die [Volkswagen Bank|company] zahlt. Die [Bank|company] schweigt.",
      "[Airbus|company] zieht nach [Airbus|place]",
      "[Anna Berg|person] und [Jens Holm|person]",
      "[VW|company] und der [Autobauer|company~]",
      "[Bad Aibling|place] und [Bad Tölz|place]",
    ])
  func keepApart(_ text: String) { #expect(entities(text).count == 2) }

  @Test("stand in the order of their first mention, and every mention belongs to one")
  func order() {
    var draft = MarkedDraft("Der [Konzern|company~] von [Anna Berg|person] kauft [Deutz|company] in [Köln|place], so [Berg|person].").draft
    EntityResolver(legalForms: [], genericReferences: [], nameEdges: [], genericNames: []).resolve(&draft)
    #expect(draft.entities.map(\.name) == ["Konzern", "Anna Berg", "Deutz", "Köln"])
    #expect(draft.mentions.allSatisfy { $0.entity != nil })
    #expect(draft.entities.flatMap(\.mentions).sorted() == Array(draft.mentions.indices))
  }

  @Test("are meant by words that fit any company: the one that the article is about")
  func generic() {
    let found = entities(
      "[Deutz|company] wächst. [Deutz|company] und [Iveco|company] reden. [Iveco|company] wirbt. [Man|company~] schweigt. Der [Händler|company~] auch."
    )
    #expect(found.map(\.name) == ["Deutz", "Iveco", "Händler"])
    #expect(found.first?.mentions.count == 3)
  }

  @Test("with two parts in one claim are two, though one name may be short for the other")
  func partsTellApart() {
    let marked = MarkedDraft("Die [Kuka Robotics|company] plant. An ihr hält seit Mai der Mutterkonzern [Kuka|company] alles.")
    var draft = marked.draft
    var candidate = Candidate(trigger: marked.word("hält"), type: .ownership, score: 1)
    candidate.arguments = [
      .init(role: .owner, words: draft.mentions[1].words, mention: 1, score: 1),
      .init(role: .owned, words: draft.mentions[0].words, mention: 0, score: 1),
    ]
    let resolver = EntityResolver(legalForms: [], genericReferences: [], nameEdges: [], genericNames: [])
    resolver.resolve(&draft)
    #expect(draft.entities.count == 1)
    draft = marked.draft
    draft.candidates = [candidate]
    resolver.resolve(&draft)
    #expect(draft.entities.map(\.name) == ["Kuka Robotics", "Kuka"])
  }

  @Test("one of which is said to be the former name of the other are one")
  func formerName() {
    let marked = MarkedDraft(
      "Die [Nordlicht AG|company], früher als [Kurbelwerk|company] bekannt, baut. [Kurbelwerk|company] ist Geschichte.")
    for (score, expected) in [(Float(0.9), ["Nordlicht AG"]), (0.3, ["Nordlicht AG", "Kurbelwerk"])] {
      var draft = marked.draft
      var candidate = Candidate(trigger: marked.word("bekannt"), type: .formerName, score: score)
      candidate.arguments = [(Role.organization, 0), (.organization, 1), (.name, 1)].map {
        .init(role: $0.0, words: draft.mentions[$0.1].words, mention: $0.1, score: 0.9)
      }
      draft.candidates = [candidate]
      EntityResolver(legalForms: ["ag"], genericReferences: [], nameEdges: [], genericNames: []).resolve(&draft)
      #expect(draft.entities.count == expected.count)
      #expect(draft.candidates[0].arguments(in: .organization).count == 1)
    }
  }

  @Test("hyphened to a name are that party where the word is generic, and never where it tells a part")
  func hyphened() {
    #expect(entities("Der [EADS|company]-[Konzern|company~0] wächst.").map(\.name) == ["EADS"])
    #expect(entities("Die [FAW|company]-[Tochter|unit~0] baut Motoren.").map(\.name) == ["FAW", "FAW-Tochter"])
  }

  @Test("described by the end of a compound carry the whole compound")
  func compound() {
    #expect(entities("Die FAW-[Tochter|unit~] baut Motoren.").first?.name == "FAW-Tochter")
  }
}
