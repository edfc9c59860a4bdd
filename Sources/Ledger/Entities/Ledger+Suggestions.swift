import GRDB

extension Ledger {
  /// Names that begin with some letters, those spoken of most first; one for each entity.
  public func suggestions(for text: String, limit: Int = 10) throws -> [(entity: Int64, name: String, family: String)] {
    let key = NameForm(text).key
    guard !key.isEmpty else { return [] }
    return try read { database in
      var seen: Set<Int64> = []
      var found: [(entity: Int64, name: String, family: String, uses: Int)] = []
      for family in ["organisation", "person", "place"] {
        // Of very many names that begin so, not all are looked at: whoever types on is helped.
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT entity, display, family, uses FROM (
              SELECT id, entity, display, family, (SELECT count(*) FROM (SELECT 1 FROM party WHERE party.name = name.id LIMIT 50)) AS uses
              FROM name WHERE family = :family AND key >= :low AND key < :high AND instr(key, '#') = 0 LIMIT 1000
            ) ORDER BY uses DESC, id LIMIT :limit
            """, arguments: ["family": family, "low": key, "high": key + "\u{10FFFF}", "limit": limit * 3])
        for row in rows { found.append((row[0], row[1], row[2], row[3])) }
      }
      return found.sorted { $0.uses > $1.uses }.filter { seen.insert($0.entity).inserted }.prefix(limit).map {
        ($0.entity, $0.name, $0.family)
      }
    }
  }
}
