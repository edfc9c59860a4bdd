import Claims
import Foundation
import Stories
import Testing

@testable import Ledger

@Suite("A story of eight articles")
struct StoryTests {
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
    let order = seed == 0 ? LiftStory.articles : LiftStory.articles.shuffled(using: &generator)
    try Story.withLedger { ledger in
      for entry in order { try ledger.add([entry]) }
      try check(ledger)
    }
  }
}
