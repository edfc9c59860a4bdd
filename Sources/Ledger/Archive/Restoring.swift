import Claims
import Foundation
import GRDB

/// Takes the records of an archive within a transaction.
final class Restoring {
  /// A record speaks of what is not there.
  struct Missing: Error, CustomStringConvertible {
    let what: String
    var description: String { "speaks of \(what) that neither the archive nor the ledger has; left out" }
  }

  private let database: Database
  private var touched: Set<Int64> = []

  private let register: NameRegister

  init(_ database: Database) {
    self.database = database
    register = NameRegister(database, at: Date())
  }

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
        arguments: [verdict.claim, verdict.decision.rawValue, verdict.author, verdict.at])
      // The same correction may be written otherwise, so it is not compared.
      var row: [String: (any DatabaseValueConvertible)?] = [
        "fingerprint": verdict.claim, "decision": verdict.decision.rawValue, "author": verdict.author, "at": verdict.at,
      ]
      if known == nil { row["correction"] = correction }
      result.decisions += try note("verdict", row, undone: verdict.undone)
    }
  }

  private func take(_ name: ArchiveRecord.Name) throws {
    guard let family = NameFamily(rawValue: name.name.family) else { throw Missing(what: "a kind of name (\(name.name.family))") }
    let id = try register.find(family, name.name.key, name.display, name.kind)
    for text in name.listed { try register.note(listed: text, of: id) }
  }

  private func take(_ judgement: ArchiveRecord.Decision) throws -> Int {
    let (x, y) = (try id(judgement.first), try id(judgement.second))
    var row: [String: (any DatabaseValueConvertible)?] = [
      "a": min(x, y), "b": max(x, y), "verdict": judgement.verdict.rawValue, "maker": judgement.maker.rawValue,
    ]
    // A rule says a thing once, whenever that was; a person may say it again.
    let isRule = judgement.maker == .rule
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
