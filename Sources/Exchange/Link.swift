import Claims
import Ledger

/// A tie between two of a relationship's parties, as graphs and link formats have them.
struct Link: Hashable {
  /// The party that the tie goes out from, by its number in the ledger.
  var from: Int64
  /// The one that it goes to.
  var to: Int64
  /// The role of the first.
  var fromRole: Role
  /// The role of the second.
  var toRole: Role

  /// The ties of a relationship: from each party of its first role to every other; where that role has several equals, between those too.
  ///
  /// Parties that are no entities, as products and metrics, are no ends of ties; the relationship's figures and words carry them.
  static func all(of relationship: Relationship) -> [Link] {
    var ends: [(role: Role, entity: Int64)] = []
    for role in relationship.type.roles where !role.isFigure {
      for party in relationship.parties[role] ?? [] {
        if let entity = party.entity, !ends.contains(where: { $0.entity == entity }) { ends.append((role, entity)) }
      }
    }
    guard let first = ends.first else { return [] }
    var links: [Link] = []
    for (index, from) in ends.enumerated() where from.role == first.role {
      for to in ends[(index + 1)...] { links.append(Link(from: from.entity, to: to.entity, fromRole: from.role, toRole: to.role)) }
    }
    return links
  }
}
