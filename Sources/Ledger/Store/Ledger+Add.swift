import Claims
import Dispatch
import Foundation
import GRDB
import Synchronization

extension Ledger {
  /// A reading to be added, with what the ledger should know beside it.
  public struct Entry: Sendable {
    /// What was read.
    public var reading: ReadingRecord
    /// The article's text as given; nil where only the reading is at hand.
    public var text: String?
    /// The model that read it; nil where unknown.
    public var model: String?

    /// An entry of the given parts.
    public init(_ reading: ReadingRecord, text: String? = nil, model: String? = nil) {
      self.reading = reading
      self.text = text
      self.model = model
    }
  }

  /// Adds readings, all of them or, if this throws, none; what it returns is on the disk.
  ///
  /// - Parameter at: when they are recorded.
  /// - Throws: `LedgerError.locked` or `.cannotWrite`.
  @discardableResult
  public func add(_ entries: [Entry], at: Date = Date()) throws -> [Added] {
    // Hashing, sketching and encoding need no lock, and have all cores.
    let slots = Mutex([PreparedEntry?](repeating: nil, count: entries.count))
    DispatchQueue.concurrentPerform(iterations: entries.count) { index in
      let entry = PreparedEntry(entries[index])
      slots.withLock { $0[index] = entry }
    }
    let prepared = slots.withLock { $0.compactMap { $0 } }
    return try write { database in
      let register = NameRegister(database, at: at)
      let added = try prepared.map { try Ledger.add($0, register, database, at: at) }
      try register.finish()
      return added
    }
  }

  /// What of an entry can be worked out before the ledger is locked.
  struct PreparedEntry: Sendable {
    let entry: Entry
    let fingerprint: String
    let signature: TextSignature
    let agency: String?
    /// The rows of the claims: fingerprint, JSON, and what is searched.
    let claims: [(fingerprint: String, body: String, words: String)]
    /// The JSON of the entities.
    let entities: [String]

    init(_ entry: Entry) {
      self.entry = entry
      fingerprint = Fingerprint.article(entry.reading, text: entry.text)
      let words = entry.text ?? entry.reading.claims.flatMap { $0.evidence.map(\.text) }.joined(separator: "\n")
      signature = TextSignature(words)
      agency = AgencyCredit.agency(in: words, source: entry.reading.document.source)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      // Strings, numbers and lists of them: there is nothing in a record that JSON cannot hold but a number that is none.
      let json = { (value: any Encodable) in (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}" }
      claims = entry.reading.claims.map { [fingerprint] claim in
        (Fingerprint.claim(claim, article: fingerprint), json(claim), Ledger.searchText(of: claim))
      }
      entities = entry.reading.entities.map { json($0) }
    }
  }

  static func add(_ prepared: PreparedEntry, _ register: NameRegister, _ database: Database, at: Date) throws -> Added {
    let entry = prepared.entry
    let document = entry.reading.document
    let known = try database.cachedStatement(sql: "SELECT id, model FROM article WHERE fingerprint = ?")
    if let row = try Row.fetchOne(known, arguments: [prepared.fingerprint]) {
      let (article, model): (Int64, String?) = (row[0], row[1])
      guard let new = entry.model, new != model else { return .known(article) }
      try register.forget(namesOf: article)
      try removeClaims(of: article, database)
      try database.execute(sql: "UPDATE article SET model = ? WHERE id = ?", arguments: [new, article])
      try insertClaims(prepared, article, register, database)
      return .reread(article)
    }
    var older: Int64?
    if let url = document.url {
      older = try Int64.fetchOne(database, sql: "SELECT max(id) FROM article WHERE url = ?", arguments: [url])
    }
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO article (fingerprint, document, url, title, source, published, language, text, agency, model, recorded, story)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """)
    try insert.execute(arguments: [
      prepared.fingerprint, document.id, document.url, document.title, document.source, document.published, document.language, entry.text,
      prepared.agency, entry.model, Moment.text(at),
    ])
    let article = database.lastInsertedRowID
    try StoryFinder(database).place(article, prepared.signature)
    try insertClaims(prepared, article, register, database)
    return older.map { .newVersion(article, of: $0) } ?? .new(article)
  }

  private static func insertClaims(_ prepared: PreparedEntry, _ article: Int64, _ register: NameRegister, _ database: Database) throws {
    let reading = prepared.entry.reading
    let names = try register.names(of: reading, article: prepared.fingerprint)
    let mention = try database.cachedStatement(sql: "INSERT INTO mention (article, local, name, body) VALUES (?, ?, ?, ?)")
    for (entity, body) in zip(reading.entities, prepared.entities) {
      if let name = names[entity.id] { try mention.execute(arguments: [article, entity.id, name, body]) }
    }
    let insert = try database.cachedStatement(sql: "INSERT INTO claim (article, fingerprint, body) VALUES (?, ?, ?)")
    let party = try database.cachedStatement(sql: "INSERT OR IGNORE INTO party (claim, role, local, name) VALUES (?, ?, ?, ?)")
    let words = try database.cachedStatement(sql: "INSERT INTO words (rowid, text) VALUES (?, ?)")
    for (claim, row) in zip(reading.claims, prepared.claims) {
      try insert.execute(arguments: [article, row.fingerprint, row.body])
      let id = database.lastInsertedRowID
      for (role, fillers) in claim.roles {
        for filler in fillers {
          if let entity = filler.entity, let name = names[entity] { try party.execute(arguments: [id, role.rawValue, entity, name]) }
        }
      }
      try words.execute(arguments: [id, row.words])
    }
  }

  private static func removeClaims(of article: Int64, _ database: Database) throws {
    let rows = try Row.fetchAll(database, sql: "SELECT id, body FROM claim WHERE article = ?", arguments: [article])
    for row in rows {
      let (id, body): (Int64, String) = (row[0], row[1])
      // A table without content forgets a text only if it is told the text.
      let claim = try StoredClaim.record(body)
      try database.execute(
        sql: "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", arguments: [id, searchText(of: claim)])
      try database.execute(sql: "DELETE FROM party WHERE claim = ?", arguments: [id])
    }
    try database.execute(sql: "DELETE FROM claim WHERE article = ?", arguments: [article])
    try database.execute(sql: "DELETE FROM mention WHERE article = ?", arguments: [article])
  }

  /// What of a claim is searched: its evidence, and the names that stand elsewhere in the article.
  static func searchText(of claim: ClaimRecord) -> String {
    let evidence = claim.evidence.map(\.text)
    var parts = evidence
    let fillers = claim.roles.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value).map(\.name)
    for name in fillers + claim.attribution.map(\.name) where !evidence.contains(where: { $0.contains(name) }) && !parts.contains(name) {
      parts.append(name)
    }
    return SearchText.of(parts.joined(separator: "\n"))
  }
}
