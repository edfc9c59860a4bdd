import Claims
import Ledger

/// A neighbourhood as JSON.
enum NeighbourhoodJSON {
  static func of(_ neighbourhood: Neighbourhood) -> JSONText {
    .object([
      (
        "nodes",
        .array(
          neighbourhood.nodes.map { node in
            .object([
              ("id", .number(Double(node.id))), ("name", .string(node.name)), ("kind", .string(node.kind.rawValue)),
              ("claims", .number(Double(node.claims))), ("centre", .bool(node.isCentre)),
            ])
          })
      ),
      (
        "edges",
        .array(
          neighbourhood.edges.map { edge in
            .object([
              ("from", .number(Double(edge.from))), ("to", .number(Double(edge.to))), ("relationship", .string(edge.reference)),
              ("type", .string(edge.type.rawValue)), ("stage", .string(edge.stage.rawValue)), ("standing", .string(edge.standing.rawValue)),
              ("denied", .bool(edge.isDenied)), ("newest", .string(edge.day)), ("origins", .number(Double(edge.origins))),
              ("claims", .number(Double(edge.claims))),
            ])
          })
      ), ("whole", .bool(neighbourhood.isWhole)),
    ])
  }
}
