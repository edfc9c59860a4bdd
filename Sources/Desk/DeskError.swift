/// Why the desk could not be opened; the message says what failed and what to do.
public enum DeskError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The address cannot be listened at.
  case cannotListen(address: String, reason: String)
  /// An address that others can reach, without a token that they would need.
  case needsToken(address: String)

  /// What failed, where, and what to do.
  public var description: String {
    switch self {
    case .cannotListen(let address, let reason): "cannot listen at \(address): \(reason); choose another with --port"
    case .needsToken(let address):
      "\(address) can be reached from other machines, so whoever comes needs a token: make one with hearsay token add NAME, or leave --host out"
    }
  }
}
