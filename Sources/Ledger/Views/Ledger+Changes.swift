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
    try read { database in
      let loader = ClaimLoader(database)
      let now = try loader.fold(asOf: asOf ?? Today.day)
      let before = Fold(asOf: Ledger.dayBefore(since), regroupings: now.regroupings)
      // What is new can only have changed relationships of its own parties: those are folded whole.
      var changes: [Change] = []
      var seen: Set<RelationshipKey> = []
      // Most claims are of a relationship of their own, so few portions are needed; claims without number are not looked through.
      for portion in 0..<Ledger.mostPortions where changes.count < limit {
        let new = try loader.claims(
          """
          WHERE article.id IN (SELECT id FROM article WHERE published >= :since AND published <= :now
            UNION ALL SELECT id FROM article WHERE published IS NULL AND recorded >= :since AND recorded < :end)
          ORDER BY coalesce(article.published, article.recorded) DESC, claim.id DESC LIMIT :limit OFFSET :offset
          """, ["since": since, "now": now.asOf, "end": now.asOf + "T~", "limit": limit, "offset": portion * limit])
        if new.isEmpty { break }
        for claim in new where claim.verdict != .rejected {
          let key = RelationshipKey(claim)
          guard seen.insert(key).inserted, changes.count < limit else { continue }
          let all = try loader.mates(of: claim, key)
          guard let relationship = now.relationships(all).first(where: { $0.key == key }) else { continue }
          let old = before.relationships(all).first { $0.key == key }
          if let change = Change(from: old, to: relationship) { changes.append(change) }
        }
      }
      return changes
    }
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
