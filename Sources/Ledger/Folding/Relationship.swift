import Claims

/// All that is claimed of the same parties in the same matter, and what it comes to.
public struct Relationship: Hashable, Sendable {
  /// What kind of matter it is.
  public var type: ClaimType
  /// Who and what, by role, as the newest claim that names them does.
  public var parties: [Role: [Party]]
  /// Every claim, by day; none is ever left out for another.
  public var history: [Event]
  /// Where the claims come from, independent of each other.
  public var origins: [Origin]
  /// How far it has come, by the newest of the firmest claims.
  public var stage: Stage
  /// How firmly it is vouched for: by the firmest claim that affirms it; `denied` or `open` where none does.
  public var standing: Standing
  /// The newest denial that no party's confirmation has answered since; nil where there is none.
  public var denial: Event?
  /// Whether its outcome is said to be open, and nothing firm has come since.
  public var isOpen: Bool
  /// Whether nothing was heard of it for so long that its outcome should be asked for.
  public var isStale: Bool
  /// Figures for the same thing at the same time that cannot both be right.
  public var contradictions: [Contradiction]

  /// The newest claim.
  public var newest: Event { history[history.count - 1] }
  /// The day of the newest claim.
  public var day: String { newest.day }
  /// The claim whose words show it best: the newest of those with its present stage and standing.
  public var best: Event { history.last { $0.stage == stage && $0.standing == standing } ?? newest }
  /// What it is referred to by outside: the fingerprint of its oldest claim; that of any other of its claims leads to it as well.
  public var reference: String { history[0].fingerprint }
  /// The key by which it is known again in another fold.
  var key: RelationshipKey
}

/// Two figures that contradict each other.
public struct Contradiction: Hashable, Sendable {
  /// The role that the figures have.
  public var role: Role
  /// The claim with the figure that came first.
  public var first: Event
  /// The claim that contradicts it.
  public var second: Event
}
