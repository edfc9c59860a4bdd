import Foundation
import GRDB

/// Fetches claims with their articles, parties and verdicts.
struct ClaimLoader {
  private let database: Database

  init(_ database: Database) { self.database = database }

  private static let columns = """
    claim.id, claim.fingerprint, claim.body, article.id, article.fingerprint, article.document, article.url, article.title, article.source, article.published,
    article.language, article.agency, article.recorded, article.story,
    (SELECT decision || char(10) || coalesce(correction, '') FROM verdict
      WHERE verdict.fingerprint = claim.fingerprint AND undone IS NULL ORDER BY verdict.id DESC LIMIT 1)
    """

  /// The claims that a condition behind the `FROM` chooses, in its order.
  func claims(_ condition: String, _ arguments: StatementArguments) throws -> [StoredClaim] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(ClaimLoader.columns) FROM claim JOIN article ON article.id = claim.article \(condition)")
    let party = try database.cachedStatement(
      sql: "SELECT local, entity FROM party JOIN name ON name.id = party.name WHERE party.claim = ?")
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      let id: Int64 = row[0]
      var entities: [String: Int64] = [:]
      for row in try Row.fetchAll(party, arguments: [id]) { entities[row[0]] = row[1] }
      let said = (row[14] as String?)?.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let correction = said.flatMap { $0.count > 1 && !$0[1].isEmpty ? String($0[1]) : nil }
      let body: String = row[2]
      return StoredClaim(
        id: id, fingerprint: row[1], record: try ClaimRecord(body: correction ?? body),
        article: ArticleInfo(
          id: row[3], fingerprint: row[4], document: row[5], url: row[6], title: row[7], source: row[8], published: row[9],
          language: row[10], agency: row[11], recorded: row[12], story: row[13]),
        entities: entities, verdict: said.flatMap { Verdict.Decision(rawValue: String($0[0])) })
    }
  }

  /// All claims that somebody is a party of.
  func claims(of entity: Int64) throws -> [StoredClaim] {
    try claims(
      "WHERE claim.id IN (SELECT party.claim FROM name JOIN party ON party.name = name.id WHERE name.entity = :entity)", ["entity": entity])
  }

  /// All claims that two are parties of together.
  func claims(of first: Int64, and second: Int64) throws -> [StoredClaim] {
    try claims(
      """
      WHERE claim.id IN (SELECT party.claim FROM name JOIN party ON party.name = name.id WHERE name.entity = :first
        INTERSECT SELECT party.claim FROM name JOIN party ON party.name = name.id WHERE name.entity = :second)
      """, ["first": first, "second": second])
  }

  /// All claims that may belong to the relationship of one.
  func mates(of claim: StoredClaim, _ key: RelationshipKey) throws -> [StoredClaim] {
    let entities = Set(RelationshipKey.roles(of: claim).flatMap { claim.parties(in: $0) }.compactMap(\.entity)).sorted()
    if entities.count > 1 { return try claims(of: entities[0], and: entities[1]) }
    guard let entity = entities.first else { return [claim] }
    return try claims(
      """
      WHERE claim.id IN (SELECT party.claim FROM name JOIN party ON party.name = name.id WHERE name.entity = :entity)
      AND json_extract(claim.body, '$.type') = :type
      """, ["entity": entity, "type": claim.record.type.rawValue])
  }

  /// A fold of claims up to a day, with the person's word on their origins.
  func fold(asOf: String) throws -> Fold {
    let regroupings = try Row.fetchAll(database, sql: "SELECT a, b, same FROM regrouping WHERE undone IS NULL ORDER BY id").map {
      Origins.Regrouping(a: $0[0], b: $0[1], isSame: $0[2])
    }
    return Fold(asOf: asOf, regroupings: regroupings)
  }
}
