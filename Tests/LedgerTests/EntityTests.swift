import Claims
import Stories
import Testing

@testable import Ledger

@Suite("Entities across articles")
struct EntityTests {
  private typealias S = Story

  private func stake(_ owner: String, _ owned: String) -> ClaimRecord {
    S.claim(.ownership, [(.owner, owner), (.owned, owned)], .effective, .stated)
  }

  private func owners(_ ledger: Ledger) throws -> Set<String> {
    Set(try ledger.entities().map(\.name))
  }

  @Test("are one by the form of their names, by what one article calls both, and by what is left out before a name")
  func rules() throws {
    try S.withLedger { ledger in
      try ledger.add([
        S.article("A", "2021-04-01", [stake("Volkswagen AG", "Seat")], aliases: ["Volkswagen AG": ["VW"]]),
        S.article("B", "2021-04-02", [stake("VW", "Skoda")]), S.article("C", "2021-04-03", [stake("Volkswagen", "Audi")]),
        S.article("D", "2021-04-04", [stake("Volkswagen Financial Services", "Collect Car")]),
        S.article("E", "2021-04-05", [stake("Lufthansa", "Swiss")]), S.article("F", "2021-04-06", [stake("Deutsche Lufthansa", "AUA")]),
        S.article("G", "2021-04-07", [stake("Österreichische Telekom", "Mobil")]),
        S.article("H", "2021-04-08", [stake("Telekom", "Congstar")]),
        S.article("I", "2021-04-09", [stake("Deutsche Telekom", "T-Systems")]),
      ])
      #expect(try ledger.dossier(of: "VW").relationships.count == 3)
      #expect(try ledger.dossier(of: "Volkswagen Financial Services").relationships.count == 1)
      #expect(try ledger.dossier(of: "Lufthansa").relationships.count == 2)
      #expect(try ledger.entity(named: "Deutsche Telekom").id != ledger.entity(named: "Österreichische Telekom").id)
    }
  }

  @Test("by description are somebody within their article only")
  func descriptions() throws {
    try S.withLedger { ledger in
      try ledger.add([
        S.article("A", "2021-04-01", [stake("Finanzinvestor", "Seat")]), S.article("B", "2021-04-02", [stake("Finanzinvestor", "Skoda")]),
      ])
      #expect(try ledger.entity(named: "Seat").id != ledger.entity(named: "Skoda").id)
      #expect(try ledger.entities().filter { $0.name == "Finanzinvestor" }.count == 2)
    }
  }

  @Test("are joined by a former name")
  func formerNames() throws {
    try S.withLedger { ledger in
      let renamed = S.claim(.formerName, [(.organization, "Aumovio"), (.name, "Continental Automotive")], .effective, .stated)
      try ledger.add([S.article("A", "2021-04-01", [renamed]), S.article("B", "2021-04-02", [stake("Continental Automotive", "Werk X")])])
      #expect(try ledger.dossier(of: "Aumovio").relationships.count == 2)
      let judgement = try #require(try ledger.judgements(on: "Aumovio").first)
      #expect(judgement.reason.contains("former name"))
      try ledger.undoJudgement(judgement.id)
      #expect(try ledger.dossier(of: "Continental Automotive").relationships.map(\.type) == [.ownership, .formerName])
      #expect(try ledger.dossier(of: "Aumovio").relationships.map(\.type) == [.formerName])
    }
  }

  @Test("are nothing else after they were merged and split again")
  func mergeAndSplit() throws {
    try S.withLedger { ledger in
      try ledger.add([S.article("A", "2021-04-01", [stake("Alpha", "Beta"), stake("Gamma", "Delta")])])
      let before = try owners(ledger)
      try ledger.merge("Alpha", "Gamma", author: "me")
      #expect(try ledger.entity(named: "Alpha").id == ledger.entity(named: "Gamma").id)
      #expect(throws: LedgerError.self) { try ledger.merge("Alpha", "Gamma", author: "me") }
      try ledger.split("Gamma", from: "Alpha", author: "me")
      #expect(try owners(ledger) == before)
      #expect(try ledger.entity(named: "Alpha").id != ledger.entity(named: "Gamma").id)
      #expect(try ledger.judgements(on: "Alpha").allSatisfy { $0.undone != nil })
    }
  }

  @Test("stay apart on a person's word, whatever is added later")
  func personGoesFirst() throws {
    try S.withLedger { ledger in
      let article = S.article("A", "2021-04-01", [stake("Volkswagen AG", "Seat")], aliases: ["Volkswagen AG": ["VW"]])
      try ledger.add([article, S.article("B", "2021-04-02", [stake("VW", "Skoda")])])
      try ledger.split("VW", from: "Volkswagen", author: "me")
      #expect(try ledger.entity(named: "VW").id != ledger.entity(named: "Volkswagen").id)
      try ledger.add([S.article("C", "2021-04-03", [stake("Volkswagen AG", "Audi")], aliases: ["Volkswagen AG": ["VW"]])])
      #expect(try ledger.entity(named: "VW").id != ledger.entity(named: "Volkswagen").id)
      try ledger.merge("VW", "Volkswagen", author: "me")
      #expect(try ledger.entity(named: "VW").id == ledger.entity(named: "Volkswagen").id)
    }
  }

  @Test("can be renamed, and the nearest names are offered for one that nobody bears")
  func renaming() throws {
    try S.withLedger { ledger in
      try ledger.add([S.article("A", "2021-04-01", [stake("Alphabet", "Beta Motors")])])
      try ledger.rename("Alphabet", to: "Alphabet Inc.", author: "me")
      #expect(try ledger.entity(named: "Alphabet").name == "Alphabet Inc.")
      do {
        _ = try ledger.entity(named: "Alfabet")
        Issue.record("nobody is called so")
      } catch LedgerError.unknownName(_, let nearest) {
        #expect(nearest == ["Alphabet"])
      }
    }
  }
}
