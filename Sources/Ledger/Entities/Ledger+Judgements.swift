import Foundation
import GRDB

extension Ledger {
  /// Makes two names one somebody's, on a person's word, which outlives any re-reading.
  ///
  /// - Throws: `LedgerError.unknownName`; `.impossible` where they are one already.
  public func merge(_ first: String, _ second: String, author: String, at: Date = Date()) throws {
    try write { database in
      let (a, b) = (try Ledger.name(first, database), try Ledger.name(second, database))
      guard try Ledger.entity(of: a, database) != Ledger.entity(of: b, database) else {
        throw LedgerError.impossible("\"\(first)\" and \"\(second)\" are one already")
      }
      // A person's word that they differ is taken back, not contradicted.
      try Ledger.undo(verdict: .different, between: a, b, database, at)
      try Ledger.decide(a, b, .same, author, database, at)
      try GroupKeeper(database).regroup(around: [a, b])
    }
  }

  /// Tells two names apart that were taken for one.
  ///
  /// - Throws: `LedgerError.unknownName`; `.impossible` where they are two already.
  public func split(_ first: String, from second: String, author: String, at: Date = Date()) throws {
    try write { database in
      let (a, b) = (try Ledger.name(first, database), try Ledger.name(second, database))
      guard a != b else { throw LedgerError.impossible("\"\(first)\" and \"\(second)\" are the same name, not two") }
      guard try Ledger.entity(of: a, database) == Ledger.entity(of: b, database) else {
        throw LedgerError.impossible("\"\(first)\" and \"\(second)\" are two already")
      }
      try Ledger.undo(verdict: .same, between: a, b, database, at)
      try GroupKeeper(database).regroup(around: [a, b])
      guard try Ledger.entity(of: a, database) == Ledger.entity(of: b, database) else { return }
      // A rule ties them: a person's word goes before it.
      try Ledger.decide(a, b, .different, author, database, at)
      try GroupKeeper(database).regroup(around: [a, b])
    }
  }

  /// Notes a person's word that two names, which are two already, mean different ones, so that no rule joins them later.
  ///
  /// - Throws: `LedgerError.unknownName`.
  public func tellApart(_ first: String, _ second: String, author: String, at: Date = Date()) throws {
    try write { database in
      let (a, b) = (try Ledger.name(first, database), try Ledger.name(second, database))
      try Ledger.decide(a, b, .different, author, database, at)
      try GroupKeeper(database).regroup(around: [a, b])
    }
  }

  /// Calls somebody by another name from now on.
  ///
  /// - Throws: `LedgerError.unknownName`.
  public func rename(_ name: String, to text: String, author: String, at: Date = Date()) throws {
    try write { database in
      try database.execute(
        sql: "INSERT INTO renaming (name, text, author, at) VALUES (?, ?, ?, ?)",
        arguments: [try Ledger.name(name, database), text, author, Moment.text(at)])
    }
  }

  /// All judgements on somebody's names, also those undone, the oldest first.
  ///
  /// - Throws: `LedgerError.unknownName`.
  public func judgements(on name: String) throws -> [Judgement] {
    try read { database in
      let entity = try Ledger.entity(of: Ledger.name(name, database), database)
      return try Ledger.judgements(
        "WHERE a IN (SELECT id FROM name WHERE entity = :entity) OR b IN (SELECT id FROM name WHERE entity = :entity)",
        ["entity": entity], database)
    }
  }

  /// Judgements that nobody is sure of and no person has decided, for review.
  public func doubtfulNames(limit: Int = 100) throws -> [Judgement] {
    try read { database in
      try Ledger.judgements(
        """
        WHERE verdict = 'unsure' AND undone IS NULL AND x.entity <> y.entity AND NOT EXISTS (
          SELECT 1 FROM judgement person WHERE person.maker = 'person' AND person.undone IS NULL AND person.a = judgement.a
          AND person.b = judgement.b) ORDER BY judgement.id LIMIT \(limit)
        """, [:], database)
    }
  }

  /// Takes a judgement back; it stays on record as undone.
  ///
  /// - Throws: `LedgerError.unknown` where there is none of this number that holds.
  public func undoJudgement(_ id: Int64, at: Date = Date()) throws {
    try write { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT a, b FROM judgement WHERE id = ? AND undone IS NULL", arguments: [id]) else {
        throw LedgerError.unknown(what: "judgement", id: String(id))
      }
      try database.execute(sql: "UPDATE judgement SET undone = ? WHERE id = ?", arguments: [Moment.text(at), id])
      try GroupKeeper(database).regroup(around: [row[0], row[1]])
    }
  }

  // MARK: Rows

  /// The name's own number, not that of the entity.
  static func name(_ text: String, _ database: Database) throws -> Int64 {
    let key = NameForm(text).key
    let own = try Int64.fetchOne(
      database,
      sql: """
        SELECT id FROM name WHERE key = ? ORDER BY CASE family WHEN 'organisation' THEN 0 WHEN 'person' THEN 1 ELSE 2 END LIMIT 1
        """, arguments: [key])
    guard let id = try own ?? find(text, database) else {
      throw LedgerError.unknownName(text, nearest: try nearest(to: text, database))
    }
    return id
  }

  static func entity(of name: Int64, _ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT entity FROM name WHERE id = ?", arguments: [name]) ?? name
  }

  static func decide(_ a: Int64, _ b: Int64, _ verdict: Judgement.Verdict, _ author: String, _ database: Database, _ at: Date) throws {
    try database.execute(
      sql: "INSERT INTO judgement (a, b, verdict, maker, reason, author, at) VALUES (?, ?, ?, 'person', 'a person decided', ?, ?)",
      arguments: [min(a, b), max(a, b), verdict.rawValue, author, Moment.text(at)])
  }

  private static func undo(verdict: Judgement.Verdict, between a: Int64, _ b: Int64, _ database: Database, _ at: Date) throws {
    // The names may be tied through others of the same two groups.
    try database.execute(
      sql: """
        UPDATE judgement SET undone = :at WHERE maker = 'person' AND verdict = :verdict AND undone IS NULL
        AND ((a = :low AND b = :high) OR
          (a IN (SELECT id FROM name WHERE entity IN (:x, :y)) AND b IN (SELECT id FROM name WHERE entity IN (:x, :y)) AND :all))
        """,
      arguments: [
        "at": Moment.text(at), "verdict": verdict.rawValue, "low": min(a, b), "high": max(a, b),
        "x": try entity(of: a, database), "y": try entity(of: b, database), "all": verdict == .different,
      ])
  }

  private static func judgements(_ condition: String, _ arguments: StatementArguments, _ database: Database) throws -> [Judgement] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT judgement.id, x.display, y.display, verdict, maker, reason, author, at, undone FROM judgement
        JOIN name x ON x.id = a JOIN name y ON y.id = b \(condition)
        """, arguments: arguments
    ).map { row in
      Judgement(
        id: row[0], first: row[1], second: row[2], verdict: Judgement.Verdict(rawValue: row[3]) ?? .unsure,
        maker: Judgement.Maker(rawValue: row[4]) ?? .rule, reason: row[5], author: row[6], at: row[7], undone: row[8])
    }
  }
}
