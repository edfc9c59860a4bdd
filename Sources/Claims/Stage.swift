/// How far the matter itself has come, according to the claim (claims format, section 2).
public enum Stage: String, Hashable, Sendable, CaseIterable, Codable {
  /// Thought about, wanted, searched for, possible.
  case considered
  /// Parties meet or negotiate.
  case talks
  /// Decided or announced, not yet done.
  case planned
  /// Signed or agreed, not yet in effect.
  case agreed
  /// Has happened, or holds.
  case effective
  /// Was in effect and is over.
  case ended
  /// Never came about, called off.
  case abandoned
}
