/// A person's word on a claim; it is kept with author and time, and outlives any re-reading.
public struct Verdict: Hashable, Sendable {
  /// What was decided.
  public enum Decision: String, Hashable, Sendable, Codable {
    /// The claim is right as it stands.
    case accepted
    /// The claim is not what the article says.
    case rejected
    /// The claim is right as the correction has it.
    case corrected
  }

  /// Its number, by which it can be undone.
  public var id: Int64
  /// The claim's fingerprint.
  public var fingerprint: String
  /// What was decided.
  public var decision: Decision
  /// The claim as it should be, where it was corrected.
  public var correction: ClaimRecord?
  /// Who decided.
  public var author: String
  /// When, ISO 8601 in UTC.
  public var at: String
  /// When it was undone; nil while it holds.
  public var undone: String?
}
