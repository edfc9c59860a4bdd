import Claims
import GRDB

extension Ledger {
  /// What is claimed of somebody.
  ///
  /// - Parameter asOf: what had been published by this day, EDTF; nil for today.
  /// - Throws: `LedgerError.unknownName`.
  public func dossier(of name: String, asOf: String? = nil) throws -> Dossier { try dossier(of: entity(named: name), asOf: asOf) }

  /// What is claimed of the entity that a number means.
  ///
  /// - Throws: `LedgerError.unknown`.
  public func dossier(ofNumber number: Int64, asOf: String? = nil) throws -> Dossier { try dossier(of: entity(number: number), asOf: asOf) }

  private func dossier(of entity: EntityInfo, asOf: String?) throws -> Dossier {
    try read { database in
      let loader = ClaimLoader(database)
      return Dossier(entity, try loader.fold(asOf: asOf ?? Today.day).relationships(try loader.claims(of: entity.id)))
    }
  }

  /// The relationships in which two take part together.
  ///
  /// - Throws: `LedgerError.unknownName`; `.impossible` where both names are one's.
  public func between(_ first: String, _ second: String, asOf: String? = nil) throws -> (EntityInfo, EntityInfo, [Relationship]) {
    let (a, b) = (try entity(named: first), try entity(named: second))
    guard a.id != b.id else { throw LedgerError.impossible("\"\(first)\" and \"\(second)\" are the same to the ledger: \(a.name)") }
    return try read { database in
      let loader = ClaimLoader(database)
      let relationships = try loader.fold(asOf: asOf ?? Today.day).relationships(try loader.claims(of: a.id, and: b.id))
      return (a, b, relationships)
    }
  }

  /// The relationship that a claim belongs to, with all the claims of that relationship.
  ///
  /// - Parameter claim: the fingerprint of any of its claims.
  /// - Throws: `LedgerError.unknown` where there is no such claim, or nothing of it counts by that day.
  public func relationship(ofClaim claim: String, asOf: String? = nil) throws -> (relationship: Relationship, claims: [StoredClaim]) {
    try read { database in
      let loader = ClaimLoader(database)
      guard let own = try loader.claims("WHERE claim.fingerprint = :claim ORDER BY claim.id DESC LIMIT 1", ["claim": claim]).first else {
        throw LedgerError.unknown(what: "claim", id: claim)
      }
      let key = RelationshipKey(own)
      let all = try loader.mates(of: own, key)
      guard let relationship = try loader.fold(asOf: asOf ?? Today.day).relationships(all).first(where: { $0.key == key }) else {
        throw LedgerError.unknown(what: "claim", id: claim)
      }
      let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return (relationship, relationship.history.compactMap { byID[$0.claim] })
    }
  }

  /// Every claim on somebody in the order of publication, each with the relationship that it belongs to.
  ///
  /// - Throws: `LedgerError.unknownName`.
  public func timeline(of name: String, asOf: String? = nil) throws -> (EntityInfo, [(event: Event, relationship: Relationship)]) {
    let dossier = try dossier(of: name, asOf: asOf)
    let events = dossier.relationships.flatMap { relationship in relationship.history.map { (event: $0, relationship: relationship) } }
    return (dossier.entity, events.sorted { ($0.event.day, $0.event.claim) < ($1.event.day, $1.event.claim) })
  }

  /// Claims in whose words, names or sources all of some words stand, parts of compounds too; those added last first.
  ///
  /// - Parameter before: only those with a lesser number; nil to begin.
  public func search(_ words: String, before: Int64? = nil, limit: Int = 50) throws -> [StoredClaim] {
    let parts = SearchText.of(words).split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { $0.count >= 3 }
    guard !parts.isEmpty else { throw LedgerError.impossible("search needs a word of three letters or more") }
    // Quoted, so that nothing in a query is taken for an operator.
    let query = parts.map { "\"\($0)\"" }.joined(separator: " ")
    return try read { database in
      try ClaimLoader(database).claims(
        "JOIN words ON words.rowid = claim.id WHERE words MATCH :query AND words.rowid < :before ORDER BY words.rowid DESC LIMIT :limit",
        ["query": query, "before": before ?? .max, "limit": limit])
    }
  }

  /// The text of an article as given; nil where only what was read in it is known.
  ///
  /// - Throws: `LedgerError.unknown`.
  public func text(ofArticle id: Int64) throws -> String? {
    try read { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT text FROM article WHERE id = ?", arguments: [id]) else {
        throw LedgerError.unknown(what: "article", id: String(id))
      }
      return row[0]
    }
  }

  /// How much the ledger holds.
  public func size() throws -> (articles: Int, claims: Int, entities: Int) {
    try read { database in
      let count = { (sql: String) in try Int.fetchOne(database, sql: sql) ?? 0 }
      return (
        try count("SELECT count(*) FROM article"), try count("SELECT count(*) FROM claim"),
        try count("SELECT count(DISTINCT entity) FROM name")
      )
    }
  }
}
