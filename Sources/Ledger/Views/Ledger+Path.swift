import GRDB

extension Ledger {
  /// A step of a path: a claim that ties two.
  public struct Step: Sendable {
    /// Who is tied.
    public var from: EntityInfo
    /// To whom.
    public var to: EntityInfo
    /// The claim that ties them: the surest of the newest.
    public var claim: StoredClaim
  }

  /// The most claims on the way from one to another.
  private static let farthest = 6
  /// Those with more neighbours are ends, not ways: everybody is tied to a stock exchange.
  private static let crowd = 2000

  /// The shortest chain of claims from one to another; empty where there is none of up to six.
  ///
  /// - Throws: `LedgerError.unknownName`; `.impossible` where both names are one's.
  public func path(from first: String, to second: String) throws -> [Step] {
    let (a, b) = (try entity(named: first), try entity(named: second))
    guard a.id != b.id else { throw LedgerError.impossible("\"\(first)\" and \"\(second)\" are the same to the ledger: \(a.name)") }
    return try read { database in
      var cameFrom: [Int64: Int64] = [a.id: a.id]
      var front = [a.id]
      for _ in 0..<Ledger.farthest where cameFrom[b.id] == nil && !front.isEmpty {
        var next: [Int64] = []
        for entity in front {
          for neighbour in try Ledger.neighbours(of: entity, database) where cameFrom[neighbour] == nil {
            cameFrom[neighbour] = entity
            next.append(neighbour)
          }
          if cameFrom[b.id] != nil { break }
        }
        front = next
      }
      var steps: [Step] = []
      var place = b.id
      while place != a.id, let before = cameFrom[place] {
        let claims = try ClaimLoader(database).claims(of: before, and: place).filter { $0.verdict != .rejected }
        let best = claims.max { x, y in
          (x.record.standing.firmness, x.article.day, x.id) < (y.record.standing.firmness, y.article.day, y.id)
        }
        guard let best else { return [] }
        steps.append(Step(from: try Ledger.info(before, database), to: try Ledger.info(place, database), claim: best))
        place = before
      }
      return steps.reversed()
    }
  }

  /// Those who are parties of the same claims, places aside, in the order of their numbers.
  private static func neighbours(of entity: Int64, _ database: Database) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT other.entity FROM name me JOIN party mine ON mine.name = me.id JOIN party theirs ON theirs.claim = mine.claim
        JOIN claim ON claim.id = mine.claim JOIN name other ON other.id = theirs.name
        WHERE me.entity = :entity AND other.entity <> :entity AND other.family <> 'place'
        AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.fingerprint = claim.fingerprint AND undone IS NULL AND decision = 'rejected')
        ORDER BY other.entity LIMIT \(crowd)
        """)
    return try Int64.fetchAll(statement, arguments: ["entity": entity])
  }
}
