import Claims
import Foundation
import GRDB

extension Ledger {
  /// The entity with this name.
  ///
  /// Looked for by its form without legal form and marks, then by what a person chose to call it, then by an identifier.
  ///
  /// - Throws: `LedgerError.unknownName`, with the nearest names.
  public func entity(named name: String) throws -> EntityInfo {
    try read { database in
      guard let id = try Ledger.find(name, database) else {
        throw LedgerError.unknownName(name, nearest: try Ledger.nearest(to: name, database))
      }
      return try Ledger.info(id, database)
    }
  }

  /// The entity that a number means, also where its names were merged since.
  ///
  /// - Throws: `LedgerError.unknown`.
  public func entity(number: Int64) throws -> EntityInfo {
    try read { database in
      guard let entity = try Int64.fetchOne(database, sql: "SELECT entity FROM name WHERE id = ?", arguments: [number]) else {
        throw LedgerError.unknown(what: "entity", id: String(number))
      }
      return try Ledger.info(entity, database)
    }
  }

  /// All entities of the ledger of which claims are made, those of most claims first.
  public func entities(limit: Int = 1000) throws -> [EntityInfo] {
    try read { database in
      let ids = try Int64.fetchAll(
        database,
        sql: """
          SELECT name.entity FROM party JOIN name ON name.id = party.name GROUP BY name.entity ORDER BY count(*) DESC, name.entity LIMIT ?
          """, arguments: [limit])
      return try ids.map { try Ledger.info($0, database) }
    }
  }

  static func find(_ name: String, _ database: Database) throws -> Int64? {
    let form = NameForm(name)
    // Organisations before persons before places, and of several the one spoken of most.
    let order = """
      ORDER BY CASE name.family WHEN 'organisation' THEN 0 WHEN 'person' THEN 1 ELSE 2 END,
      (SELECT count(*) FROM party WHERE party.name = name.id) DESC, name.id LIMIT 1
      """
    if !form.words.isEmpty,
      let id = try Int64.fetchOne(database, sql: "SELECT entity FROM name WHERE key = ? \(order)", arguments: [form.key])
    {
      return id
    }
    let chosen = try Int64.fetchOne(
      database,
      sql: """
        SELECT entity FROM renaming JOIN name ON name.id = renaming.name WHERE renaming.text = ? COLLATE NOCASE AND undone IS NULL
        ORDER BY renaming.id DESC LIMIT 1
        """, arguments: [name])
    if let chosen { return chosen }
    let identifier = name.split(separator: " ").last.map(String.init) ?? name
    if let id = try Int64.fetchOne(
      database, sql: "SELECT entity FROM identifier JOIN name ON name.id = identifier.name WHERE value = ? LIMIT 1", arguments: [identifier]
    ) {
      return id
    }
    // Descriptions and lone surnames are somebody only within their article: the newest.
    guard !form.words.isEmpty else { return nil }
    return try Int64.fetchOne(
      database, sql: "SELECT entity FROM name WHERE key >= ? AND key < ? ORDER BY id DESC LIMIT 1",
      arguments: [form.key + " #", form.key + " #g"])
  }

  /// Names that a user may have meant.
  static func nearest(to name: String, _ database: Database) throws -> [String] {
    let wanted = NameForm(name).key
    guard let first = wanted.first else { return [] }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT key, display FROM name WHERE key NOT LIKE '%#%' AND (key LIKE ? OR key LIKE ? OR core LIKE ?)
        AND EXISTS (SELECT 1 FROM party WHERE party.name = name.id) LIMIT 20000
        """, arguments: ["\(first)%", "%\(wanted.prefix(4))%", "\(first)%"])
    let scored = rows.map { row -> (Int, String) in
      let key: String = row[0]
      let parts = NameForm(row[1]).words.map { EditDistance.between(wanted, $0) }
      return (min(EditDistance.between(wanted, key), (parts.min() ?? 99) + 1), row[1])
    }
    let limit = max(2, wanted.count / 3)
    let near = scored.filter { $0.0 <= limit }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    return Array(near.prefix(5).map(\.1))
  }

  static func info(_ entity: Int64, _ database: Database) throws -> EntityInfo {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT text, spelling.kind, spelling.uses + listed FROM spelling JOIN name ON name.id = spelling.name WHERE name.entity = ?
        """, arguments: [entity])
    var uses: [String: Int] = [:]
    var kinds: [String: Int] = [:]
    for row in rows {
      uses[row[0], default: 0] += row[2] as Int
      kinds[row[1], default: 0] += row[2] as Int
    }
    // By use, then by length, then by letters: the same whatever came first.
    let spellings = uses.sorted { a, b in
      if a.value != b.value { return a.value > b.value }
      return a.key.count != b.key.count ? a.key.count > b.key.count : a.key < b.key
    }.map(\.key)
    let chosen = try String.fetchOne(
      database,
      sql: """
        SELECT renaming.text FROM renaming JOIN name ON name.id = renaming.name WHERE name.entity = ? AND undone IS NULL
        ORDER BY renaming.id DESC LIMIT 1
        """, arguments: [entity])
    let display =
      try chosen ?? spellings.first ?? String.fetchOne(database, sql: "SELECT display FROM name WHERE id = ?", arguments: [entity])
    let kind = kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let identifiers = try String.fetchAll(
      database,
      sql: "SELECT scheme || ' ' || value FROM identifier JOIN name ON name.id = identifier.name WHERE name.entity = ? ORDER BY 1",
      arguments: [entity])
    let claims = try Int.fetchOne(
      database, sql: "SELECT count(DISTINCT claim) FROM party JOIN name ON name.id = party.name WHERE name.entity = ?", arguments: [entity])
    let own = try Row.fetchOne(database, sql: "SELECT family, key FROM name WHERE id = ?", arguments: [entity])
    return EntityInfo(
      id: entity, reference: own.map { Fingerprint.name(family: $0[0], key: $0[1]) } ?? "", name: display ?? "?",
      kind: kind.flatMap { Entity.Kind(rawValue: $0) } ?? .other, spellings: spellings,
      identifiers: identifiers, claims: claims ?? 0)
  }
}
