/// Why the ledger could not do what it was asked; the message says what failed and what to do.
public enum LedgerError: Error, Sendable, CustomStringConvertible {
  /// The file cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The file is a database, but not one of ours, or of a newer version of the program.
  case notALedger(path: String, reason: String)
  /// Another process holds the file for too long.
  case locked(path: String)
  /// The disk is full, or the file cannot be written.
  case cannotWrite(path: String, reason: String)
  /// A line is no reading in the claims format.
  case notAReading(reason: String)
  /// A line is no record of a ledger's archive.
  case notAnArchive(reason: String)
  /// No entity has this name; the nearest names that there are.
  case unknownName(String, nearest: [String])
  /// The number of a claim, a judgement or a verdict that there is not.
  case unknown(what: String, id: String)
  /// A request that contradicts itself.
  case impossible(String)

  /// What failed, where, and what to do.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): the ledger cannot be opened: \(reason); check the path and its permissions"
    case .notALedger(let path, let reason): "\(path): is no ledger that this version can use: \(reason); name another file with --ledger"
    case .locked(let path): "\(path): another program holds the ledger; nothing was changed, try again when it is done"
    case .cannotWrite(let path, let reason):
      "\(path): the ledger cannot be written: \(reason); make room, then run again: what was reported as added is safe"
    case .notAReading(let reason): "is no reading in the claims format: \(reason); make it with hearsay read --format jsonl"
    case .notAnArchive(let reason): "is no record of a ledger's archive: \(reason); make it with hearsay export --to jsonl"
    case .unknownName(let name, let nearest):
      nearest.isEmpty
        ? "the ledger knows nobody called \"\(name)\""
        : "the ledger knows nobody called \"\(name)\"; did you mean \(nearest.map { "\"\($0)\"" }.joined(separator: ", "))?"
    case .unknown(let what, let id): "there is no \(what) \(id) in the ledger"
    case .impossible(let reason): reason
    }
  }
}
