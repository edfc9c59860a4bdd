import Claims
import GRDB

extension Ledger {
  /// Who is tied to somebody, and by what relationships.
  ///
  /// - Parameters:
  ///   - name: any of its names.
  ///   - depth: 1 for those whom it is tied to; 2 for those, too, whom they are tied to.
  ///   - limit: the most neighbours, those of most and newest claims first.
  ///   - types: only relationships of these types; nil for all.
  ///   - standings: only those whose present standing is one of these; nil for all.
  ///   - since: only those of which something was published on this day or later, EDTF; nil for all.
  ///   - asOf: by what had been published up to this day, EDTF; nil for today.
  /// - Throws: `LedgerError.unknownName`.
  public func neighbourhood(
    of name: String, depth: Int = 1, limit: Int = 40, types: Set<ClaimType>? = nil, standings: Set<Standing>? = nil,
    since: String? = nil, asOf: String? = nil
  ) throws -> Neighbourhood {
    try read { database in
      guard let entity = try Ledger.find(name, database) else {
        throw LedgerError.unknownName(name, nearest: try Ledger.nearest(to: name, database))
      }
      let wish = NeighbourhoodSurvey.Wish(types: types, standings: standings, since: since, asOf: asOf ?? Today.day)
      return try NeighbourhoodSurvey(database, of: entity, wish).picture(depth: depth, limit: limit)
    }
  }

  /// Who is tied to somebody of this number, and by what relationships; as `neighbourhood(of:)` by name.
  ///
  /// - Throws: `LedgerError.unknown`.
  public func neighbourhood(
    of entity: Int64, depth: Int = 1, limit: Int = 40, types: Set<ClaimType>? = nil, standings: Set<Standing>? = nil,
    since: String? = nil, asOf: String? = nil
  ) throws -> Neighbourhood {
    try read { database in
      guard try Int64.fetchOne(database, sql: "SELECT id FROM name WHERE entity = ? LIMIT 1", arguments: [entity]) != nil else {
        throw LedgerError.unknown(what: "company", id: String(entity))
      }
      let wish = NeighbourhoodSurvey.Wish(types: types, standings: standings, since: since, asOf: asOf ?? Today.day)
      return try NeighbourhoodSurvey(database, of: entity, wish).picture(depth: depth, limit: limit)
    }
  }
}

/// Finds the neighbours worth showing by looking at who shares claims, and only then loads the claims of those.
private struct NeighbourhoodSurvey {
  struct Wish {
    var types: Set<ClaimType>?
    var standings: Set<Standing>?
    var since: String?
    var asOf: String

    func takes(_ relationship: Relationship) -> Bool {
      types?.contains(relationship.type) ?? true && Selection(since: since, standings: standings).takes(relationship)
    }
  }

  /// Somebody who shares claims with another.
  struct Neighbour {
    var id: Int64
    /// The claims that they share, the newest first.
    var claims: [Int64]
    var day: String
    /// To how many of those in the picture it is tied.
    var ways = 1
  }

  /// Claims that are loaded for a picture; more would make whoever asks wait.
  private static let mostClaims = 4000
  /// Claims of the centre, those added last, that are looked through for neighbours.
  private static let mostShared = 5000
  /// Neighbours with more claims are ends, not ways: whom they are tied to says nothing of the centre.
  private static let crowd = 250
  /// A relationship of more parties ties each of them to the centre, but not to each other: that would be a tangle.
  private static let mostEquals = 6
  /// Relationships of which only one of the two tells them apart from others, and which so need a look of their own.
  private static let mostOneSided = 12
  /// The roles whose fillers are neighbours: those that tell relationships apart, and those of a deal's and a founding's third parties.
  private static let thirdParties: Set<Role> = [.seller, .founder, .venture, .result]
  private static let roles: [Role] =
    [
      .partner, .owner, .owned, .buyer, .target, .party, .against, .supplier, .customer, .investor, .recipient, .purpose, .founded, .person,
      .organization, .producer, .product, .exchange, .facility, .place,
    ] + thirdParties.sorted { $0.rawValue < $1.rawValue }

  private let database: Database
  private let loader: ClaimLoader
  private let fold: Fold
  private let wish: Wish
  private let centre: Int64

  init(_ database: Database, of centre: Int64, _ wish: Wish) throws {
    self.database = database
    self.wish = wish
    self.centre = centre
    loader = ClaimLoader(database)
    fold = try loader.fold(asOf: wish.asOf)
  }

  func picture(depth: Int, limit: Int) throws -> Neighbourhood {
    let limit = max(0, limit)
    // Of those whose relationships turn out not to be wanted, others take the place.
    let spare = wish.standings == nil ? limit / 8 + 2 : limit * 2
    let inner = depth > 1 ? (limit + 1) / 2 : limit
    let (near, truncated) = try neighbours(of: centre, limit: NeighbourhoodSurvey.mostShared)
    var budget = NeighbourhoodSurvey.mostClaims
    let (first, firstIDs) = choose(ranked(near), count: inner + spare, &budget)
    var edges = try edges(firstIDs, among: Set(first.map(\.id)).union([centre]), centre: centre)
    let tied = Set(edges.flatMap { [$0.from, $0.to] })
    let ring = Array(first.filter { tied.contains($0.id) }.prefix(inner))
    var chosen = ring
    var isWhole = !truncated && first.count == near.count && ring.count == first.filter { tied.contains($0.id) }.count
    if depth > 1 {
      let (second, ids, whole) = try secondRing(ring, room: limit - ring.count + spare, &budget)
      isWhole = isWhole && whole
      let all = Set(ring.map(\.id) + second.map(\.id) + [centre])
      // What ties the centre is known already.
      edges += try self.edges(ids, among: all, centre: nil).filter { $0.from != centre && $0.to != centre }
      let outer = Set(edges.flatMap { [$0.from, $0.to] })
      let tiedSecond = second.filter { outer.contains($0.id) }
      chosen += tiedSecond.prefix(limit - ring.count)
      isWhole = isWhole && tiedSecond.count <= limit - ring.count
    }
    return try drawn(chosen, edges, isWhole: isWhole)
  }

  // MARK: Who

  /// Those who share claims with somebody, by what was published up to the day; and whether there were more claims than the limit.
  private func neighbours(of entity: Int64, limit: Int) throws -> (neighbours: [Neighbour], isTruncated: Bool) {
    let roles = NeighbourhoodSurvey.roles.map { "'\($0.rawValue)'" }.joined(separator: ",")
    let types = wish.types.map { types in
      "AND json_extract(claim.body, '$.type') IN (\(types.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")))"
    }
    // The plus keeps SQLite from looking into the index once for each role.
    let statement = try database.cachedStatement(
      sql: """
        SELECT mine.claim, other.entity, coalesce(article.published, substr(article.recorded, 1, 10))
        FROM (SELECT DISTINCT party.claim FROM name JOIN party ON party.name = name.id WHERE name.entity = :entity
          ORDER BY party.claim DESC LIMIT :limit) mine
        CROSS JOIN party theirs ON theirs.claim = mine.claim AND +theirs.role IN (\(roles))
        CROSS JOIN name other ON other.id = theirs.name AND other.entity <> :entity
        CROSS JOIN claim ON claim.id = mine.claim \(types ?? "")
        CROSS JOIN article ON article.id = claim.article
        """)
    var found: [Int64: Neighbour] = [:]
    var last: Int64 = 0
    var count = 0
    let rows = try Row.fetchCursor(statement, arguments: ["entity": entity, "limit": limit + 1])
    while let row = try rows.next() {
      let (claim, other, day): (Int64, Int64, String) = (row[0], row[1], row[2])
      if claim != last {
        count += 1
        last = claim
      }
      guard count <= limit else { break }
      guard day <= wish.asOf else { continue }
      if var known = found[other] {
        // Reset first: two owners of the list would copy it with every claim.
        found[other] = nil
        if known.claims.last != claim { known.claims.append(claim) }
        known.day = max(known.day, day)
        found[other] = known
      } else {
        found[other] = Neighbour(id: other, claims: [claim], day: day)
      }
    }
    let wanted = found.values.filter { neighbour in wish.since.map { neighbour.day >= $0 } ?? true }
    return (Array(wanted), count > limit)
  }

  /// Those of most ways, most claims, newest claims first.
  private func ranked(_ neighbours: [Neighbour]) -> [Neighbour] {
    neighbours.sorted { a, b in
      if a.ways != b.ways { return a.ways > b.ways }
      if a.claims.count != b.claims.count { return a.claims.count > b.claims.count }
      return a.day != b.day ? a.day > b.day : a.id < b.id
    }
  }

  /// The first of them, and their claims as far as the budget reaches.
  private func choose(_ ranked: [Neighbour], count: Int, _ budget: inout Int) -> (chosen: [Neighbour], claims: Set<Int64>) {
    var chosen: [Neighbour] = []
    var claims: Set<Int64> = []
    for neighbour in ranked.prefix(count) where claims.count < budget {
      chosen.append(neighbour)
      for claim in neighbour.claims where claims.count < budget { claims.insert(claim) }
    }
    budget -= claims.count
    return (chosen, claims)
  }

  /// Whom the neighbours are tied to, beside the centre: those first that several are tied to.
  private func secondRing(_ ring: [Neighbour], room: Int, _ budget: inout Int) throws -> ([Neighbour], Set<Int64>, isWhole: Bool) {
    let inner = Set(ring.map(\.id))
    var found: [Int64: Neighbour] = [:]
    var between: Set<Int64> = []
    var isWhole = true
    for member in ring {
      let size =
        try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM (SELECT 1 FROM name JOIN party ON party.name = name.id WHERE name.entity = ? LIMIT ?)",
          arguments: [member.id, NeighbourhoodSurvey.crowd + 1]) ?? 0
      guard size <= NeighbourhoodSurvey.crowd else {
        isWhole = false
        continue
      }
      for neighbour in try neighbours(of: member.id, limit: NeighbourhoodSurvey.crowd).neighbours where neighbour.id != centre {
        if inner.contains(neighbour.id) {
          between.formUnion(neighbour.claims)
          continue
        }
        if var known = found[neighbour.id] {
          known.claims += neighbour.claims
          known.day = max(known.day, neighbour.day)
          known.ways += 1
          found[neighbour.id] = known
        } else {
          found[neighbour.id] = neighbour
        }
      }
    }
    let within = Set(between.sorted(by: >).prefix(budget))
    budget -= within.count
    let (chosen, claims) = choose(ranked(Array(found.values)), count: max(0, room), &budget)
    return (chosen, claims.union(within), isWhole && chosen.count == found.count && within.count == between.count)
  }

  // MARK: By what

  /// What the claims come to, as edges between those in the picture, the newest first.
  ///
  /// - Parameter centre: whom each edge touches, save in relationships of few parties; nil where any two will do.
  private func edges(_ ids: Set<Int64>, among nodes: Set<Int64>, centre: Int64?) throws -> [Neighbourhood.Edge] {
    guard !ids.isEmpty else { return [] }
    let list = ids.sorted().map(String.init).joined(separator: ",")
    let claims = try loader.claims("WHERE claim.id IN (\(list))", [:])
    let byID = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [Neighbourhood.Edge] = []
    var looks = NeighbourhoodSurvey.mostOneSided
    for relationship in fold.relationships(claims) {
      guard let claim = byID[relationship.newest.claim] else { continue }
      let telling = RelationshipKey.roles(of: claim)
      let pairs = NeighbourhoodSurvey.pairs(relationship, telling, centre: centre).filter { nodes.contains($0.0) && nodes.contains($0.1) }
      guard !pairs.isEmpty else { continue }
      var whole = relationship
      if Set(telling.flatMap { relationship.parties[$0] ?? [] }.compactMap(\.entity)).intersection(nodes).count < 2 {
        // Others may have claimed the same without naming both: what it comes to, all of its claims say.
        guard looks > 0 else { continue }
        looks -= 1
        let mates = try loader.mates(of: claim, relationship.key)
        whole = fold.relationships(mates).first { $0.key == relationship.key } ?? relationship
      }
      if wish.takes(whole) { edges += pairs.map { Neighbourhood.Edge(whole, from: $0.0, to: $0.1) } }
    }
    return edges
  }

  /// Who is tied to whom by a relationship: the first role with each other one, and equals with each other.
  private static func pairs(_ relationship: Relationship, _ telling: [Role], centre: Int64?) -> [(Int64, Int64)] {
    func entities(_ roles: [Role]) -> [Int64] {
      var seen: Set<Int64> = []
      return roles.flatMap { relationship.parties[$0] ?? [] }.compactMap(\.entity).filter { seen.insert($0).inserted }
    }
    guard let first = relationship.type.coreRoles.first else { return [] }
    let firsts = entities([first])
    let others = entities(
      relationship.type.roles.filter { role in
        role != first && roles.contains(role) && (telling.contains(role) || thirdParties.contains(role))
      })
    var pairs = firsts.flatMap { from in others.filter { $0 != from }.map { (from, $0) } }
    // Two organisations of which the same figure is told are not tied by it.
    if relationship.type.usualParties > 1 || relationship.type == .legalCase && others.isEmpty {
      for (index, from) in firsts.enumerated() { pairs += firsts.dropFirst(index + 1).map { (from, $0) } }
    }
    guard Set(firsts + others).count > mostEquals, let centre else { return pairs }
    return pairs.filter { $0.0 == centre || $0.1 == centre }
  }

  // MARK: The picture

  /// Those chosen that a way leads to from the centre, and what ties them.
  private func drawn(_ chosen: [Neighbour], _ edges: [Neighbourhood.Edge], isWhole: Bool) throws -> Neighbourhood {
    let known = Set(chosen.map(\.id)).union([centre])
    let edges = edges.filter { known.contains($0.from) && known.contains($0.to) }
    var ways: [Int64: Set<Int64>] = [:]
    for edge in edges {
      ways[edge.from, default: []].insert(edge.to)
      ways[edge.to, default: []].insert(edge.from)
    }
    var reached: Set<Int64> = [centre]
    var front = [centre]
    while let next = front.popLast() {
      for other in ways[next] ?? [] where reached.insert(other).inserted { front.append(other) }
    }
    let shown = edges.filter { reached.contains($0.from) }.sorted { a, b in
      a.day != b.day ? a.day > b.day : (a.reference, a.from, a.to) < (b.reference, b.from, b.to)
    }
    var claims: [Int64: Int] = [:]
    for edge in shown {
      claims[edge.from, default: 0] += edge.claims
      claims[edge.to, default: 0] += edge.claims
    }
    let ids = [centre] + chosen.map(\.id).filter(reached.contains)
    let nodes = try ids.map { id in
      let info = try Ledger.info(id, database)
      return Neighbourhood.Node(
        id: id, reference: info.reference, name: info.name, kind: info.kind, claims: claims[id] ?? 0, isCentre: id == centre)
    }
    return Neighbourhood(nodes: nodes, edges: shown, isWhole: isWhole)
  }
}
