import Claims
import Foundation
import Ledger
import Stories
import Testing

@testable import Alerts

@Suite struct MovesTests {
  private static func deal(
    _ stage: Stage, _ standing: Standing, by: [(String, Attribution.Kind)] = [], price: Double? = nil, words: String? = nil
  ) -> ClaimRecord {
    Story.claim(
      .acquisition, [(.buyer, "Alpha AG"), (.target, "Beta GmbH")], stage, standing, by: by,
      figures: price.map { [.price: .init(value: $0, currency: "EUR")] } ?? [:], words: words)
  }

  /// What the last of some articles moves.
  private static func moved(_ articles: [Ledger.Entry]) throws -> [Change.Kind] {
    try Story.withLedger { ledger in
      var last: Int64 = 0
      for article in articles { last = try ledger.add([article])[0].article }
      return try ledger.changes(byArticle: last, asOf: "2026-12-31").flatMap(\.change.kinds)
    }
  }

  private static let rumour = Story.article(
    "Bote", "2026-03-02", [deal(.considered, .rumoured, by: [("Kreise", .insider)])],
    text: "Alpha prüft Kreisen zufolge den Kauf von Beta, so heißt es am Montag in Wien bei den Leuten, die es wissen müssen.")

  @Test("The first word on a matter is new; saying it again in the same paper, or as wire copy, moves nothing")
  func newAndCopies() throws {
    let copy = Story.article(
      "Kurier", "2026-03-02", [Self.deal(.considered, .rumoured, by: [("Kreise", .insider)])],
      text:
        "Alpha prüft Kreisen zufolge den Kauf von Beta, so heißt es am Montag in Wien bei den Leuten, die es wissen müssen. Mehr dazu morgen."
    )
    let again = Story.article(
      "Bote", "2026-03-03", [Self.deal(.considered, .rumoured, by: [("Kreise", .insider)], words: "Wie berichtet, prüft Alpha den Kauf.")])
    #expect(try Self.moved([Self.rumour]) == [.new])
    #expect(try Self.moved([Self.rumour, copy]).isEmpty)
    #expect(try Self.moved([Self.rumour, again]).isEmpty)
  }

  @Test("A step further, a denial, a confirmation after it, a contradiction and a new origin each are told, from what to what")
  func moves() throws {
    let denial = Story.article("Blatt", "2026-03-04", [Self.deal(.considered, .denied, by: [("Beta GmbH", .party)])])
    let confirmed = Story.article("Post", "2026-03-09", [Self.deal(.talks, .confirmed, by: [("Alpha AG", .party)])])
    #expect(try Self.moved([Self.rumour, denial]) == [.denied, .origins(from: 1, to: 2)])
    #expect(
      try Self.moved([Self.rumour, denial, confirmed])
        == [
          .stage(from: .considered, to: .talks), .standing(from: .rumoured, to: .confirmed), .confirmedAfterDenial,
          .origins(from: 2, to: 3),
        ])
    let first = Story.article("Post", "2026-03-10", [Self.deal(.talks, .reported, by: [("Kurier", .media)], price: 40)])
    let other = Story.article("Welt", "2026-03-11", [Self.deal(.talks, .reported, by: [("Blatt", .media)], price: 65)])
    #expect(try Self.moved([first, other]) == [.origins(from: 1, to: 2), .contradiction(.price)])
  }

  @Test("An alert quotes the claim that moved the matter, also of an article that is dated a day ahead")
  func quotes() throws {
    try Story.withLedger { ledger in
      try ledger.addWatchlist(Watchlist(name: "a", author: "t"))
      try ledger.add([
        Story.article(
          "Post", "2099-01-01",
          [
            Self.deal(.agreed, .confirmed, by: [("Alpha AG", .party)], words: "Der Vertrag ist unterzeichnet."),
            Self.deal(.considered, .rumoured, words: "Früher hieß es anders."),
          ])
      ])
      #expect(try Examiner(ledger).examine().map(\.quote) == ["Der Vertrag ist unterzeichnet."])
    }
  }

  @Test("What an article moved is the same whatever was added after it")
  func laterArticles() throws {
    try Story.withLedger { ledger in
      let first = try ledger.add([Self.rumour])[0].article
      let before = try ledger.changes(byArticle: first, asOf: "2026-12-31").map(\.change.kinds)
      try ledger.add([Story.article("Post", "2026-03-09", [Self.deal(.agreed, .confirmed, by: [("Alpha AG", .party)])])])
      #expect(try ledger.changes(byArticle: first, asOf: "2026-12-31").map(\.change.kinds) == before)
    }
  }

  @Test("A watchlist hears of its companies by any of their names, of its pairs, its types and its conditions alone")
  func matching() throws {
    try Story.withLedger { ledger in
      let lists = [
        Watchlist(name: "by name", companies: ["ALPHA"], author: "t"),
        Watchlist(name: "by pair", pairs: [["Beta", "Alpha AG"]], author: "t"),
        Watchlist(name: "other pair", pairs: [["Beta", "Gamma"]], author: "t"), Watchlist(name: "everybody", author: "t"),
        Watchlist(name: "other type", types: [.merger], author: "t"), Watchlist(name: "denials", conditions: [.denied], author: "t"),
      ]
      for list in lists { try ledger.addWatchlist(list) }
      try ledger.add([Self.rumour])
      let alerts = try Examiner(ledger).examine()
      let names = Dictionary(uniqueKeysWithValues: try ledger.watchlists().map { ($0.id, $0.name) })
      #expect(Set(alerts.compactMap { names[$0.watchlist] }) == ["by name", "by pair", "everybody"])
      #expect(try Examiner(ledger).examine().isEmpty)
      #expect(alerts.allSatisfy { $0.quote.contains("Alpha AG") && $0.says.map(\.name) == ["Kreise"] && $0.moves == [.new] })
    }
  }

  @Test("What came while nobody watched is not told afterwards; what is overdue is told once")
  func afterwards() throws {
    try Story.withLedger { ledger in
      try ledger.add([Story.article("Post", "2020-03-09", [Self.deal(.talks, .reported, by: [("Kurier", .media)])])])
      #expect(try Examiner(ledger).examine().isEmpty)
      let list = try ledger.addWatchlist(Watchlist(name: "a", companies: ["Alpha"], author: "t"))
      #expect(try Examiner(ledger).examine().isEmpty)
      let maker = try AlertMaker(ledger.watchlists(), in: ledger)
      #expect(try ledger.record(maker.overdueAlerts(in: ledger)).count == 1)
      #expect(try ledger.record(maker.overdueAlerts(in: ledger)).isEmpty)
      #expect(try ledger.alerts(of: list).map(\.isOverdue) == [true])
    }
  }

  @Test(
    "A watchlist that cannot be is refused",
    arguments: [
      Watchlist(name: " ", author: "t"), Watchlist(name: "a", pairs: [["x"]], author: "t"),
      Watchlist(name: "a", conditions: [], author: "t"),
      Watchlist(name: "a", channels: [.webhook(url: "ftp://x", secret: String(repeating: "s", count: 20))], author: "t"),
      Watchlist(name: "a", channels: [.webhook(url: "https://x", secret: "short")], author: "t"),
      Watchlist(name: "a", channels: [.mail(to: "a@b.c\r\nRCPT TO:<x@y.z>", digest: false)], author: "t"),
    ])
  func refused(list: Watchlist) throws {
    try Story.withLedger { ledger in #expect(throws: LedgerError.self) { try ledger.addWatchlist(list) } }
  }
}
