import Foundation
import GRDB

extension Ledger {
  /// Makes two names one somebody's, on a person's word, which outlives any re-reading.
  ///
  /// - Throws: `LedgerError.unknownName`; `.impossible` where they are one already.
  public func merge(_ first: String, _ second: String, author: String, at: Date = Date()) throws {
    try write { database in
      try Ledger.merge(
        try Ledger.name(first, database), try Ledger.name(second, database), "\"\(first)\" and \"\(second)\"", author, database, at)
    }
  }

  /// Makes somebody of a number and a name one, as `merge` does; several may bear the name that the number's entity is called by.
  ///
  /// - Throws: `LedgerError.unknown`; `.unknownName`; `.impossible` where they are one already.
  public func merge(number: Int64, _ other: String, author: String, at: Date = Date()) throws {
    try write { database in
      let name = try Ledger.knownName(number, database)
      try Ledger.merge(name, try Ledger.name(other, database), "it and \"\(other)\"", author, database, at)
    }
  }

  /// Tells two names apart that were taken for one.
  ///
  /// - Throws: `LedgerError.unknownName`; `.impossible` where they are two already.
  public func split(_ first: String, from second: String, author: String, at: Date = Date()) throws {
    try write { database in
      try Ledger.split(
        try Ledger.name(first, database), from: try Ledger.name(second, database), "\"\(first)\" and \"\(second)\"", author, database, at)
    }
  }

  /// Tells a spelling apart from the others of the entity that a number means.
  ///
  /// - Throws: `LedgerError.unknown`; `.unknownName` where the entity has no such spelling; `.impossible` where it has no other name.
  public func split(number: Int64, _ spelling: String, author: String, at: Date = Date()) throws {
    try write { database in
      let entity = try Ledger.entity(of: Ledger.knownName(number, database), database)
      let own = try Int64.fetchOne(
        database,
        sql: "SELECT name.id FROM name JOIN spelling ON spelling.name = name.id WHERE name.entity = ? AND spelling.text = ? LIMIT 1",
        arguments: [entity, spelling])
      guard let own else { throw LedgerError.unknownName(spelling, nearest: []) }
      let other = try Int64.fetchOne(
        database, sql: "SELECT id FROM name WHERE entity = ? AND id <> ? ORDER BY id = entity DESC, id LIMIT 1", arguments: [entity, own])
      guard let other else { throw LedgerError.impossible("\"\(spelling)\" is the same name as the others, only written otherwise") }
      try Ledger.split(own, from: other, "\"\(spelling)\" and the others", author, database, at)
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
    try write { try Ledger.rename(try Ledger.name(name, $0), to: text, author, $0, at) }
  }

  /// Calls the entity that a number means by another name from now on.
  ///
  /// - Throws: `LedgerError.unknown`.
  public func rename(number: Int64, to text: String, author: String, at: Date = Date()) throws {
    try write { try Ledger.rename(try Ledger.knownName(number, $0), to: text, author, $0, at) }
  }

  /// All judgements on somebody's names, also those undone, the oldest first.
  ///
  /// - Throws: `LedgerError.unknownName`.
  public func judgements(on name: String) throws -> [Judgement] {
    try read { try Ledger.judgements(onEntity: Ledger.entity(of: Ledger.name(name, $0), $0), $0) }
  }

  /// All judgements on the names of the entity that a number means, also those undone, the oldest first.
  ///
  /// - Throws: `LedgerError.unknown`.
  public func judgements(onNumber number: Int64) throws -> [Judgement] {
    try read { try Ledger.judgements(onEntity: Ledger.entity(of: Ledger.knownName(number, $0), $0), $0) }
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

  // MARK: Decisions on names by number

  private static func merge(_ a: Int64, _ b: Int64, _ both: String, _ author: String, _ database: Database, _ at: Date) throws {
    guard try entity(of: a, database) != entity(of: b, database) else { throw LedgerError.impossible("\(both) are one already") }
    // A person's word that they differ is taken back, not contradicted.
    try undo(verdict: .different, between: a, b, database, at)
    try decide(a, b, .same, author, database, at)
    try GroupKeeper(database).regroup(around: [a, b])
  }

  private static func split(_ a: Int64, from b: Int64, _ both: String, _ author: String, _ database: Database, _ at: Date) throws {
    guard a != b else { throw LedgerError.impossible("\(both) are the same name, not two") }
    guard try entity(of: a, database) == entity(of: b, database) else { throw LedgerError.impossible("\(both) are two already") }
    try undo(verdict: .same, between: a, b, database, at)
    try GroupKeeper(database).regroup(around: [a, b])
    guard try entity(of: a, database) == entity(of: b, database) else { return }
    // A rule ties them: a person's word goes before it.
    try decide(a, b, .different, author, database, at)
    try GroupKeeper(database).regroup(around: [a, b])
  }

  private static func rename(_ name: Int64, to text: String, _ author: String, _ database: Database, _ at: Date) throws {
    try database.execute(
      sql: "INSERT INTO renaming (name, text, author, at) VALUES (?, ?, ?, ?)", arguments: [name, text, author, Moment.text(at)])
  }

  private static func judgements(onEntity entity: Int64, _ database: Database) throws -> [Judgement] {
    try judgements(
      "WHERE a IN (SELECT id FROM name WHERE entity = :entity) OR b IN (SELECT id FROM name WHERE entity = :entity)",
      ["entity": entity], database)
  }

  /// A number, if it is that of a name.
  private static func knownName(_ number: Int64, _ database: Database) throws -> Int64 {
    guard try Int64.fetchOne(database, sql: "SELECT id FROM name WHERE id = ?", arguments: [number]) != nil else {
      throw LedgerError.unknown(what: "entity", id: String(number))
    }
    return number
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
