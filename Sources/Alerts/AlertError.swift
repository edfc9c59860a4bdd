/// Why an alert could not be made or delivered; the message says what failed, where, and what to do.
public enum AlertError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A watchlist says something that cannot be.
  case watchlist(String)

  /// What failed, where, and what to do.
  public var description: String {
    switch self {
    case .watchlist(let reason): "the watchlist cannot be kept: \(reason)"
    }
  }
}
