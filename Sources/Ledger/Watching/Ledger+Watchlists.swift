import Foundation
import GRDB

extension Ledger {
  /// Keeps a watchlist.
  ///
  /// - Returns: its number.
  /// - Throws: `LedgerError.impossible`.
  @discardableResult
  public func addWatchlist(_ list: Watchlist, at: Date = Date()) throws -> Int64 {
    try list.check()
    return try write { database in
      // What came while nobody watched is not told afterwards.
      if try Int.fetchOne(database, sql: "SELECT count(*) FROM watchlist WHERE removed IS NULL") == 0 {
        try database.execute(sql: "UPDATE examined SET article = (SELECT coalesce(max(id), 0) FROM article)")
      }
      try database.execute(
        sql: "INSERT INTO watchlist (name, body, author, at) VALUES (?, ?, ?, ?)",
        arguments: [list.name, try Ledger.json(list), list.author, Moment.text(at)])
      return database.lastInsertedRowID
    }
  }

  /// Keeps a watchlist in place of an older version of it.
  ///
  /// - Throws: `LedgerError.impossible`; `.unknown` where there is none of its number.
  public func replaceWatchlist(_ list: Watchlist) throws {
    try list.check()
    try write { database in
      try database.execute(
        sql: "UPDATE watchlist SET name = ?, body = ? WHERE id = ? AND removed IS NULL",
        arguments: [list.name, try Ledger.json(list), list.id])
      guard database.changesCount > 0 else { throw LedgerError.unknown(what: "watchlist", id: String(list.id)) }
    }
  }

  /// Takes a watchlist away; its alerts stay on record, those that wait are not delivered.
  ///
  /// - Throws: `LedgerError.unknown`.
  public func removeWatchlist(_ id: Int64, at: Date = Date()) throws {
    try write { database in
      try database.execute(sql: "UPDATE watchlist SET removed = ? WHERE id = ? AND removed IS NULL", arguments: [Moment.text(at), id])
      guard database.changesCount > 0 else { throw LedgerError.unknown(what: "watchlist", id: String(id)) }
    }
  }

  /// All watchlists, the oldest first.
  public func watchlists() throws -> [Watchlist] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT id, at, body FROM watchlist WHERE removed IS NULL ORDER BY id").map(Ledger.watchlist)
    }
  }

  /// A watchlist.
  ///
  /// - Throws: `LedgerError.unknown`.
  public func watchlist(_ id: Int64) throws -> Watchlist {
    try read { database in
      let row = try Row.fetchOne(database, sql: "SELECT id, at, body FROM watchlist WHERE id = ? AND removed IS NULL", arguments: [id])
      guard let row else { throw LedgerError.unknown(what: "watchlist", id: String(id)) }
      return try Ledger.watchlist(row)
    }
  }

  /// What is remembered of each watched source, by its name: the text that `saveSourceState` was given, and when.
  public func sourceStates() throws -> [(name: String, state: String, at: String)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT name, state, at FROM source ORDER BY name").map { ($0[0], $0[1], $0[2]) }
    }
  }

  /// Remembers the state of a watched source; whoever watches knows what it means.
  public func saveSourceState(_ name: String, _ state: String, at: Date = Date()) throws {
    try write { database in
      try database.execute(
        sql:
          "INSERT INTO source (name, state, at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET state = excluded.state, at = excluded.at",
        arguments: [name, state, Moment.text(at)])
    }
  }

  /// A value as the ledger keeps it.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func watchlist(_ row: Row) throws -> Watchlist {
    let body: String = row[2]
    var list = try JSONDecoder().decode(Watchlist.self, from: Data(body.utf8))
    list.id = row[0]
    list.at = row[1]
    return list
  }
}
