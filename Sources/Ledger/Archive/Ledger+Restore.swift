import Claims
import Foundation
import GRDB

extension Ledger {
  /// What came of restoring records.
  public struct Restored: Hashable, Sendable {
    /// Articles that were not known.
    public var articles = 0
    /// Articles that were known already, or are read anew by what the archive has.
    public var known = 0
    /// Claims of the articles that were not known.
    public var claims = 0
    /// Decisions of persons that were new: judgements, renamings, regroupings, verdicts, identifiers.
    public var decisions = 0
    /// Records that refer to what the ledger does not have, each as a line for the user.
    public var problems: [String] = []

    /// Nothing yet.
    public init() {}
  }

  /// Takes records of an archive, all of them or, if this throws, none; what the ledger has already is not taken twice.
  ///
  /// - Parameter result: is added to.
  /// - Throws: `LedgerError.locked` or `.cannotWrite`.
  public func restore(_ records: [ArchiveRecord], _ result: inout Restored) throws {
    result = try write { database in
      var told = result
      let restoring = Restoring(database)
      for record in records {
        do {
          try restoring.take(record, &told)
        } catch let error as Restoring.Missing {
          told.problems.append("\(error)")
        }
      }
      try restoring.finish()
      return told
    }
  }

  /// Adds an article as it was added elsewhere.
  static func restore(
    _ article: ArchiveRecord.Article, _ register: NameRegister, _ database: Database, at: Date
  ) throws -> Added {
    try add(PreparedEntry(Entry(article.reading, text: article.text, model: article.model)), register, database, at: at)
  }
}

/// Takes the records of an archive within a transaction.
private final class Restoring {
  /// A record speaks of what is not there.
  struct Missing: Error, CustomStringConvertible {
    let what: String
    var description: String { "speaks of \(what) that neither the archive nor the ledger has; left out" }
  }

  private let database: Database
  private var touched: Set<Int64> = []

  init(_ database: Database) { self.database = database }

  /// Works out the groups of all names that judgements were taken on.
  func finish() throws { try GroupKeeper(database).regroup(around: touched) }

  func take(_ record: ArchiveRecord, _ result: inout Ledger.Restored) throws {
    switch record {
    case .name(let name): try take(name)
    case .judgement(let judgement): result.decisions += try take(judgement)
    case .identifier(let identifier):
      try database.execute(
        sql: "INSERT OR IGNORE INTO identifier (name, scheme, value) VALUES (?, ?, ?)",
        arguments: [try id(identifier.name), identifier.scheme, identifier.value])
      result.decisions += database.changesCount
    case .renaming(let renaming):
      result.decisions += try note(
        "renaming", ["name": try id(renaming.name), "text": renaming.text, "author": renaming.author, "at": renaming.at],
        undone: renaming.undone)
    case .article(let article): try take(article, &result)
    case .regrouping(let regrouping):
      let (x, y) = (try self.article(regrouping.first), try self.article(regrouping.second))
      result.decisions += try note(
        "regrouping",
        ["a": min(x, y), "b": max(x, y), "same": regrouping.same, "author": regrouping.author, "at": regrouping.at],
        undone: regrouping.undone)
    case .verdict(let verdict):
      let correction = try verdict.correction.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
      let known = try Int.fetchOne(
        database, sql: "SELECT 1 FROM verdict WHERE fingerprint = ? AND decision = ? AND author = ? AND at = ?",
        arguments: [verdict.claim, verdict.decision, verdict.author, verdict.at])
      // The same correction may be written otherwise, so it is not compared.
      var row: [String: (any DatabaseValueConvertible)?] = [
        "fingerprint": verdict.claim, "decision": verdict.decision, "author": verdict.author, "at": verdict.at,
      ]
      if known == nil { row["correction"] = correction }
      result.decisions += try note("verdict", row, undone: verdict.undone)
    }
  }

  private func take(_ name: ArchiveRecord.Name) throws {
    let family = NameFamily(rawValue: name.name.family) ?? .organisation
    let core = name.name.key.contains("#") ? name.name.key : NameRegister.core(NameForm(name.display), family)
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO name (family, key, core, display, kind, entity) VALUES (?, ?, ?, ?, ?, 0)"
    ).execute(arguments: [name.name.family, name.name.key, core, name.display, name.kind])
    if database.changesCount > 0 {
      try database.cachedStatement(sql: "UPDATE name SET entity = id WHERE id = ?").execute(arguments: [database.lastInsertedRowID])
    }
    let id = try id(name.name)
    for text in name.listed {
      try database.execute(
        sql: "INSERT INTO spelling (name, text, kind, uses, listed) VALUES (?, ?, 'company', 0, 1) ON CONFLICT DO UPDATE SET listed = 1",
        arguments: [id, text])
    }
  }

  private func take(_ judgement: ArchiveRecord.Decision) throws -> Int {
    let (x, y) = (try id(judgement.first), try id(judgement.second))
    var row: [String: (any DatabaseValueConvertible)?] = [
      "a": min(x, y), "b": max(x, y), "verdict": judgement.verdict, "maker": judgement.maker,
    ]
    // A rule says a thing once, whenever that was; a person may say it again.
    let isRule = judgement.maker == Judgement.Maker.rule.rawValue
    let known = try isRule && isNoted("judgement", row)
    if !known || !isRule {
      row["reason"] = judgement.reason
      row["author"] = judgement.author
      row["at"] = judgement.at
    }
    let new = try note("judgement", row, undone: judgement.undone)
    touched.formUnion([x, y])
    return isRule ? 0 : new
  }

  private func take(_ article: ArchiveRecord.Article, _ result: inout Ledger.Restored) throws {
    let at = Moment.date(article.recorded) ?? Date()
    let register = NameRegister(database, at: at)
    let added = try Ledger.restore(article, register, database, at: at)
    try register.finish()
    switch added {
    case .new, .newVersion:
      result.articles += 1
      result.claims += article.reading.claims.count
    case .known, .reread: result.known += 1
    }
  }

  // MARK: Rows

  private func id(_ name: ArchiveRecord.NameReference) throws -> Int64 {
    let select = try database.cachedStatement(sql: "SELECT id FROM name WHERE family = ? AND key = ?")
    guard let id = try Int64.fetchOne(select, arguments: [name.family, name.key]) else { throw Missing(what: "a name (\(name.key))") }
    return id
  }

  private func article(_ fingerprint: String) throws -> Int64 {
    guard let id = try Int64.fetchOne(database, sql: "SELECT id FROM article WHERE fingerprint = ?", arguments: [fingerprint]) else {
      throw Missing(what: "an article")
    }
    return id
  }

  private func isNoted(_ table: String, _ row: [String: (any DatabaseValueConvertible)?]) throws -> Bool {
    let columns = row.keys.sorted()
    let condition = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
    let values: [(any DatabaseValueConvertible)?] = columns.map { row[$0] ?? nil }
    let select = try database.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE \(condition)")
    return try Int.fetchOne(select, arguments: StatementArguments(values)) != nil
  }

  /// Notes a row unless it is there, and that it was undone if that is news; how many rows are new.
  private func note(_ table: String, _ row: [String: (any DatabaseValueConvertible)?], undone: String?) throws -> Int {
    let columns = row.keys.sorted()
    let values: [(any DatabaseValueConvertible)?] = columns.map { row[$0] ?? nil }
    if try isNoted(table, row) {
      guard let undone else { return 0 }
      let condition = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
      try database.cachedStatement(sql: "UPDATE \(table) SET undone = ? WHERE undone IS NULL AND \(condition)")
        .execute(arguments: StatementArguments([undone] + values))
      return 0
    }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try database.cachedStatement(sql: "INSERT INTO \(table) (\(columns.joined(separator: ", ")), undone) VALUES (\(marks), ?)")
      .execute(arguments: StatementArguments(values + [undone]))
    return 1
  }
}
