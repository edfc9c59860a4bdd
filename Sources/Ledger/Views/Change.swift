import Claims

/// What moved in a relationship.
public struct Change: Sendable {
  /// One thing that is otherwise than before.
  public enum Kind: Hashable, Sendable, Codable {
    case new
    case stage(from: Stage, to: Stage)
    case standing(from: Standing, to: Standing)
    case denied
    case confirmedAfterDenial
    case origins(from: Int, to: Int)
    case contradiction(Role)
  }

  /// The relationship as it is now.
  public var relationship: Relationship
  /// What moved; at least one.
  public var kinds: [Kind]

  /// What moved between two folds of the same relationship; nil where nothing did.
  init?(from old: Relationship?, to new: Relationship) {
    relationship = new
    guard let old else {
      kinds = [.new]
      return
    }
    var kinds: [Kind] = []
    if old.stage != new.stage { kinds.append(.stage(from: old.stage, to: new.stage)) }
    if old.standing != new.standing { kinds.append(.standing(from: old.standing, to: new.standing)) }
    if old.denial == nil, new.denial != nil { kinds.append(.denied) }
    if old.denial != nil, new.denial == nil { kinds.append(.confirmedAfterDenial) }
    if new.origins.count > old.origins.count { kinds.append(.origins(from: old.origins.count, to: new.origins.count)) }
    let known = Set(old.contradictions)
    for contradiction in new.contradictions where !known.contains(contradiction) { kinds.append(.contradiction(contradiction.role)) }
    guard !kinds.isEmpty else { return nil }
    self.kinds = kinds
  }
}
