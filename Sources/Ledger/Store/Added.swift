/// What became of an article that was given to the ledger.
public enum Added: Hashable, Sendable {
  /// It was not known; its number.
  case new(Int64)
  /// It was not known, but another version with the same address is: both are kept.
  case newVersion(Int64, of: Int64)
  /// It is known, and nothing changed.
  case known(Int64)
  /// It is known, but was read by another model: the machine's claims were replaced, a person's verdicts kept.
  case reread(Int64)

  /// The article's number.
  public var article: Int64 {
    switch self {
    case .new(let id), .newVersion(let id, _), .known(let id), .reread(let id): id
    }
  }
}
