import GRDB

extension Ledger {
  /// A look at how far the ledger has been written: whatever anybody writes, in this process or another, makes it another one.
  ///
  /// One watch belongs to whoever asks it; two watches count on their own.
  public final class Tide: Sendable {
    private let connection: DatabaseQueue

    init(path: String) throws {
      var configuration = Configuration()
      configuration.readonly = true
      connection = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// A number that is the same as long as nothing was written.
    public var level: Int { (try? connection.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }) ?? 0 }
  }

  /// A watch on what is written.
  ///
  /// - Throws: `LedgerError`.
  public func tide() throws -> Tide {
    do {
      return try Tide(path: path)
    } catch {
      throw LedgerError.cannotOpen(path: path, reason: error.localizedDescription)
    }
  }
}
