/// Puts the claims of one relationship together by where they come from (`Documentation/Folding.md`, rule 2).
struct Origins {
  /// A person's word on whether two articles have one origin.
  struct Regrouping: Hashable, Sendable {
    var a: Int64
    var b: Int64
    var isSame: Bool
  }

  /// For each claim, the number of its origin.
  private(set) var numbers: [Int]
  private(set) var origins: [Origin]

  /// The origins of claims that stand in the order of their days.
  init(_ claims: [StoredClaim], _ regroupings: [Regrouping]) {
    // Most relationships have one claim: there is nothing to put together.
    if claims.count == 1 {
      numbers = [0]
      origins = [Origin(articles: [claims[0].article.id], first: claims[0].article, reasons: [])]
      return
    }
    var groups = Array(claims.indices)
    var reasons: [Int: Set<Origin.Reason>] = [:]
    let isRegrouped = regroupings.contains { !$0.isSame }
    func root(_ index: Int) -> Int {
      var index = index
      while groups[index] != index { index = groups[index] }
      return index
    }
    func apart(_ x: Int, _ y: Int) -> Bool {
      let (a, b) = (claims[x].article.id, claims[y].article.id)
      return regroupings.contains { !$0.isSame && (($0.a, $0.b) == (a, b) || ($0.a, $0.b) == (b, a)) }
    }
    func join(_ x: Int, _ y: Int, _ reason: Origin.Reason?) {
      let (a, b) = (root(x), root(y))
      guard a != b else { return }
      if isRegrouped {
        let all = claims.indices.filter { [a, b].contains(root($0)) }
        if all.contains(where: { i in all.contains { root(i) != root($0) && apart(i, $0) } }) { return }
      }
      let (low, high) = (min(a, b), max(a, b))
      groups[high] = low
      reasons[low, default: []].formUnion(reasons.removeValue(forKey: high) ?? [])
      if let reason { reasons[low, default: []].insert(reason) }
    }
    for regrouping in regroupings where regrouping.isSame {
      let of = { (article: Int64) in claims.indices.first { claims[$0].article.id == article } }
      if let x = of(regrouping.a), let y = of(regrouping.b) { join(x, y, .person) }
    }
    var first: [String: Int] = [:]
    for index in claims.indices {
      for (key, reason) in Origins.keys(claims[index]) {
        if let known = first[key] {
          join(known, index, claims[known].article.id == claims[index].article.id ? nil : reason)
        } else {
          first[key] = index
        }
      }
    }
    let roots = Array(Set(claims.indices.map(root))).sorted()
    numbers = claims.indices.map { index in roots.firstIndex(of: root(index)) ?? 0 }
    origins = roots.map { start in
      let members = claims.indices.filter { root($0) == start }
      var articles: [Int64] = []
      for member in members where !articles.contains(claims[member].article.id) { articles.append(claims[member].article.id) }
      return Origin(
        articles: articles, first: claims[start].article, reasons: reasons[start, default: []].sorted { $0.description < $1.description })
    }
  }

  /// By what a claim is tied to others, and why.
  private static func keys(_ claim: StoredClaim) -> [(String, Origin.Reason)] {
    let article = claim.article
    var keys: [(String, Origin.Reason)] = [("article \(article.id)", .article), ("story \(article.story)", .wording)]
    let said = claim.record.attribution
    if let medium = said.first(where: { $0.kind == .media }) {
      // Whoever cites a medium passes on what that medium has.
      keys.append(("medium " + NameForm(medium.name).key, .goesBack(medium.name)))
      return keys
    }
    if let speaker = said.first(where: { $0.kind != .insider }) {
      // A statement is one origin, in however many papers it is printed.
      keys.append(("word \(NameForm(speaker.name).key)", .word(speaker.name)))
      return keys
    }
    if let agency = article.agency { keys.append(("medium " + NameForm(agency).key, .credits(agency))) }
    if let source = article.source { keys.append(("medium " + NameForm(source).key, .medium(source))) }
    return keys
  }
}
