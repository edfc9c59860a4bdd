import Claims
import Testing

@testable import Reader

@Suite("Entities")
struct EntityResolverTests {
  private func entities(_ marked: String) -> [FoundEntity] {
    var draft = MarkedDraft(marked).draft
    EntityResolver(legalForms: ["ag", "se", "gmbh", "gruppe"], genericReferences: ["man", "konzern"]).resolve(&draft)
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
      "[Airbus|company] zieht nach [Airbus|place]",
      "[Anna Berg|person] und [Jens Holm|person]",
      "[VW|company] und der [Autobauer|company~]",
      "[Bad Aibling|place] und [Bad Tölz|place]",
    ])
  func keepApart(_ text: String) { #expect(entities(text).count == 2) }

  @Test("stand in the order of their first mention, and every mention belongs to one")
  func order() {
    var draft = MarkedDraft("Der [Konzern|company~] von [Anna Berg|person] kauft [Deutz|company] in [Köln|place], so [Berg|person].").draft
    EntityResolver(legalForms: [], genericReferences: []).resolve(&draft)
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

  @Test("described by the end of a compound carry the whole compound")
  func compound() {
    #expect(entities("Die FAW-[Tochter|unit~] baut Motoren.").first?.name == "FAW-Tochter")
  }
}
