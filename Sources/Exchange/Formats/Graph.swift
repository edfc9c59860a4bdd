import Claims
import Ledger

/// The ledger as nodes and edges, for formats that know nothing else.
struct Graph {
  /// A tie of a relationship.
  struct Edge {
    var id: String
    var source: String
    var target: String
    /// What it is called: its kind, with the doubt where there is one, as in `acquisition (rumoured)`.
    var label: String
    /// The relationship's facts, and which roles the two ends have.
    var attributes: [(name: String, value: String)]
  }

  private let snapshot: Snapshot

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The types of attributes that are no strings, by their names in GraphML and GEXF.
  static let types: [String: String] = [
    "denied": "boolean", "open": "boolean", "stale": "boolean", "contradicted": "boolean", "origins": "int", "claims": "int",
    "confidence": "double",
  ]

  /// Hands on every edge; the nodes that they tie come afterwards.
  func walk(_ selection: Selection, _ body: (Edge) throws -> Void) throws -> [EntityInfo] {
    var known: [Int64: EntityInfo] = [:]
    func node(_ id: Int64) throws -> EntityInfo {
      if let node = known[id] { return node }
      let node = try snapshot.entity(id)
      known[id] = node
      return node
    }
    try snapshot.forEachRelationship(selection) { relationship, claims in
      let facts = RelationshipFacts(relationship, claims)
      for (index, link) in Link.all(of: relationship).enumerated() {
        let label = facts.isFact ? relationship.type.rawValue : "\(relationship.type.rawValue) (\(facts.status))"
        try body(
          Edge(
            id: "r\(facts.reference)-\(index)", source: "e" + (try node(link.from).reference), target: "e" + (try node(link.to).reference),
            label: label, attributes: [("label", label), ("roles", "\(link.fromRole.rawValue)–\(link.toRole.rawValue)")] + facts.attributes)
        )
      }
    }
    return known.values.map { node in
      var node = node
      node.reference = "e" + node.reference
      return node
    }.sorted { ($0.name, $0.reference) < ($1.name, $1.reference) }
  }
}
