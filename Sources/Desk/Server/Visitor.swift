/// Who asks, and what that allows.
struct Visitor: Hashable, Sendable {
  /// What a visitor may do.
  enum Role: String, Hashable, Sendable, CaseIterable {
    /// Look at everything, change nothing.
    case reader
    /// Also add, judge, merge and watch.
    case editor
  }

  /// The name that decisions are signed with.
  var name: String
  var role: Role
  /// Whether somebody who has no token, where none is needed.
  var isLocal = false

  var mayEdit: Bool { role == .editor }
}
