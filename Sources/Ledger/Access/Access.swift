/// Somebody who may come to the desk from elsewhere, by a token.
public struct Access: Hashable, Sendable {
  /// What a token allows.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// To look.
    case reader
    /// Also to add, judge, merge and watch.
    case editor
  }

  /// Its number, by which it can be revoked.
  public var id: Int64
  /// Who has it; decisions are signed with this name.
  public var name: String
  /// What it allows.
  public var role: Role
  /// When it was made, ISO 8601 in UTC.
  public var at: String
  /// When it was revoked; nil while it holds.
  public var revoked: String?
}
