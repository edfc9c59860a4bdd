import Claims
import Foundation
import GRDB

/// Gives the parties of readings their names in the ledger, and judges by rule which names mean the same.
///
/// It lives as long as a transaction: names that came before are remembered, and groups are worked out once at the end.
final class NameRegister {
  let database: Database
  private let at: Date
  private var known: [String: Int64] = [:]
  private var touched: Set<Int64> = []

  init(_ database: Database, at: Date) {
    self.database = database
    self.at = at
  }

  /// The names of a reading's entities, by the entities' ids.
  ///
  /// - Parameter article: the article's fingerprint.
  func names(of reading: ReadingRecord, article: String) throws -> [String: Int64] {
    var names: [String: Int64] = [:]
    for entity in reading.entities {
      let form = NameForm(entity.name)
      guard !form.words.isEmpty else { continue }
      let name = try name(form, entity.name, entity.kind, article)
      names[entity.id] = name
      guard !form.isDescription, entity.kind != .place, entity.kind != .unit else { continue }
      for alias in entity.aliases where alias != entity.name {
        try judgeAlias(NameForm(alias), alias, of: form, name, entity)
      }
      switch NameFamily(entity.kind) {
      case .organisation:
        try judgeEdges(form, name)
        try judgeKnown(form, name)
      case .person: try judgeInitials(form, name)
      case .place, .thing: continue
      }
      try judgeGenitive(form, entity.name, name, NameFamily(entity.kind))
    }
    try judgeFormerNames(reading, names)
    return names
  }

  /// The name of a company that a list gives; it counts as spelled so once more than articles do.
  func company(named text: String) throws -> Int64 {
    let form = NameForm(text)
    let id = try find(.organisation, form.key, text, .company)
    try note(listed: text, of: id)
    try judgeEdges(form, id)
    try judgeKnown(form, id)
    return id
  }

  /// Notes a spelling that a list gives.
  func note(listed text: String, of name: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT INTO spelling (name, text, kind, uses, listed) VALUES (?, ?, 'company', 0, 1) ON CONFLICT DO UPDATE SET listed = 1"
    ).execute(arguments: [name, text])
  }

  /// Works out the groups of all names that judgements were made on since the register was made.
  func finish() throws {
    try GroupKeeper(database).regroup(around: touched)
    touched = []
  }

  // MARK: Names

  /// Counts the spellings of an article's names no longer: it is about to be read anew.
  func forget(namesOf article: Int64) throws {
    let decoder = JSONDecoder()
    for row in try Row.fetchAll(database, sql: "SELECT name, body FROM mention WHERE article = ?", arguments: [article]) {
      let (name, body): (Int64, String) = (row[0], row[1])
      let entity = try decoder.decode(ReadingRecord.Entity.self, from: Data(body.utf8))
      try database.execute(
        sql: "UPDATE spelling SET uses = uses - 1 WHERE name = ? AND text = ? AND kind = ? AND uses > 0",
        arguments: [name, entity.name, entity.kind.rawValue])
      try database.execute(sql: "DELETE FROM spelling WHERE name = ? AND uses = 0 AND listed = 0", arguments: [name])
    }
  }

  /// A name by its form; a description or a lone surname names somebody only within its article.
  private func name(_ form: NameForm, _ text: String, _ kind: Entity.Kind, _ article: String) throws -> Int64 {
    let family = NameFamily(kind)
    let isLocal = form.isDescription || family == .person && form.words.count == 1
    let key = isLocal ? "\(form.key) #\(article.prefix(16))" : form.key
    let id = try find(family, key, text, kind)
    try database.cachedStatement(
      sql: "INSERT INTO spelling (name, text, kind, uses) VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET uses = uses + 1"
    ).execute(arguments: [id, text, kind.rawValue])
    return id
  }

  /// By what names are looked for that may mean the same: a person's first and last name, anybody else's without what papers leave out.
  static func core(_ form: NameForm, _ family: NameFamily) -> String {
    guard family == .person, let first = form.words.first, let last = form.words.last, form.words.count > 1 else {
      return form.core.joined()
    }
    return first + last
  }

  func find(_ family: NameFamily, _ key: String, _ text: String, _ kind: Entity.Kind) throws -> Int64 {
    let full = family.rawValue + "\t" + key
    if let id = known[full] { return id }
    let select = try database.cachedStatement(sql: "SELECT id FROM name WHERE family = ? AND key = ?")
    if let id = try Int64.fetchOne(select, arguments: [family.rawValue, key]) {
      known[full] = id
      return id
    }
    let core = key.contains("#") ? key : NameRegister.core(NameForm(text), family)
    try database.cachedStatement(sql: "INSERT INTO name (family, key, core, display, kind, entity) VALUES (?, ?, ?, ?, ?, 0)")
      .execute(arguments: [family.rawValue, key, core, text, kind.rawValue])
    let id = database.lastInsertedRowID
    try database.cachedStatement(sql: "UPDATE name SET entity = id WHERE id = ?").execute(arguments: [id])
    known[full] = id
    return id
  }

  func judge(_ a: Int64, _ b: Int64, _ verdict: Judgement.Verdict, reason: String) throws {
    let (low, high) = (min(a, b), max(a, b))
    let known = try database.cachedStatement(sql: "SELECT 1 FROM judgement WHERE a = ? AND b = ? AND maker = 'rule' AND verdict = ?")
    guard try Int.fetchOne(known, arguments: [low, high, verdict.rawValue]) == nil else { return }
    try database.cachedStatement(sql: "INSERT INTO judgement (a, b, verdict, maker, reason, at) VALUES (?, ?, ?, 'rule', ?, ?)")
      .execute(arguments: [low, high, verdict.rawValue, reason, Moment.text(at)])
    if verdict != .unsure { touched.formUnion([a, b]) }
  }
}
