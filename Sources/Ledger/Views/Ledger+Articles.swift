import GRDB

extension Ledger {
  /// An article with the claims that were read in it, in the order of the text.
  public struct ArticleView: Sendable {
    /// What is known of it.
    public var article: ArticleInfo
    /// Its text as given; nil where only what was read in it is known.
    public var text: String?
    /// Its claims, also those that a person rejected.
    public var claims: [StoredClaim]
  }

  /// An article with its text and claims.
  ///
  /// - Throws: `LedgerError.unknown`.
  public func article(_ id: Int64) throws -> ArticleView {
    try read { database in
      guard let article = try Ledger.articles("WHERE id = ?", [id], database).first else {
        throw LedgerError.unknown(what: "article", id: String(id))
      }
      let text = try String.fetchOne(database, sql: "SELECT text FROM article WHERE id = ?", arguments: [id])
      let claims = try ClaimLoader(database).claims("WHERE claim.article = :article ORDER BY claim.id", ["article": id])
      return ArticleView(article: article, text: text, claims: claims.sorted { Ledger.start($0) < Ledger.start($1) })
    }
  }

  /// Articles, those added last first.
  ///
  /// - Parameter before: only those with a lesser number; nil to begin.
  public func articles(before: Int64? = nil, limit: Int = 50) throws -> [ArticleInfo] {
    try read { try Ledger.articles("WHERE id < ? ORDER BY id DESC LIMIT ?", [before ?? .max, limit], $0) }
  }

  /// A claim.
  ///
  /// - Parameter fingerprint: by what it is known again.
  /// - Throws: `LedgerError.unknown`.
  public func claim(_ fingerprint: String) throws -> StoredClaim {
    try read { database in
      let claims = try ClaimLoader(database).claims(
        "WHERE claim.fingerprint = :claim ORDER BY claim.id DESC LIMIT 1", ["claim": fingerprint])
      guard let claim = claims.first else { throw LedgerError.unknown(what: "claim", id: fingerprint) }
      return claim
    }
  }

  private static func start(_ claim: StoredClaim) -> Int { claim.record.evidence.first?.span.first ?? 0 }

  private static func articles(_ condition: String, _ arguments: StatementArguments, _ database: Database) throws -> [ArticleInfo] {
    try Row.fetchAll(
      database,
      sql: "SELECT id, fingerprint, document, url, title, source, published, language, agency, recorded, story FROM article \(condition)",
      arguments: arguments
    ).map { row in
      ArticleInfo(
        id: row[0], fingerprint: row[1], document: row[2], url: row[3], title: row[4], source: row[5], published: row[6], language: row[7],
        agency: row[8], recorded: row[9], story: row[10])
    }
  }
}
