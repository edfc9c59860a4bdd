import Foundation
import GRDB

extension Ledger {
  /// Notes a person's word on whether two articles have one origin; it goes before what the ledger found.
  ///
  /// - Throws: `LedgerError.unknown` where there is no such article; `.impossible` where both are one.
  public func regroup(_ first: Int64, _ second: Int64, same: Bool, author: String, at: Date = Date()) throws {
    try write { database in
      guard first != second else { throw LedgerError.impossible("an article has one origin with itself") }
      for article in [first, second]
      where try Int.fetchOne(database, sql: "SELECT 1 FROM article WHERE id = ?", arguments: [article]) == nil {
        throw LedgerError.unknown(what: "article", id: String(article))
      }
      let (a, b) = (min(first, second), max(first, second))
      try database.execute(
        sql: "UPDATE regrouping SET undone = ? WHERE a = ? AND b = ? AND undone IS NULL", arguments: [Moment.text(at), a, b])
      try database.execute(
        sql: "INSERT INTO regrouping (a, b, same, author, at) VALUES (?, ?, ?, ?, ?)", arguments: [a, b, same, author, Moment.text(at)])
    }
  }
}
