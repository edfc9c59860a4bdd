import Claims
import Foundation
import GRDB

extension Ledger {
  /// Puts a person's verdict on a claim on record; a newer one goes before an older one.
  ///
  /// - Parameter correction: the claim as it should be; only with, and always with, `corrected`.
  /// - Returns: the verdict's number.
  /// - Throws: `LedgerError.unknown` where there is no such claim; `.impossible` where the correction fits no claim.
  @discardableResult
  public func judge(
    claim: Int64, _ decision: Verdict.Decision, correction: ClaimRecord? = nil, author: String, at: Date = Date()
  ) throws -> Int64 {
    try write { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT fingerprint, body FROM claim WHERE id = ?", arguments: [claim]) else {
        throw LedgerError.unknown(what: "claim", id: String(claim))
      }
      guard (decision == .corrected) == (correction != nil) else {
        throw LedgerError.impossible("a correction needs the claim as it should be, and only a correction does")
      }
      if let correction {
        let roles = Set(correction.type.roles)
        guard correction.roles.keys.allSatisfy(roles.contains), correction.quantities.keys.allSatisfy(roles.contains) else {
          throw LedgerError.impossible(
            "\(correction.type.rawValue) has only the roles \(correction.type.roles.map(\.rawValue).joined(separator: ", "))")
        }
        let evidence = try StoredClaim.record(row[1]).evidence
        guard correction.evidence == evidence else {
          throw LedgerError.impossible("a correction keeps the words of the article as they are")
        }
      }
      let body = try correction.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
      try database.execute(
        sql: "INSERT INTO verdict (fingerprint, decision, correction, author, at) VALUES (?, ?, ?, ?, ?)",
        arguments: [row[0] as String, decision.rawValue, body, author, Moment.text(at)])
      return database.lastInsertedRowID
    }
  }

  /// All verdicts, the newest first, also those undone.
  ///
  /// - Parameter before: only those with a lesser number; nil to begin.
  public func verdicts(before: Int64? = nil, limit: Int = 1000) throws -> [Verdict] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT id, fingerprint, decision, correction, author, at, undone FROM verdict WHERE id < ? ORDER BY id DESC LIMIT ?",
        arguments: [before ?? .max, limit]
      ).map { row in
        let correction = try (row[3] as String?).map { try StoredClaim.record($0) }
        return Verdict(
          id: row[0], fingerprint: row[1], decision: Verdict.Decision(rawValue: row[2]) ?? .accepted, correction: correction,
          author: row[4], at: row[5], undone: row[6])
      }
    }
  }

  /// Takes a verdict back; it stays on record as undone.
  ///
  /// - Throws: `LedgerError.unknown` where there is none of this number that holds.
  public func undoVerdict(_ id: Int64, at: Date = Date()) throws {
    try write { database in
      try database.execute(
        sql: "UPDATE verdict SET undone = ? WHERE id = ? AND undone IS NULL", arguments: [Moment.text(at), id])
      guard database.changesCount > 0 else { throw LedgerError.unknown(what: "verdict", id: String(id)) }
    }
  }

  /// Articles with reviewed claims as gold annotation (claims format, section 7), for training: the text, and the accepted and corrected claims.
  ///
  /// Articles of which the ledger has no text are left out: nothing can be learnt from them.
  public func reviewedArticles() throws -> [JSONText] {
    try read { database in
      let claims = try ClaimLoader(database).claims(
        """
        WHERE article.text IS NOT NULL AND EXISTS (
          SELECT 1 FROM verdict WHERE verdict.fingerprint = claim.fingerprint AND verdict.undone IS NULL)
        ORDER BY article.id, claim.id
        """, [:])
      let articles = Dictionary(grouping: claims, by: \.article.id).sorted { $0.key < $1.key }
      return try articles.map { article, claims in
        let text = try String.fetchOne(database, sql: "SELECT text FROM article WHERE id = ?", arguments: [article])
        var members: [(key: String, value: JSONText)] = [("document", ViewJSON.article(claims[0].article)), ("text", .optional(text))]
        members.append(("claims", .array(claims.filter { $0.verdict != .rejected }.map { ViewJSON.of($0) })))
        members.append(("rejected", .array(claims.filter { $0.verdict == .rejected }.map { ViewJSON.of($0) })))
        return .object(members)
      }
    }
  }

  /// Claims that a person should look at: those that nobody has judged, the least sure first.
  public func doubtfulClaims(below confidence: Double = 0.6, limit: Int = 50) throws -> [StoredClaim] {
    try read { database in
      try ClaimLoader(database).claims(
        """
        WHERE json_extract(claim.body, '$.confidence') < :confidence AND NOT EXISTS (
          SELECT 1 FROM verdict WHERE verdict.fingerprint = claim.fingerprint AND verdict.undone IS NULL)
        ORDER BY json_extract(claim.body, '$.confidence'), claim.id LIMIT :limit
        """, ["confidence": confidence, "limit": limit])
    }
  }
}
