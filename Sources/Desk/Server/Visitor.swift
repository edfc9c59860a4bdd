import Ledger

/// Who asks, and what that allows.
struct Visitor: Hashable, Sendable {
  /// The name that decisions are signed with.
  var name: String
  /// What a visitor may do.
  var role: Access.Role
  /// Whether somebody who has no token, where none is needed.
  var isLocal = false

  var mayEdit: Bool { role == .editor }
}

extension Visitor {
  /// Whoever holds a token.
  init(_ access: Access) { self.init(name: access.name, role: access.role) }
}
