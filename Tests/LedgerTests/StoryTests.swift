import Claims
import Foundation
import Testing

@testable import Ledger

/// One story, told by eight articles over three weeks: a rumour, a copy of the wire, a denial, a party's confirmation, talks, figures in conflict, the signing and a
/// correction.
@Suite("A story of eight articles")
struct StoryTests {
  private typealias S = Story

  private static let wire = """
    WIEN (APA) - Der Seilbahnbauer Gondola Holding prüft Kreisen zufolge den Einstieg bei der Liftwerk Tirol AG. Es gehe um bis zu 30 Prozent, \
    hieß es am Montag aus dem Umfeld der Eigentümer. Beide Unternehmen waren zunächst nicht zu erreichen.
    """

  private static func deal(
    _ stage: Stage, _ standing: Standing, by sources: [(String, Attribution.Kind)] = [], share: Double? = nil, price: Double? = nil,
    words: String
  ) -> ClaimRecord {
    var figures: [Role: ClaimRecord.Figure] = [:]
    if let share { figures[.share] = .init(value: share, unit: "percent") }
    if let price { figures[.price] = .init(value: price, currency: "EUR") }
    return S.claim(
      .acquisition, [(.buyer, "Gondola Holding"), (.target, "Liftwerk Tirol AG")], stage, standing, by: sources, figures: figures,
      words: words)
  }

  static let articles: [Ledger.Entry] = [
    S.article(
      "Alpenkurier", "2026-03-02",
      [deal(.considered, .rumoured, by: [("Kreise", .insider)], share: 30, words: "Gondola prüft Kreisen zufolge den Einstieg.")],
      text: wire),
    S.article(
      "Talpost", "2026-03-02",
      [deal(.considered, .rumoured, by: [("Kreise", .insider)], share: 30, words: "Gondola prüft den Einstieg, heißt es.")],
      text: wire + " Die Talpost bleibt an der Sache."),
    S.article(
      "Küstenblatt", "2026-03-04",
      [deal(.considered, .denied, by: [("Liftwerk Tirol", .party)], words: "„Daran ist nichts“, sagte ein Liftwerk-Sprecher.")]),
    S.article(
      "Börsenpost", "2026-03-09",
      [deal(.talks, .confirmed, by: [("Gondola Holding", .party)], words: "Man führe Gespräche, teilte Gondola mit.")]),
    S.article(
      "Talpost", "2026-03-12",
      [deal(.talks, .reported, by: [("Alpenkurier", .media)], price: 40_000_000, words: "Laut Alpenkurier geht es um 40 Millionen Euro.")]),
    S.article(
      "Börsenpost", "2026-03-13",
      [deal(.talks, .rumoured, by: [("Insider", .insider)], price: 65_000_000, words: "Insider sprechen von 65 Millionen Euro.")]),
    S.article(
      "Wirtschaftsbote", "2026-03-20",
      [
        deal(
          .agreed, .confirmed, by: [("Gondola Holding", .party), ("Liftwerk Tirol", .party)], share: 51, price: 65_000_000,
          words: "Der Vertrag über 51 Prozent für 65 Millionen Euro ist unterzeichnet.")
      ]),
    S.article(
      "Talpost", "2026-03-23",
      [deal(.agreed, .stated, price: 65_000_000, words: "Richtigstellung: Der Preis beträgt 65 Millionen Euro, nicht 40.")]),
  ]

  private func check(_ ledger: Ledger) throws {
    let end = "2026-03-31"
    func deal(_ day: String) throws -> Relationship {
      let relationships = try ledger.dossier(of: "Liftwerk Tirol", asOf: day).relationships
      #expect(relationships.count == 1)
      return try #require(relationships.first)
    }
    // The rumour and its copy are one origin.
    let rumour = try deal("2026-03-02")
    #expect(rumour.standing == .rumoured && rumour.stage == .considered && rumour.origins.count == 1 && rumour.denial == nil)
    let denied = try deal("2026-03-05")
    #expect(denied.standing == .rumoured && denied.denial?.article.source == "Küstenblatt")
    let talks = try deal("2026-03-09")
    #expect(talks.standing == .confirmed && talks.stage == .talks && talks.denial == nil)
    let conflict = try deal("2026-03-13")
    #expect(conflict.contradictions.map(\.role) == [.price] && conflict.standing == .confirmed)
    let signed = try deal(end)
    #expect(signed.stage == .agreed && signed.standing == .confirmed && signed.history.count == 8 && !signed.isStale)
    #expect(try deal("2027-04-01").isStale)

    let (_, _, pair) = try ledger.between("Gondola", "Liftwerk Tirol AG", asOf: end)
    #expect(pair == [signed])
    let (_, timeline) = try ledger.timeline(of: "Gondola Holding", asOf: end)
    #expect(timeline.map(\.event.day) == timeline.map(\.event.day).sorted() && timeline.count == 8)
    #expect(try ledger.changes(since: "2026-03-20", asOf: end).map(\.kinds).first?.contains(.stage(from: .talks, to: .agreed)) == true)
    #expect(try ledger.changes(since: "2026-03-09", asOf: "2026-03-09").first?.kinds.contains(.confirmedAfterDenial) == true)
    #expect(try ledger.changes(since: "2026-03-03", asOf: "2026-03-05").map(\.kinds) == [[.denied, .origins(from: 1, to: 2)]])
    #expect(try ledger.search("Vertrag unterzeichnet").count == 1)
    #expect(try ledger.path(from: "Gondola Holding", to: "Liftwerk Tirol").count == 1)
  }

  @Test("comes out right in every view, in any order of adding", arguments: 0..<12)
  func anyOrder(_ seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    let order = seed == 0 ? StoryTests.articles : StoryTests.articles.shuffled(using: &generator)
    try S.withLedger { ledger in
      for entry in order { try ledger.add([entry]) }
      try check(ledger)
    }
  }
}
