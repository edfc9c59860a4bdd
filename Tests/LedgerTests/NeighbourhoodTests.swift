import Claims
import Stories
import Testing

@testable import Ledger

@Suite("A neighbourhood")
struct NeighbourhoodTests {
  private typealias S = Story

  private func names(_ neighbourhood: Neighbourhood) -> [String] { neighbourhood.nodes.map(\.name) }

  @Test("folds all claims of a relationship into one edge")
  func folded() throws {
    try S.withLedger { ledger in
      try ledger.add(LiftStory.articles)
      let now = try ledger.neighbourhood(of: "Liftwerk Tirol", asOf: "2026-03-31")
      #expect(names(now) == ["Liftwerk Tirol AG", "Gondola Holding"] && now.centre?.name == "Liftwerk Tirol AG" && now.isWhole)
      let relationship = try #require(try ledger.dossier(of: "Liftwerk Tirol", asOf: "2026-03-31").relationships.first)
      let edge = try #require(now.edges.first)
      #expect(now.edges.count == 1 && edge.claims == 8 && edge.origins == relationship.origins.count)
      #expect(edge.stage == .agreed && edge.standing == .confirmed && !edge.isDenied && edge.day == "2026-03-23")
      #expect(edge.reference == relationship.reference && edge.from == now.nodes[1].id && edge.to == now.nodes[0].id)
      #expect(!edge.isBetweenEquals)

      let denied = try #require(try ledger.neighbourhood(of: "Gondola Holding", asOf: "2026-03-05").edges.first)
      #expect(denied.standing == .rumoured && denied.isDenied && denied.stage == .considered)
      #expect(try ledger.neighbourhood(of: "Gondola Holding", asOf: "2026-01-01").edges.isEmpty)
    }
  }

  @Test("shows those of most and newest claims where there are more than it has room for")
  func bounded() throws {
    try S.withLedger { ledger in
      var entries: [Ledger.Entry] = []
      for number in 1...30 {
        for day in 1...(number % 5 + 1) {
          let claim = S.claim(
            .supply, [(.supplier, "Nordwerk AG"), (.customer, "Kundin\(number) GmbH")], .effective, .stated, words: "\(number)-\(day)")
          entries.append(S.article("A\(number)", "2024-01-\(9 + day)", [claim]))
        }
      }
      try ledger.add(entries)
      let few = try ledger.neighbourhood(of: "Nordwerk", limit: 6)
      #expect(few.nodes.count == 7 && few.edges.count == 6 && few.edges.allSatisfy { $0.claims == 5 } && !few.isWhole)
      let all = try ledger.neighbourhood(of: "Nordwerk")
      #expect(all.nodes.count == 31 && all.isWhole && all.nodes.filter(\.isCentre).count == 1)
      #expect(try ledger.neighbourhood(of: "Nordwerk", limit: 0).nodes.count == 1)
      #expect(try ledger.neighbourhood(of: "Nordwerk", limit: -3).nodes.count == 1)
      #expect(try ledger.neighbourhood(of: try ledger.entity(named: "Nordwerk").id) == all)
    }
  }

  @Test("is narrowed by type, standing and day, and keeps what was denied beside what denies it")
  func filtered() throws {
    try S.withLedger { ledger in
      try ledger.add([
        S.article("A", "2024-01-01", [S.claim(.supply, [(.supplier, "Nordwerk"), (.customer, "Alpenbau")], .effective, .stated)]),
        S.article("B", "2024-02-01", [S.claim(.acquisition, [(.buyer, "Rheinglas"), (.target, "Nordwerk")], .considered, .rumoured)]),
        S.article("C", "2024-02-03", [S.claim(.acquisition, [(.buyer, "Rheinglas"), (.target, "Nordwerk")], .considered, .denied)]),
        S.article("D", "2024-03-01", [S.claim(.partnership, [(.partner, "Nordwerk"), (.partner, "Elbchem")], .planned, .reported)]),
        S.article("E", "2024-04-01", [S.claim(.partnership, [(.partner, "Quernetz"), (.partner, "Nordwerk")], .talks, .denied)]),
      ])
      func shown(types: Set<ClaimType>? = nil, standings: Set<Standing>? = nil, since: String? = nil) throws -> Set<String> {
        let found = try ledger.neighbourhood(of: "Nordwerk", types: types, standings: standings, since: since)
        return Set(names(found).dropFirst())
      }
      #expect(try shown() == ["Alpenbau", "Rheinglas", "Elbchem", "Quernetz"])
      #expect(try shown(types: [.partnership]) == ["Elbchem", "Quernetz"])
      #expect(try shown(types: []) == [])
      #expect(try shown(standings: [.reported, .stated]) == ["Alpenbau", "Elbchem"])
      #expect(try shown(standings: [.denied]) == ["Rheinglas", "Quernetz"])
      #expect(try shown(since: "2024-03-01") == ["Elbchem", "Quernetz"])
      let denied = try ledger.neighbourhood(of: "Nordwerk", types: [.partnership]).edges.first { $0.standing == .denied }
      #expect(denied?.isDenied == true && denied?.isBetweenEquals == true)
    }
  }

  @Test("of depth 2 shows whom the neighbours are tied to, and by what they are tied to each other")
  func deep() throws {
    try S.withLedger { ledger in
      func stake(_ owner: String, _ owned: String) -> ClaimRecord {
        S.claim(.ownership, [(.owner, owner), (.owned, owned)], .effective, .stated)
      }
      try ledger.add([
        S.article("A", "2024-01-01", [stake("Nordwerk", "Alpenbau"), stake("Nordwerk", "Rheinglas")]),
        S.article("B", "2024-01-02", [stake("Alpenbau", "Rheinglas"), stake("Rheinglas", "Elbchem")]),
        S.article("C", "2024-01-03", [stake("Elbchem", "Quernetz")]),
      ])
      #expect(Set(names(try ledger.neighbourhood(of: "Nordwerk"))) == ["Nordwerk", "Alpenbau", "Rheinglas"])
      let deep = try ledger.neighbourhood(of: "Nordwerk", depth: 2)
      #expect(Set(names(deep)) == ["Nordwerk", "Alpenbau", "Rheinglas", "Elbchem"] && deep.edges.count == 4)
      #expect(try ledger.neighbourhood(of: "Nordwerk", depth: 2, limit: 2).nodes.count == 3)
    }
  }

  @Test("has places and founders, but no ties of a claim that a person rejected")
  func kinds() throws {
    try S.withLedger { ledger in
      try ledger.add([
        S.article(
          "A", "2024-01-01",
          [
            S.claim(.location, [(.organization, "Nordwerk"), (.place, "Kiel")], .effective, .stated),
            S.claim(.founding, [(.founded, "Nordwerk"), (.founder, "Ida Brandt")], .effective, .stated),
            S.claim(.supply, [(.supplier, "Nordwerk"), (.customer, "Alpenbau")], .effective, .stated, words: "falsch"),
          ], kinds: ["Kiel": .place, "Ida Brandt": .person]),
        S.article("B", "2024-02-01", [S.claim(.founding, [(.founded, "Nordwerk")], .effective, .confirmed)]),
      ])
      let wrong = try #require(try ledger.search("falsch").first)
      try ledger.judge(claim: wrong.id, .rejected, author: "test")
      let found = try ledger.neighbourhood(of: "Nordwerk")
      #expect(Set(found.nodes.map(\.kind)) == [.company, .place, .person] && found.nodes.count == 3)
      // All that is said of the founding counts, also what names no founder.
      #expect(found.edges.first { $0.type == .founding }.map { $0.claims == 2 && $0.standing == .confirmed } == true)
      #expect(throws: LedgerError.self) { try ledger.neighbourhood(of: "Niemand") }
      #expect(throws: LedgerError.self) { try ledger.neighbourhood(of: 99_999) }
    }
  }

  @Test("does not tie those of whom the same figure is told")
  func figures() throws {
    try S.withLedger { ledger in
      try ledger.add([
        S.article(
          "A", "2024-01-01",
          [
            S.claim(.jobCuts, [(.organization, "Nordwerk"), (.organization, "Alpenbau")], .planned, .stated),
            S.claim(.financialResult, [(.organization, "Nordwerk"), (.metric, "Rheinglas")], .effective, .stated),
            S.claim(.partnership, ["Nordwerk", "Elbchem", "Quernetz"].map { (.partner, $0) }, .agreed, .stated),
          ])
      ])
      let found = try ledger.neighbourhood(of: "Nordwerk")
      #expect(Set(names(found)) == ["Nordwerk", "Elbchem", "Quernetz"] && found.edges.count == 3)
      #expect(Set(found.edges.map(\.reference)).count == 1)
    }
  }
}
