/// Why a ledger could not be written or taken in; the message says what failed and what to do.
public enum ExchangeError: Error, Sendable, CustomStringConvertible {
  /// The output cannot be written.
  case cannotWrite(path: String, reason: String)
  /// The output is there already and is of another kind.
  case inTheWay(path: String)
  /// A format of several files was asked for without a folder.
  case needsFolder(ExportFormat)

  /// What failed, where, and what to do.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written: \(reason); nothing was left behind, make room or name another place"
    case .inTheWay(let path): "\(path): is there already and is not what would be written; name another place or move it away"
    case .needsFolder(let format): "\(format.rawValue) is a folder of files; name one with --output"
    }
  }
}
