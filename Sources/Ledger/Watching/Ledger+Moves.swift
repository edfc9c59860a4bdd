import Claims
import GRDB

extension Ledger {
  /// What one article moved: the relationships that its claims made or changed, folded without it and with it.
  ///
  /// A mere mention moves nothing, and neither does wire copy: it has the origin, the stage and the standing of what was known. What was added
  /// after the article does not count, so the answer is the same whenever it is asked for.
  /// - Returns: for each change the event of the article that made it.
  public func changes(byArticle id: Int64, asOf: String? = nil) throws -> [(change: Change, event: Event)] {
    try read { database in
      let loader = ClaimLoader(database)
      // What is dated ahead, as where the day has begun elsewhere, counts as well.
      let day = try String.fetchOne(database, sql: "SELECT coalesce(published, recorded) FROM article WHERE id = ?", arguments: [id]) ?? ""
      let fold = try loader.fold(asOf: asOf ?? max(Today.day, String(day.prefix(10))))
      var seen: Set<RelationshipKey> = []
      var changes: [(change: Change, event: Event)] = []
      for claim in try loader.claims("WHERE claim.article = :article ORDER BY claim.id", ["article": id]) where claim.verdict != .rejected {
        let key = RelationshipKey(claim)
        guard seen.insert(key).inserted else { continue }
        let all = try loader.mates(of: claim, key).filter { $0.article.id <= id && RelationshipKey($0) == key }
        guard let new = fold.relationships(all).first else { continue }
        let old = fold.relationships(all.filter { $0.article.id != id }).first
        if let change = Change(from: old, to: new), let event = Ledger.mover(of: change, article: id) { changes.append((change, event)) }
      }
      return changes
    }
  }

  /// The claim of an article that made a change: the denial of what was denied, else the one that says what now holds, else its last.
  private static func mover(of change: Change, article: Int64) -> Event? {
    let (relationship, own) = (change.relationship, change.relationship.history.filter { $0.article.id == article })
    if change.kinds.contains(.denied), let denial = own.last(where: { $0.standing == .denied }) { return denial }
    return own.last { $0.stage == relationship.stage && $0.standing == relationship.standing }
      ?? own.last { $0.standing == relationship.standing } ?? own.last
  }

  /// Articles that were added since alerts were last made, the oldest first.
  public func unexaminedArticles(limit: Int = 500) throws -> [Int64] {
    try read {
      try Int64.fetchAll(
        $0, sql: "SELECT id FROM article WHERE id > (SELECT article FROM examined) ORDER BY id LIMIT ?", arguments: [limit])
    }
  }

  /// Notes that there is nothing to be told of the articles up to now, as while nobody watches.
  public func skipExamination() throws {
    try write { try $0.execute(sql: "UPDATE examined SET article = (SELECT coalesce(max(id), 0) FROM article)") }
  }

  /// Relationships of some entities of which nothing was heard for so long that their outcome should be asked for.
  public func overdue(of entities: Set<Int64>, asOf: String? = nil) throws -> [Relationship] {
    try read { database in
      let loader = ClaimLoader(database)
      let fold = try loader.fold(asOf: asOf ?? Today.day)
      var seen: Set<String> = []
      return try entities.sorted().flatMap { try fold.relationships(loader.claims(of: $0)).filter(\.isStale) }
        .filter { seen.insert($0.reference).inserted }
    }
  }
}
