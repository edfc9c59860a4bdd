import Claims
import Foundation
import Stories
import Testing

@testable import Ledger

@Suite("The ledger")
struct LedgerTests {
  private typealias S = Story

  /// Twelve articles of all kinds, among them copies, versions and rumours.
  private var entries: [Ledger.Entry] {
    let papers = ["Alpenkurier", "Küstenblatt", "Börsenpost", nil]
    var entries: [Ledger.Entry] = []
    for number in 0..<12 {
      let a = ["Xiaomi", "Deutz AG", "Volkswagen AG"][number % 3]
      let b = ["FAW", "China FAW", "Brilliance", "VW"][number % 4]
      let standing = Standing.allCases[number % 6]
      let claims = [
        S.claim(
          .partnership, [(.partner, a), (.partner, b)], Stage.allCases[number % 7], standing, by: standing == .stated ? [] : [(b, .party)]),
        S.claim(.headcount, [(.organization, a)], .effective, .stated, figures: [.count: .init(value: Double(100 + number * 10))]),
      ]
      entries.append(
        S.article(
          papers[number % 4], number % 5 == 4 ? nil : "2021-04-\(10 + number)", claims,
          text: number % 3 == 0
            ? "Text \(number / 6) über \(a) und \(b), der mehrmals abgedruckt wird, damit er lang genug ist, um ihn zu vergleichen." : nil,
          url: number % 4 == 1 ? "https://example.org/\(number % 2)" : nil, aliases: ["Volkswagen AG": ["VW"]]))
    }
    return entries
  }

  /// All that the views show, without the numbers of rows.
  private func view(_ ledger: Ledger, asOf: String? = nil) throws -> Set<String> {
    var lines: Set<String> = []
    for entity in try ledger.entities() {
      for r in try ledger.dossier(of: entity.name, asOf: asOf).relationships {
        let parties = r.parties.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key)=\($0.value.map(\.name).sorted())" }
        let origins = r.origins.map { "\($0.articles.count) \($0.reasons)" }
        lines.insert(
          "\(entity.name) \(entity.spellings) \(r.type) \(parties) \(r.stage) \(r.standing) \(r.isOpen) \(r.isStale) \(r.denial?.day ?? "-") \(origins) "
            + r.history.map { "\($0.day) \($0.stage) \($0.standing) \($0.origin)" }.joined(separator: ", "))
      }
    }
    return lines
  }

  @Test("adding twice is adding once")
  func twice() throws {
    try S.withLedger { ledger in
      let at = Date(timeIntervalSince1970: 1_618_000_000)
      try ledger.add(entries, at: at)
      let once = try view(ledger)
      #expect(try ledger.add(entries, at: at).allSatisfy { if case .known = $0 { true } else { false } })
      #expect(try view(ledger) == once)
      #expect(!once.isEmpty)
    }
  }

  @Test("a moment that was written is read as the same")
  func moments() throws {
    for millisecond in 0..<1000 {
      let text = Moment.text(Date(timeIntervalSince1970: 1_790_000_000.000_5 + Double(millisecond) / 1000))
      #expect(Moment.date(text).map(Moment.text) == text)
    }
  }

  @Test("order does not matter", arguments: [1, 2, 3, 4, 5])
  func order(_ seed: UInt64) throws {
    let at = Date(timeIntervalSince1970: 1_618_000_000)
    var generator = SplitMix(state: seed)
    let shuffled = entries.shuffled(using: &generator)
    let first = try S.withLedger { ledger in
      try ledger.add(entries, at: at)
      return try view(ledger)
    }
    let second = try S.withLedger { ledger in
      for entry in shuffled { try ledger.add([entry], at: at) }
      return try view(ledger)
    }
    #expect(first == second)
  }

  @Test("as of today is now")
  func today() throws {
    try S.withLedger { ledger in
      try ledger.add(entries, at: Date(timeIntervalSince1970: 1_618_000_000))
      #expect(try view(ledger) == view(ledger, asOf: Today.day))
    }
  }

  @Test("keeps a changed version of an address beside the old one")
  func versions() throws {
    try S.withLedger { ledger in
      let claim = S.claim(.partnership, [(.partner, "Xiaomi"), (.partner, "FAW")], .talks, .stated)
      let url = "https://example.org/a"
      try ledger.add([S.article("A", "2021-04-01", [claim], text: "Erste Fassung.", url: url)])
      #expect(try ledger.add([S.article("A", "2021-04-01", [claim], text: "Zweite Fassung.", url: url)]) == [.newVersion(2, of: 1)])
      #expect(try ledger.size().articles == 2)
    }
  }

  @Test(
    "finds words whatever their umlauts and as parts of compounds", arguments: ["Motoren", "mueller", "MÜLLER", "strasse", "Straße Müller"])
  func search(_ words: String) throws {
    try S.withLedger { ledger in
      let claim = S.claim(
        .location, [(.organization, "Müller"), (.place, "Köln")], .effective, .stated,
        words: "Die Dieselmotorenfabrik Müller sitzt in der Breiten Straße.")
      let other = S.claim(.location, [(.organization, "Deutz"), (.place, "Köln")], .effective, .stated)
      try ledger.add([S.article("A", "2021-04-01", [claim, other])])
      #expect(try ledger.search(words).map { $0.record.roles[.organization]?.first?.name } == ["Müller"])
    }
  }

  @Test(
    "takes no query for an operator",
    arguments: ["\"", "abc\" OR \"def", "NEAR(abc def)", "abc*", "name:abc", "-abc", "'; DROP TABLE claim"])
  func hostileQueries(_ words: String) throws {
    try S.withLedger { ledger in
      try ledger.add(entries)
      _ = try? ledger.search(words)
      #expect(try ledger.size().claims > 0)
    }
  }

  @Test("tells what moved since a day")
  func changes() throws {
    try S.withLedger { ledger in
      let talks = S.claim(.partnership, [(.partner, "Xiaomi"), (.partner, "FAW")], .talks, .rumoured)
      let signed = S.claim(.partnership, [(.partner, "Xiaomi"), (.partner, "FAW")], .agreed, .confirmed, by: [("FAW", .party)])
      let other = S.claim(.partnership, [(.partner, "Xiaomi"), (.partner, "BYD")], .talks, .stated)
      try ledger.add([
        S.article("A", "2021-04-01", [talks]), S.article("B", "2021-04-08", [signed]), S.article("C", "2021-04-09", [other]),
      ])
      let changes = try ledger.changes(since: "2021-04-05", asOf: "2021-04-30")
      #expect(
        changes.map(\.kinds) == [
          [.new], [.stage(from: .talks, to: .agreed), .standing(from: .rumoured, to: .confirmed), .origins(from: 1, to: 2)],
        ])
      #expect(try ledger.changes(since: "2021-04-10", asOf: "2021-04-30").isEmpty)
      #expect(try ledger.changes(since: "2021-04-01", asOf: "2021-04-30").map(\.kinds) == [[.new], [.new]])
    }
  }

  @Test("finds how two are linked")
  func path() throws {
    try S.withLedger { ledger in
      let link = { S.claim(.ownership, [(.owner, $0), (.owned, $1)], .effective, .stated) }
      try ledger.add([
        S.article("A", "2021-04-01", [link("Alpha", "Beta"), link("Gamma", "Beta"), link("Gamma", "Delta"), link("Epsilon", "Zeta")])
      ])
      #expect(try ledger.path(from: "Alpha", to: "Delta").map(\.to.name) == ["Beta", "Gamma", "Delta"])
      #expect(try ledger.path(from: "Alpha", to: "Zeta").isEmpty)
    }
  }

  @Test("refuses files that are no ledgers, and leaves them as they are")
  func foreign() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "notes.txt")
    try Data("Dies ist keine Datenbank, sondern ein Brief, und er soll so bleiben.".utf8).write(to: file)
    #expect(throws: LedgerError.self) { try Ledger(path: file.path) }
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("Dies ist"))
    #expect(throws: LedgerError.self) { try Ledger(path: folder.path) }
  }
}
