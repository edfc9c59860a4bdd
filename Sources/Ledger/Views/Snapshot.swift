import Claims
import GRDB

/// A look at a ledger that stays the same while others write on: for whoever walks all of it.
///
/// It holds no more than a part of the ledger in memory.
public struct Snapshot {
  let database: Database

  /// Claims that are fetched at a time.
  static let portion = 2000

  /// Every relationship that is wanted, each with its claims in the order of its history; in the order in which they were first heard of.
  ///
  /// - Throws: `LedgerError.unknownName`, and whatever `body` throws.
  public func forEachRelationship(_ selection: Selection, _ body: (Relationship, [StoredClaim]) throws -> Void) throws {
    let loader = ClaimLoader(database)
    let fold = try loader.fold(asOf: selection.asOf ?? Today.day)
    func tell(_ claims: [StoredClaim]) throws {
      let byID = Dictionary(uniqueKeysWithValues: claims.map { ($0.id, $0) })
      let wanted = fold.relationships(claims).filter(selection.takes)
      for relationship in wanted.sorted(by: { Snapshot.first($0) < Snapshot.first($1) }) {
        try body(relationship, relationship.history.compactMap { byID[$0.claim] })
      }
    }
    if let number = selection.entity {
      let entity = try Int64.fetchOne(database, sql: "SELECT entity FROM name WHERE id = ?", arguments: [number])
      return try tell(try loader.claims(of: entity ?? number))
    }
    if let company = selection.company {
      guard let entity = try Ledger.find(company, database) else {
        throw LedgerError.unknownName(company, nearest: try Ledger.nearest(to: company, database))
      }
      return try tell(try loader.claims(of: entity))
    }
    for group in try groups(loader) {
      let ids = group.map(String.init).joined(separator: ",")
      try tell(try loader.claims("WHERE claim.id IN (\(ids))", [:]))
    }
  }

  /// Somebody by the number that parties carry.
  public func entity(_ id: Int64) throws -> EntityInfo { try Ledger.info(id, database) }

  /// The number of the claim that was added first.
  private static func first(_ relationship: Relationship) -> Int64 { relationship.history.map(\.claim).min() ?? 0 }

  /// The numbers of all claims, those of the same relationships together, several relationships at a time.
  private func groups(_ loader: ClaimLoader) throws -> [[Int64]] {
    var byKey: [(key: Int, claim: Int64)] = []
    var last: Int64 = 0
    while true {
      let claims = try loader.claims("WHERE claim.id > :last ORDER BY claim.id LIMIT \(Snapshot.portion)", ["last": last])
      guard let newest = claims.last else { break }
      // Relationships whose keys hash alike are told apart again when they are folded.
      byKey += claims.map { (RelationshipKey($0).hashValue, $0.id) }
      last = newest.id
    }
    byKey.sort { ($0.key, $0.claim) < ($1.key, $1.claim) }
    var groups: [[Int64]] = []
    for (index, entry) in byKey.enumerated() {
      if index > 0, byKey[index - 1].key == entry.key { groups[groups.count - 1].append(entry.claim) } else { groups.append([entry.claim]) }
    }
    groups.sort { $0[0] < $1[0] }
    var portions: [[Int64]] = []
    for group in groups {
      if let open = portions.last, open.count + group.count <= Snapshot.portion {
        portions[portions.count - 1] += group
      } else {
        portions.append(group)
      }
    }
    return portions
  }
}

extension Ledger {
  /// Looks at the ledger as it is now; what others write meanwhile is not seen, and does not wait.
  ///
  /// - Parameter body: must not ask this ledger itself but the snapshot.
  public func withSnapshot<Value>(_ body: (Snapshot) throws -> Value) throws -> Value {
    try read { try body(Snapshot(database: $0)) }
  }
}
