import Claims
import GRDB

/// What somebody who comes to the ledger should look at first.
public struct Overview: Sendable {
  /// What moved last, the newest first.
  public var changes: [Change]
  /// Relationships whose outcome is said to be open, the newest first.
  public var open: [Relationship]
  /// Relationships of which nothing was heard for too long.
  public var stale: [Relationship]
  /// Relationships with figures that contradict each other, or with a denial that nothing has answered.
  public var contested: [Relationship]
}

extension Ledger {
  /// What somebody should look at first; of a large ledger, what lies back least.
  ///
  /// - Parameters:
  ///   - days: how far back it is looked for what moved.
  ///   - limit: the most of each kind.
  public func overview(asOf: String? = nil, days: Int = 30, limit: Int = 12) throws -> Overview {
    let today = asOf ?? Today.day
    let newest = try read { try String.fetchOne($0, sql: "SELECT max(published) FROM article WHERE published <= ?", arguments: [today]) }
    // What moved last, even if the last article is from last year.
    let changes = try self.changes(since: Ledger.day(days, before: newest ?? today), asOf: today, limit: limit * 10)
    let contested = changes.map(\.relationship).filter { !$0.contradictions.isEmpty || $0.denial != nil }
    return try read { database in
      let loader = ClaimLoader(database)
      let fold = try loader.fold(asOf: today)
      func relationships(_ condition: String, _ arguments: StatementArguments, _ isWanted: (Relationship) -> Bool) throws -> [Relationship]
      {
        var found: [Relationship] = []
        var seen: Set<RelationshipKey> = []
        for claim in try loader.claims(condition, arguments) where found.count < limit && claim.verdict != .rejected {
          let key = RelationshipKey(claim)
          guard seen.insert(key).inserted else { continue }
          let all = try loader.mates(of: claim, key)
          if let relationship = fold.relationships(all).first(where: { $0.key == key }), isWanted(relationship) {
            found.append(relationship)
          }
        }
        return found
      }
      let open = try relationships(
        "WHERE json_extract(claim.body, '$.standing') = 'open' ORDER BY claim.id DESC LIMIT \(limit * 5)", [:]
      ) { $0.isOpen }
      let stale = try relationships(
        """
        WHERE json_extract(claim.body, '$.stage') IN ('considered', 'talks', 'planned', 'agreed')
        AND article.published < :then ORDER BY claim.id DESC LIMIT \(limit * 5)
        """, ["then": Ledger.day(180, before: today)]
      ) { $0.isStale }
      return Overview(
        changes: Array(changes.prefix(limit)), open: open, stale: stale, contested: Array(contested.prefix(limit)))
    }
  }

  /// The day so many days before another, counted with months of their own lengths.
  static func day(_ count: Int, before day: String) -> String {
    (0..<count).reduce(day) { day, _ in dayBefore(day) }
  }
}
