import Claims
import Foundation
import Stories
import Testing

@testable import Ledger

@Suite("Reviewing")
struct ReviewTests {
  private typealias S = Story
  private let claim = S.claim(
    .acquisition, [(.buyer, "Alpha"), (.target, "Beta")], .planned, .stated, figures: [.price: .init(value: 1, currency: "EUR")],
    confidence: 0.3)

  @Test("a correction changes what it names and nothing else")
  func corrections() throws {
    let right = try Correction("stage=talks standing=denied buyer=\"Gamma AG, Alpha\" price=12000000 USD").applied(to: claim)
    #expect(right.stage == .talks && right.standing == .denied)
    #expect(right.roles[.buyer]?.map(\.name) == ["Gamma AG", "Alpha"])
    #expect(right.roles[.buyer]?.last?.entity == "=Alpha")
    #expect(right.quantities[.price] == .init(value: 12_000_000, currency: "USD"))
    #expect(right.roles[.target] == claim.roles[.target] && right.evidence == claim.evidence)
    #expect(try Correction("price=").applied(to: claim).quantities.isEmpty)
  }

  @Test(
    "a correction that says nothing, or what cannot be, is refused",
    arguments: ["", "talks", "stage=soon", "standing=", "owner=Alpha", "price=much", "price=1 2 3", "=x"])
  func refused(_ text: String) {
    #expect(throws: LedgerError.self) { try Correction(text).applied(to: claim) }
  }

  @Test("shows doubtful claims that nobody has judged, and keeps every verdict with author and time")
  func verdicts() throws {
    try S.withLedger { ledger in
      let sure = S.claim(.ownership, [(.owner, "Alpha"), (.owned, "Beta")], .effective, .stated, confidence: 0.9)
      try ledger.add([S.article("A", "2021-04-01", [claim, sure], text: "Ein Text.")])
      let doubtful = try ledger.doubtfulClaims()
      #expect(doubtful.map(\.record.type) == [.acquisition])
      let verdict = try ledger.judge(claim: doubtful[0].id, .accepted, author: "ada")
      #expect(try ledger.doubtfulClaims().isEmpty)
      #expect(try ledger.reviewedArticles().count == 1)
      try ledger.undoVerdict(verdict)
      #expect(try ledger.doubtfulClaims().count == 1)
      #expect(try ledger.verdicts().map(\.author) == ["ada"])
      #expect(try ledger.verdicts()[0].undone != nil)
      #expect(throws: LedgerError.self) { try ledger.undoVerdict(verdict) }
      #expect(throws: LedgerError.self) { try ledger.judge(claim: 99, .accepted, author: "ada") }
      #expect(throws: LedgerError.self) { try ledger.judge(claim: doubtful[0].id, .corrected, author: "ada") }
    }
  }

  @Test("a person's word on origins goes before what the ledger found, and can be taken back")
  func regrouping() throws {
    try S.withLedger { ledger in
      let talks = S.claim(.partnership, [(.partner, "Alpha"), (.partner, "Beta")], .talks, .stated)
      try ledger.add([S.article("A", "2021-04-01", [talks]), S.article("B", "2021-04-02", [talks]), S.article("A", "2021-04-03", [talks])])
      func origins() throws -> Int { try ledger.dossier(of: "Alpha", asOf: "2021-05-01").relationships[0].origins.count }
      #expect(try origins() == 2)
      try ledger.regroup(1, 2, same: true, author: "ada")
      #expect(try origins() == 1)
      try ledger.regroup(1, 2, same: false, author: "ada")
      #expect(try origins() == 2)
      try ledger.regroup(1, 3, same: false, author: "ada")
      #expect(try origins() == 3)
      #expect(throws: LedgerError.self) { try ledger.regroup(1, 9, same: true, author: "ada") }
    }
  }
}
