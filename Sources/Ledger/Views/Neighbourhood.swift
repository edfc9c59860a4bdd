import Claims
public struct Neighbourhood: Sendable {
  public struct Node: Sendable { public var id: Int64; public var name: String }
  public struct Edge: Sendable {
    public var from: Int64; public var to: Int64; public var reference: String; public var type: ClaimType; public var stage: Stage;
    public var standing: Standing; public var day: String
  }
  public var nodes: [Node]; public var edges: [Edge]
}
extension Ledger {
  public func neighbourhood(of: Int64, types: Set<ClaimType>?, standings: Set<Standing>?, since: String?, asOf: String?) throws
    -> Neighbourhood
  { Neighbourhood(nodes: [], edges: []) }
}
