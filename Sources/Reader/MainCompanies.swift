import Claims

/// The company that an article is about, as far as told at each point: the one named first of those that are named at least half as
/// often as any other.
struct MainCompanies {
  /// At each named mention of a company, that mention's index and the entity that the article is about from there on.
  private var marks: [(mention: Int, entity: Int)] = []

  /// Counts the named mentions of a draft, whose entities are set.
  init(_ draft: Draft) {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    var most = 0
    for index in draft.mentions.indices {
      let mention = draft.mentions[index]
      guard mention.kind == .company, !mention.isNominal, let entity = mention.entity else { continue }
      if counts[entity] == nil { order.append(entity) }
      counts[entity, default: 0] += 1
      most = max(most, counts[entity, default: 0])
      if let main = order.first(where: { 2 * counts[$0, default: 0] >= most }) { marks.append((index, main)) }
    }
  }

  /// The company that the article is about before a mention; nil where none has been named yet.
  func entity(before mention: Int) -> Int? {
    let next = marks.partitioningIndex { $0.mention >= mention }
    return next > 0 ? marks[next - 1].entity : nil
  }
}
