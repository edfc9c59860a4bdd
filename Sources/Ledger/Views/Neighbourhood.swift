import Claims

/// Who is tied to somebody, and by what: a picture of a part of the ledger that can be taken in at a glance.
public struct Neighbourhood: Hashable, Sendable {
  /// Somebody in the picture.
  public struct Node: Hashable, Sendable {
    /// Its number; it may change when names are merged or split.
    public var id: Int64
    /// What it is referred to by outside.
    public var reference: String
    /// The name to call it by.
    public var name: String
    /// What kind of thing it is.
    public var kind: Entity.Kind
    /// Number of claims that tie it to others of the picture.
    public var claims: Int
    /// Whether the picture is of it.
    public var isCentre: Bool

    /// Somebody of the given parts.
    public init(id: Int64, reference: String, name: String, kind: Entity.Kind, claims: Int, isCentre: Bool = false) {
      self.id = id
      self.reference = reference
      self.name = name
      self.kind = kind
      self.claims = claims
      self.isCentre = isCentre
    }
  }

  /// A relationship of two; one of several parties is an edge for each pair.
  public struct Edge: Hashable, Sendable {
    /// Who stands in the first role: the buyer, the owner, the supplier; either one between equals.
    public var from: Int64
    /// Who stands in the other.
    public var to: Int64
    /// What kind of matter it is.
    public var type: ClaimType
    /// How far it has come.
    public var stage: Stage
    /// How firmly it is vouched for.
    public var standing: Standing
    /// Whether somebody denied it, and nobody has confirmed it since.
    public var isDenied: Bool
    /// The day of its newest claim.
    public var day: String
    /// Number of its independent origins.
    public var origins: Int
    /// Number of its claims.
    public var claims: Int
    /// What the relationship is referred to by outside.
    public var reference: String

    /// A relationship of two, of the given parts.
    public init(
      from: Int64, to: Int64, type: ClaimType, stage: Stage, standing: Standing, isDenied: Bool = false, day: String, origins: Int = 1,
      claims: Int = 1, reference: String
    ) {
      self.from = from
      self.to = to
      self.type = type
      self.stage = stage
      self.standing = standing
      self.isDenied = isDenied
      self.day = day
      self.origins = origins
      self.claims = claims
      self.reference = reference
    }

    init(_ relationship: Relationship, from: Int64, to: Int64) {
      self.init(
        from: from, to: to, type: relationship.type, stage: relationship.stage, standing: relationship.standing,
        isDenied: relationship.denial != nil, day: relationship.day, origins: relationship.origins.count,
        claims: relationship.history.count, reference: relationship.reference)
    }

    /// Whether the two stand in the same role, so that the edge has no direction.
    public var isBetweenEquals: Bool {
      switch type {
      case .partnership, .jointVenture, .merger, .legalCase: true
      default: false
      }
    }
  }

  /// Who is in the picture: the centre, then its neighbours, those of most claims first.
  public var nodes: [Node]
  /// What ties them, the newest first.
  public var edges: [Edge]
  /// Whether all are in the picture that were asked for; `false` where there were more than it has room for.
  public var isWhole: Bool

  /// A picture of the given parts.
  public init(nodes: [Node], edges: [Edge], isWhole: Bool = true) {
    self.nodes = nodes
    self.edges = edges
    self.isWhole = isWhole
  }

  /// Whom the picture is of.
  public var centre: Node? { nodes.first(where: \.isCentre) }
}
