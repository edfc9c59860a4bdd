import Claims
import Stories
import Testing

@testable import Ledger

@Suite("Folding")
struct FoldTests {
  private typealias S = Story

  private func relationships(_ entries: [Ledger.Entry], of name: String = "Xiaomi", asOf: String = "2021-05-01") throws -> [Relationship] {
    try S.withLedger { ledger in
      try ledger.add(entries)
      return try ledger.dossier(of: name, asOf: asOf).relationships
    }
  }

  private func talks(_ stage: Stage, _ standing: Standing, by sources: [(String, Attribution.Kind)] = []) -> ClaimRecord {
    S.claim(.partnership, [(.partner, "Xiaomi"), (.partner, "FAW")], stage, standing, by: sources)
  }

  @Test("Rule 1: claims of the same parties and kind are one relationship, between equals in whatever order")
  func sameMatter() throws {
    let turned = S.claim(.partnership, [(.partner, "FAW AG"), (.partner, "Xiaomi")], .talks, .stated)
    let other = S.claim(.partnership, [(.partner, "Xiaomi"), (.partner, "BYD")], .talks, .stated)
    let found = try relationships([S.article("A", "2021-04-01", [talks(.talks, .stated)]), S.article("B", "2021-04-02", [turned, other])])
    #expect(found.count == 2)
    #expect(found.map(\.history.count).sorted() == [1, 2])
  }

  @Test("Rule 1: who owns whom has sides")
  func sides() throws {
    let one = S.claim(.ownership, [(.owner, "Xiaomi"), (.owned, "FAW")], .effective, .stated)
    let other = S.claim(.ownership, [(.owner, "FAW"), (.owned, "Xiaomi")], .effective, .stated)
    #expect(try relationships([S.article("A", "2021-04-01", [one, other])]).count == 2)
  }

  private static let wire = """
    Der Handyhersteller Xiaomi verhandelt mit dem Autobauer FAW über den gemeinsamen Bau eines Elektroautos, wie die Provinzregierung \
    am Montag mitteilte. Ein Ergebnis der Gespräche wurde nicht bekannt, und die Unternehmen wollten sich dazu nicht äußern.
    """

  @Test("Rule 2: wire copy, one speaker's word and a cited medium are one origin each")
  func origins() throws {
    let rumour = talks(.talks, .rumoured, by: [("Insider", .insider)])
    let copies = try relationships([
      S.article("A", "2021-04-01", [talks(.talks, .stated)], text: FoldTests.wire),
      S.article("B", "2021-04-02", [talks(.talks, .stated)], text: "Peking. " + FoldTests.wire),
    ])
    #expect(copies[0].origins.count == 1)
    #expect(copies[0].origins[0].reasons == [.wording])
    let word = [("FAW", Attribution.Kind.party)]
    let said = try relationships([
      S.article("A", "2021-04-01", [talks(.talks, .confirmed, by: word)]),
      S.article("B", "2021-04-02", [talks(.talks, .confirmed, by: word)]),
    ])
    #expect(said[0].origins.count == 1)
    let cited = try relationships([
      S.article("Alpenkurier", "2021-04-01", [rumour]),
      S.article("B", "2021-04-02", [talks(.talks, .reported, by: [("„Alpenkurier“", .media)])]),
    ])
    #expect(cited[0].origins.count == 1)
    let free = try relationships([S.article("A", "2021-04-01", [rumour]), S.article("B", "2021-04-02", [rumour])])
    #expect(free[0].origins.count == 2)
  }

  @Test("Rule 2: agencies are found in datelines")
  func agencies() throws {
    let found = try relationships([
      S.article("A", "2021-04-01", [talks(.talks, .stated)], text: "PEKING (dpa-AFX) - Xiaomi will mit FAW bauen, heißt es dort."),
      S.article("B", "2021-04-01", [talks(.talks, .stated)], text: "Ein ganz anderer Text über zwei Firmen. (dpa-AFX)"),
      S.article("C", "2021-04-01", [talks(.talks, .stated)], text: "Noch ein Text, den niemand sonst so geschrieben hat."),
    ])
    #expect(found[0].origins.map(\.articles.count).sorted() == [1, 2])
  }

  @Test("Rule 3: a confirmation lifts a rumour; many rumours lift nothing")
  func standing() throws {
    let rumours = (1...5).map { S.article("Paper \($0)", "2021-04-0\($0)", [talks(.talks, .rumoured)]) }
    #expect(try relationships(rumours)[0].standing == .rumoured)
    let confirmed = S.article("Z", "2021-03-01", [talks(.considered, .confirmed, by: [("FAW", .party)])])
    #expect(try relationships(rumours + [confirmed])[0].standing == .confirmed)
    #expect(try relationships([S.article("A", "2021-04-01", [talks(.talks, .denied)])])[0].standing == .denied)
  }

  @Test("Rule 4: the newest firm claim sets the stage, rumours do not move it")
  func stage() throws {
    let confirmed = S.article("A", "2021-04-01", [talks(.talks, .confirmed, by: [("FAW", .party)])])
    let blog = S.article("B", "2021-04-05", [talks(.agreed, .rumoured)])
    #expect(try relationships([confirmed, blog])[0].stage == .talks)
    #expect(try relationships([blog])[0].stage == .agreed)
    let signed = S.article("C", "2021-04-06", [talks(.planned, .stated), talks(.agreed, .stated)])
    #expect(try relationships([confirmed, blog, signed])[0].stage == .agreed)
    let over = S.article("D", "2021-04-09", [talks(.ended, .stated)])
    #expect(try relationships([over, confirmed, blog, signed])[0].stage == .ended)
  }

  @Test("Rule 5: a denial is shown until a party confirms")
  func denial() throws {
    let rumour = S.article("A", "2021-04-01", [talks(.talks, .rumoured)])
    let denial = S.article("B", "2021-04-02", [talks(.talks, .denied, by: [("FAW", .party)])])
    let again = S.article("C", "2021-04-03", [talks(.talks, .rumoured)])
    let denied = try relationships([rumour, denial, again])[0]
    #expect(denied.standing == .rumoured)
    #expect(denied.denial?.article.source == "B")
    let confirmed = S.article("D", "2021-04-04", [talks(.talks, .confirmed, by: [("Xiaomi", .party)])])
    let lifted = try relationships([confirmed, rumour, denial, again])[0]
    #expect(lifted.denial == nil)
    #expect(lifted.history.count == 4)
  }

  @Test("Rule 6: an open outcome stays open until something firm answers it")
  func open() throws {
    let open = S.article("A", "2021-04-02", [talks(.talks, .open)])
    let rumour = S.article("B", "2021-04-03", [talks(.agreed, .rumoured)])
    #expect(try relationships([open, rumour])[0].isOpen)
    let signed = S.article("C", "2021-04-05", [talks(.agreed, .confirmed, by: [("FAW", .party)])])
    #expect(try !relationships([open, rumour, signed])[0].isOpen)
  }

  @Test("Rule 7: talks go stale after half a year, plans after a year, facts and denials never")
  func stale() throws {
    let entries = [S.article("A", "2021-04-01", [talks(.talks, .stated)])]
    #expect(try !relationships(entries, asOf: "2021-09-30")[0].isStale)
    #expect(try relationships(entries, asOf: "2021-10-02")[0].isStale)
    let plan = [S.article("A", "2021-04-01", [talks(.planned, .stated)])]
    #expect(try !relationships(plan, asOf: "2022-04-01")[0].isStale)
    #expect(try relationships(plan, asOf: "2022-04-02")[0].isStale)
    #expect(try !relationships([S.article("A", "2021-04-01", [talks(.effective, .stated)])], asOf: "2031-01-01")[0].isStale)
    #expect(try !relationships(entries + [S.article("B", "2021-04-02", [talks(.talks, .denied)])], asOf: "2031-01-01")[0].isStale)
  }

  private func people(_ source: String, _ day: String, _ figure: ClaimRecord.Figure, time: String? = nil) -> Ledger.Entry {
    S.article(source, day, [S.claim(.headcount, [(.organization, "Xiaomi")], .effective, .stated, figures: [.count: figure], time: time)])
  }

  @Test("Rule 8: figures that cannot both be right at one time are a contradiction")
  func contradictions() throws {
    let few = people("A", "2021-04-01", .init(value: 300))
    func count(_ other: Ledger.Entry) throws -> Int { try relationships([few, other])[0].contradictions.count }
    #expect(try count(people("B", "2021-04-10", .init(value: 500))) == 1)
    #expect(try count(people("A", "2021-04-10", .init(value: 500))) == 0)
    #expect(try count(people("B", "2021-04-10", .init(value: 303))) == 0)
    #expect(try count(people("B", "2021-04-10", .init(value: 330, approximate: true))) == 0)
    #expect(try count(people("B", "2021-04-10", .init(low: 200))) == 0)
    #expect(try count(people("B", "2021-04-10", .init(low: 400))) == 1)
    #expect(try relationships([few, people("B", "2022-04-10", .init(value: 500))], asOf: "2023-01-01")[0].contradictions.isEmpty)
    let dated = [people("A", "2021-04-01", .init(value: 300), time: "2019"), people("B", "2021-04-02", .init(value: 500), time: "2021")]
    #expect(try relationships(dated)[0].contradictions.isEmpty)
  }

  @Test("Rule 9: as of a day counts what had been published by then")
  func asOf() throws {
    let entries = [
      S.article("A", "2021-04-01", [talks(.talks, .rumoured)]),
      S.article("B", "2021-04-05", [talks(.agreed, .confirmed, by: [("FAW", .party)])]),
    ]
    #expect(try relationships(entries, asOf: "2021-04-04")[0].standing == .rumoured)
    #expect(try relationships(entries, asOf: "2021-04-05")[0].stage == .agreed)
    #expect(try relationships(entries, asOf: "2021-03-31").isEmpty)
  }

  @Test("Rule 10: a rejected claim does not count, a corrected one counts as corrected, and both outlive re-reading")
  func verdicts() throws {
    try S.withLedger { ledger in
      let entry = S.article("A", "2021-04-01", [talks(.agreed, .stated)], text: FoldTests.wire)
      try ledger.add([entry])
      let claim = try #require(try ledger.search("partnership").first)
      let verdict = try ledger.judge(claim: claim.id, .rejected, author: "me")
      #expect(try ledger.dossier(of: "Xiaomi").relationships.isEmpty)
      var again = entry
      again.model = "m2"
      #expect(try ledger.add([again]) == [.reread(1)])
      #expect(try ledger.dossier(of: "Xiaomi").relationships.isEmpty)
      try ledger.undoVerdict(verdict)
      #expect(try ledger.dossier(of: "Xiaomi").relationships.count == 1)
      var right = claim.record
      right.stage = .talks
      let read = try #require(try ledger.search("partnership").first)
      try ledger.judge(claim: read.id, .corrected, correction: right, author: "me")
      #expect(try ledger.dossier(of: "Xiaomi").relationships[0].stage == .talks)
    }
  }
}
