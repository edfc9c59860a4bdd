import Claims
import GRDB

extension Ledger {
  /// What moved since a day: the relationships that claims published on that day or later made or changed.
  ///
  /// - Parameters:
  ///   - since: the first day that counts as new, EDTF.
  ///   - asOf: the last one; nil for today.
  ///   - limit: the most changes that are told, the newest first.
  public func changes(since: String, asOf: String? = nil, limit: Int = 500) throws -> [Change] {
    try changes(since: since, asOf: asOf, behind: nil, limit: limit).changes
  }

  /// What moved since a day, a page of it.
  ///
  /// - Parameters:
  ///   - behind: the `next` of the page before; nil to begin. It holds while articles are added.
  ///   - limit: the most changes of a page.
  /// - Returns: the changes, the newest first, and the claim that the next page begins behind; nil where all was told.
  /// - Throws: `LedgerError.unknown` where the claim is not there any more.
  public func changes(since: String, asOf: String?, behind: Int64?, limit: Int) throws -> (changes: [Change], next: Int64?) {
    try read { database in
      let loader = ClaimLoader(database)
      let now = try loader.fold(asOf: asOf ?? Today.day)
      let before = Fold(asOf: Ledger.dayBefore(since), regroupings: now.regroupings)
      // What is new can only have changed relationships of its own parties: those are folded whole.
      var changes: [Change] = []
      var seen: Set<RelationshipKey> = []
      var last = try behind.map { claim in
        guard let place = try Ledger.place(ofClaim: claim, database) else { throw LedgerError.unknown(what: "claim", id: String(claim)) }
        return place
      }
      // Most claims are of a relationship of their own, so few portions are needed; claims without number are not looked through.
      for _ in 0..<Ledger.mostPortions {
        let new = try loader.claims(
          """
          WHERE article.id IN (SELECT id FROM article WHERE published >= :since AND published <= :now
            UNION ALL SELECT id FROM article WHERE published IS NULL AND recorded >= :since AND recorded < :end)
          AND (:day IS NULL OR (coalesce(article.published, article.recorded), claim.id) < (:day, :claim))
          ORDER BY coalesce(article.published, article.recorded) DESC, claim.id DESC LIMIT :limit
          """,
          ["since": since, "now": now.asOf, "end": now.asOf + "T~", "day": last?.day, "claim": last?.claim, "limit": limit])
        for claim in new {
          last = claim.place
          let key = RelationshipKey(claim)
          guard claim.verdict != .rejected, seen.insert(key).inserted else { continue }
          let all = try loader.mates(of: claim, key)
          // Its newest claim stands for a relationship, so that no page tells of one that an earlier page has told of.
          guard let relationship = now.relationships(all).first(where: { $0.key == key }),
            relationship.history.map(\.place).max(by: <)?.claim == claim.id
          else { continue }
          let old = before.relationships(all).first { $0.key == key }
          if let change = Change(from: old, to: relationship) { changes.append(change) }
          if changes.count == limit { return (changes, claim.id) }
        }
        if new.count < limit { return (changes, nil) }
      }
      return (changes, last?.claim)
    }
  }

  private static func place(ofClaim claim: Int64, _ database: Database) throws -> (day: String, claim: Int64)? {
    try String.fetchOne(
      database, sql: "SELECT coalesce(published, recorded) FROM claim JOIN article ON article.id = claim.article WHERE claim.id = ?",
      arguments: [claim]
    ).map { ($0, claim) }
  }

  /// The most portions of new claims, each as many as changes are wanted, that are looked through.
  private static let mostPortions = 4

  static func dayBefore(_ day: String) -> String {
    guard let date = CalendarDate(day) else { return day }
    let (year, month, number) = (date.year, date.month ?? 1, date.day ?? 1)
    if number > 1 { return CalendarDate(year: year, month: month, day: number - 1).firstDay }
    let (lastYear, lastMonth) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return CalendarDate(year: lastYear, month: lastMonth, day: CalendarDate.days(in: lastMonth, of: lastYear)).firstDay
  }
}

extension StoredClaim {
  /// Where it stands in the order of what moved.
  fileprivate var place: (day: String, claim: Int64) { (article.published ?? article.recorded, id) }
}

extension Event {
  /// Where its claim stands in the order of what moved.
  fileprivate var place: (day: String, claim: Int64) { (article.published ?? article.recorded, claim) }
}
