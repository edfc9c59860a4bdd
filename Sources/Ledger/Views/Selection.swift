import Claims

/// Which relationships of a ledger are wanted.
public struct Selection: Hashable, Sendable {
  /// Only those that somebody of this name takes part in; nil for all.
  public var company: String?
  /// Only those that the entity of this number takes part in; nil for all.
  public var entity: Int64?
  /// Only those of which something was published on this day or later, EDTF; nil for all.
  public var since: String?
  /// Only those whose present standing is one of these; nil for all.
  public var standings: Set<Standing>?
  /// By what had been published up to this day, EDTF; nil for today.
  public var asOf: String?

  /// A selection; without limits, everything.
  public init(company: String? = nil, entity: Int64? = nil, since: String? = nil, standings: Set<Standing>? = nil, asOf: String? = nil) {
    self.company = company
    self.entity = entity
    self.since = since
    self.standings = standings
    self.asOf = asOf
  }

  /// Whether everything is wanted.
  public var isEverything: Bool { self == Selection() }

  /// Whether a relationship is wanted.
  func takes(_ relationship: Relationship) -> Bool {
    if let since, relationship.day < since { return false }
    // A denial stands beside what it denies: who asks for what was denied wants both.
    if let standings, !standings.contains(relationship.standing), !(standings.contains(.denied) && relationship.denial != nil) {
      return false
    }
    return true
  }
}
