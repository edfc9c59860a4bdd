import Foundation
import GRDB

/// Every claim that was ever added, in one SQLite file, and what they add up to.
///
/// A ledger is opened once and shared: reading and writing may go on at the same time, also from several processes (WAL). What `add` has
/// returned from is on the disk.
public final class Ledger: Sendable {
  /// The file.
  public let path: String
  let database: DatabasePool

  /// Opens a ledger, and makes it where there is none.
  ///
  /// - Parameter path: the file; its folder is made if it is missing.
  /// - Throws: `LedgerError.cannotOpen`, `.notALedger` or `.locked`.
  public init(path: String) throws {
    self.path = path
    let folder = URL(filePath: path).deletingLastPathComponent()
    var configuration = Configuration()
    // Two processes may add at once: the second waits for the first.
    configuration.busyMode = .timeout(Ledger.patience)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY")
    }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      database = try Ledger.opened(path, configuration)
    } catch let error as LedgerError {
      throw error
    } catch let error as DatabaseError {
      throw Ledger.plain(error, path: path)
    } catch {
      throw LedgerError.cannotOpen(path: path, reason: error.localizedDescription)
    }
  }

  /// The database, with all its tables.
  ///
  /// While one process makes a ledger, another one that opens it meets a file in the making, for which SQLite does not wait by itself.
  private static func opened(_ path: String, _ configuration: Configuration) throws -> DatabasePool {
    let end = Date(timeIntervalSinceNow: patience)
    while true {
      do {
        let pool = try DatabasePool(path: path, configuration: configuration)
        try checkKind(pool, path: path)
        try Schema.migrator.migrate(pool)
        return pool
      } catch let error as DatabaseError
        where [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_ERROR].contains(error.resultCode) && Date() < end
      {
        // A table that is there already, as SQLITE_ERROR says, was made by the other one meanwhile: at the next look all is well.
        if error.resultCode == .SQLITE_ERROR, error.message?.hasSuffix("already exists") != true { throw error }
        Thread.sleep(forTimeInterval: Double.random(in: 0.01...0.05))
      }
    }
  }

  /// Where the ledger lives if nobody says otherwise: `$XDG_DATA_HOME/hearsay/ledger.sqlite`, else `~/.local/share/hearsay/ledger.sqlite`.
  public static var standardPath: String {
    let environment = ProcessInfo.processInfo.environment
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share"
    return data + "/hearsay/ledger.sqlite"
  }

  /// Seconds that a writer waits for another one.
  private static let patience = 30.0

  /// The table of migrations comes before the first of them, so a ledger that another process is just making has that one alone.
  private static let foreignTables = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name <> 'grdb_migrations'"

  /// Refuses a database that somebody else made.
  private static func checkKind(_ pool: DatabasePool, path: String) throws {
    let (application, tables, applied) = try pool.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: foreignTables) ?? 0,
        try database.tableExists("grdb_migrations") ? try Schema.migrator.hasBeenSuperseded(database) : false
      )
    }
    if tables > 0, application != Schema.applicationID { throw LedgerError.notALedger(path: path, reason: "another program made it") }
    if applied { throw LedgerError.notALedger(path: path, reason: "a newer version of Hearsay made it") }
  }

  // MARK: Access

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.read(body)
    } catch let error as DatabaseError {
      throw Ledger.plain(error, path: path)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.write(body)
    } catch let error as DatabaseError {
      throw Ledger.plain(error, path: path)
    }
  }

  private static func plain(_ error: DatabaseError, path: String) -> LedgerError {
    let reason = error.message ?? "error \(error.resultCode.rawValue)"
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY: .cannotWrite(path: path, reason: reason)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: .notALedger(path: path, reason: reason)
    default: .cannotOpen(path: path, reason: reason)
    }
  }
}
