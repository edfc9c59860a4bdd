import Claims
import Foundation
import GRDB

extension Snapshot {
  /// Every record of the ledger, or those that belong to the articles of wanted relationships; in the order in which they can be restored.
  ///
  /// - Throws: `LedgerError.unknownName`, and whatever `body` throws.
  public func forEachRecord(_ selection: Selection = Selection(), _ body: (ArchiveRecord) throws -> Void) throws {
    let chosen = selection.isEverything ? nil : try Chosen(self, selection)
    func of(_ condition: String) -> String { chosen == nil ? "" : "WHERE " + condition }
    func each(_ sql: String, _ tell: (Row) throws -> ArchiveRecord) throws {
      let statement = try database.makeStatement(sql: sql)
      // Only what the statement names may be bound.
      var arguments: [String: any DatabaseValueConvertible] = [:]
      if sql.contains(":articles") { arguments["articles"] = chosen?.articles }
      if sql.contains(":names") { arguments["names"] = chosen?.names }
      let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
      while let row = try rows.next() { try body(try tell(row)) }
    }
    let someNames = "(SELECT value FROM json_each(:names))"
    let someArticles = "(SELECT value FROM json_each(:articles))"

    let listed = try database.makeStatement(sql: "SELECT text FROM spelling WHERE name = ? AND listed = 1 ORDER BY text")
    try each("SELECT x.id, family, key, display, kind FROM name x \(of("x.id IN \(someNames)")) ORDER BY x.id") { row in
      let spellings = try String.fetchAll(listed, arguments: [row[0] as Int64])
      return .name(
        .init(name: .init(family: row[1], key: row[2]), display: row[3], kind: Entity.Kind(rawValue: row[4]) ?? .other, listed: spellings))
    }
    try each(
      """
      SELECT x.family, x.key, y.family, y.key, verdict, maker, reason, author, at, undone FROM judgement
      JOIN name x ON x.id = a JOIN name y ON y.id = b \(of("a IN \(someNames) AND b IN \(someNames)")) ORDER BY judgement.id
      """
    ) {
      .judgement(
        .init(
          first: .init(family: $0[0], key: $0[1]), second: .init(family: $0[2], key: $0[3]),
          verdict: Judgement.Verdict(rawValue: $0[4]) ?? .unsure,
          maker: Judgement.Maker(rawValue: $0[5]) ?? .rule, reason: $0[6],
          author: $0[7], at: $0[8], undone: $0[9]))
    }
    try each(
      """
      SELECT x.family, x.key, scheme, value FROM identifier JOIN name x ON x.id = identifier.name \(of("x.id IN \(someNames)"))
      ORDER BY x.id, scheme, value
      """
    ) { .identifier(.init(name: .init(family: $0[0], key: $0[1]), scheme: $0[2], value: $0[3])) }
    try each(
      """
      SELECT x.family, x.key, text, author, at, undone FROM renaming JOIN name x ON x.id = renaming.name \(of("x.id IN \(someNames)"))
      ORDER BY renaming.id
      """
    ) { .renaming(.init(name: .init(family: $0[0], key: $0[1]), text: $0[2], author: $0[3], at: $0[4], undone: $0[5])) }
    try each(
      """
      SELECT id, fingerprint, document, url, title, source, published, language, text, model, recorded FROM article
      \(of("id IN \(someArticles)")) ORDER BY id
      """
    ) { .article(try article($0)) }
    try each(
      """
      SELECT x.fingerprint, y.fingerprint, same, author, at, undone FROM regrouping JOIN article x ON x.id = a JOIN article y ON y.id = b
      \(of("a IN \(someArticles) AND b IN \(someArticles)")) ORDER BY regrouping.id
      """
    ) { .regrouping(.init(first: $0[0], second: $0[1], same: $0[2], author: $0[3], at: $0[4], undone: $0[5])) }
    try each(
      """
      SELECT fingerprint, decision, correction, author, at, undone FROM verdict
      \(of("fingerprint IN (SELECT claim.fingerprint FROM claim WHERE article IN \(someArticles))")) ORDER BY id
      """
    ) { row in
      let correction = try (row[2] as String?).map { try StoredClaim.record($0) }
      return .verdict(
        .init(
          claim: row[0], decision: Verdict.Decision(rawValue: row[1]) ?? .accepted, correction: correction, author: row[3], at: row[4],
          undone: row[5]))
    }
  }

  private func article(_ row: Row) throws -> ArchiveRecord.Article {
    let id: Int64 = row[0]
    let mentions = try database.cachedStatement(sql: "SELECT body FROM mention WHERE article = ?")
    let claims = try database.cachedStatement(sql: "SELECT body FROM claim WHERE article = ? ORDER BY id")
    let decoder = JSONDecoder()
    let entities = try String.fetchAll(mentions, arguments: [id]).map {
      try decoder.decode(ReadingRecord.Entity.self, from: Data($0.utf8))
    }
    let reading = ReadingRecord(
      document: .init(id: row[2], title: row[4], source: row[5], url: row[3], published: row[6], language: row[7]),
      // Ids count upwards: e2 comes before e10.
      entities: entities.sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) },
      claims: try String.fetchAll(claims, arguments: [id]).map { try StoredClaim.record($0) })
    return ArchiveRecord.Article(fingerprint: row[1], reading: reading, text: row[8], model: row[9], recorded: row[10])
  }
}

/// The articles of wanted relationships and the names in them, with all names of the same somebodies; as JSON lists of row numbers.
private struct Chosen {
  let articles: String
  let names: String

  init(_ snapshot: Snapshot, _ selection: Selection) throws {
    var articles: Set<Int64> = []
    try snapshot.forEachRelationship(selection) { relationship, _ in articles.formUnion(relationship.history.map(\.article.id)) }
    let list = "[\(articles.sorted().map(String.init).joined(separator: ","))]"
    let names = try Int64.fetchAll(
      snapshot.database,
      sql: """
        SELECT id FROM name WHERE entity IN (
          SELECT name.entity FROM mention JOIN name ON name.id = mention.name
          WHERE mention.article IN (SELECT value FROM json_each(?))) ORDER BY id
        """, arguments: [list])
    self.articles = list
    self.names = "[\(names.map(String.init).joined(separator: ","))]"
  }
}
