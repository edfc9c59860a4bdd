import Claims
import Crypto
import Foundation
import GRDB

extension Ledger {
  /// Makes a token. It is told once: the ledger keeps its hash alone.
  ///
  /// - Parameter name: who will have it.
  /// - Returns: the token, 43 characters that carry 256 random bits.
  /// - Throws: `LedgerError.impossible` where the name is empty or has a token already.
  public func addToken(name: String, role: Access.Role, at: Date = Date()) throws -> String {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty, name.count <= 100 else { throw LedgerError.impossible("a token needs the name of whoever has it") }
    let token = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    try write { database in
      let taken = try Int.fetchOne(database, sql: "SELECT count(*) FROM token WHERE name = ? AND revoked IS NULL", arguments: [name]) ?? 0
      guard taken == 0 else { throw LedgerError.impossible("\"\(name)\" has a token; revoke it first, or choose another name") }
      try database.execute(
        sql: "INSERT INTO token (name, hash, role, at) VALUES (?, ?, ?, ?)",
        arguments: [name, Ledger.hash(ofToken: token), role.rawValue, Moment.text(at)])
    }
    return token
  }

  /// Whose token this is; nil where it is nobody's or was revoked.
  public func access(byToken token: String) throws -> Access? {
    // The hash of what was sent is looked up, so the time that this takes tells nothing of the tokens that there are.
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT id, name, role, at, revoked FROM token WHERE hash = ? AND revoked IS NULL",
        arguments: [Ledger.hash(ofToken: token)]
      ).map(Ledger.access)
    }
  }

  /// All tokens, also those revoked, the newest first; without the tokens themselves, which nobody knows.
  public func accesses() throws -> [Access] {
    try read { try Row.fetchAll($0, sql: "SELECT id, name, role, at, revoked FROM token ORDER BY id DESC").map(Ledger.access) }
  }

  /// Makes a token worthless.
  ///
  /// - Throws: `LedgerError.unknown` where nobody of this name has one.
  public func revokeToken(name: String, at: Date = Date()) throws {
    try write { database in
      try database.execute(sql: "UPDATE token SET revoked = ? WHERE name = ? AND revoked IS NULL", arguments: [Moment.text(at), name])
      guard database.changesCount > 0 else { throw LedgerError.unknown(what: "token of", id: name) }
    }
  }

  private static func access(_ row: Row) -> Access {
    Access(id: row[0], name: row[1], role: Access.Role(rawValue: row[2]) ?? .reader, at: row[3], revoked: row[4])
  }

  private static func hash(ofToken token: String) -> String {
    // A fast hash will do: tokens are random, so none can be guessed from its hash.
    HexText.of(SHA256.hash(data: Data(token.utf8)))
  }
}
