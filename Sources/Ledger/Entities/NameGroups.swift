/// Puts names together by judgements: those judged the same are one, unless that would join two that were judged different.
///
/// The result depends on which judgements there are, not on the order in which they came: a person's are followed before a rule's, and
/// among equals the order is that of the keys.
struct NameGroups {
  /// A judgement on two names, by their ids.
  struct Edge {
    var a: Int64
    var b: Int64
    var isSame: Bool
    var isPersons: Bool
    /// What ties are broken by: the keys of the two names.
    var order: String
  }

  private var parent: [Int64: Int64] = [:]
  private var members: [Int64: [Int64]] = [:]

  /// The groups of some names.
  init(_ names: [Int64], _ edges: [Edge]) {
    for name in names {
      parent[name] = name
      members[name] = [name]
    }
    var apart: [Int64: Set<Int64>] = [:]
    // A person's word that two differ counts for as long as no later word of a person joins them; both may not hold at once.
    for edge in edges where !edge.isSame {
      apart[edge.a, default: []].insert(edge.b)
      apart[edge.b, default: []].insert(edge.a)
    }
    let same = edges.filter(\.isSame).sorted { a, b in a.isPersons != b.isPersons ? a.isPersons : a.order < b.order }
    for edge in same {
      let (x, y) = (root(edge.a), root(edge.b))
      guard x != y, let first = members[x], let second = members[y] else { continue }
      let clash = first.contains { name in apart[name].map { others in second.contains { others.contains($0) } } ?? false }
      if clash { continue }
      let (low, high) = (min(x, y), max(x, y))
      parent[high] = low
      members[low] = first + second
      members[high] = nil
    }
  }

  /// The representative of a name's group: the least id in it.
  func entity(of name: Int64) -> Int64 { root(name) }

  private func root(_ name: Int64) -> Int64 {
    var name = name
    while let next = parent[name], next != name { name = next }
    return name
  }
}
