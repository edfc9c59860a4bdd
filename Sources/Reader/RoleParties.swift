import Claims

/// Which mentions the claims themselves tell apart: those that have different parts in one claim, or are two parties of one deal.
struct RoleParties {
  /// For each mention the mentions that are others than it.
  private var others: [Int: Set<Int>] = [:]

  /// Collects the parties of a draft's candidates.
  init(_ draft: Draft) {
    for candidate in draft.candidates where candidate.type != .formerName {
      let parties = candidate.arguments.filter { candidate.type.coreRoles.contains($0.role) }.compactMap(\.mention)
      // A claim with a great many parties is a list; to compare all of them would take long and tell little.
      guard (2...12).contains(parties.count) else { continue }
      for party in parties { others[party, default: []].formUnion(parties.filter { $0 != party }) }
    }
  }

  /// Whether a mention has another part in a claim than one of an entity's mentions.
  func tellApart(_ mention: Int, fromAnyOf entity: Int, _ draft: Draft) -> Bool {
    (others[mention] ?? []).contains { draft.mentions[$0].entity == entity }
  }
}

extension Draft {
  /// The sentence that a mention stands in.
  func sentence(ofMention index: Int) -> Int { sentenceOfWord[mentions[index].words.lowerBound] }
}
