import Claims

/// Resolves mentions to entities: names by their words, abbreviations by their letters, descriptions and pronouns by what the network
/// takes for their antecedent.
struct EntityResolver {
  /// Legal forms and words like "Gruppe" that a short name leaves out, in lower case.
  var legalForms = NameWords.legalForms
  /// Words that stand for the company an article is about without saying which, in lower case.
  var genericReferences = NameWords.references
  /// Words before a company's name that a short name leaves out, in lower case.
  var nameEdges = NameWords.edges
  /// Words that many companies' names end in, in lower case.
  var genericNames = NameWords.generic

  /// Gives every mention of the draft its entity.
  func resolve(_ draft: inout Draft) {
    resolveNames(&draft)
    joinFormerNames(&draft)
    let mainCompanies = MainCompanies(draft)
    var twins: [Twin: Int] = [:]
    for index in draft.mentions.indices where draft.mentions[index].isNominal {
      resolveNominal(index, &twins, mainCompanies, &draft)
    }
    resolveArguments(&draft, mainCompanies)
    order(&draft)
    for index in draft.entities.indices { describe(index, &draft) }
  }

  // MARK: Names

  private func resolveNames(_ draft: inout Draft) {
    var indices: [NameIndex.Family: NameIndex] = [:]
    let parties = RoleParties(draft)
    for index in draft.mentions.indices where !draft.mentions[index].isNominal {
      let key = NameKey(draft.string(draft.mentions[index].words), legalForms: legalForms)
      let kind = draft.mentions[index].kind
      let family = NameIndex.Family(kind)
      var names = indices[family] ?? NameIndex(family: family, nameEdges: nameEdges, genericNames: genericNames)
      let entity: Int
      if let known = self.entity(inBracketsBehind: index, draft) ?? (key.words.isEmpty ? nil : names.entity(key))
        ?? fuller(index, key, names, parties, draft)
      {
        entity = known
        draft.entities[known].mentions.append(index)
      } else {
        entity = draft.entities.count
        draft.entities.append(FoundEntity(name: "", kind: kind, mentions: [index]))
      }
      draft.mentions[index].entity = entity
      names.note(key, entity: entity, mention: index)
      indices[family] = names
    }
  }

  /// The entity of a longer name that a mention may be the short form of: not one that stands beside it in the same sentence, nor one
  /// that has another part in the same claim, for then the two are told apart by the text itself.
  private func fuller(_ index: Int, _ key: NameKey, _ names: NameIndex, _ parties: RoleParties, _ draft: Draft) -> Int? {
    guard !key.words.isEmpty else { return nil }
    let sentence = draft.sentence(ofMention: index)
    return names.fullerNames(for: key).first { fuller in
      if !fuller.isSure, draft.sentence(ofMention: fuller.mention) == sentence { return false }
      return !parties.tellApart(index, fromAnyOf: fuller.entity, draft)
    }?.entity
  }

  /// "Coca-Cola Erfrischungsgetränke AG (CCE)": a name in brackets right behind another names the same.
  private func entity(inBracketsBehind index: Int, _ draft: Draft) -> Int? {
    guard index > 0 else { return nil }
    let mention = draft.mentions[index]
    let before = draft.mentions[index - 1]
    guard !before.isNominal, mention.words.lowerBound == before.words.upperBound + 1, draft.string(before.words.upperBound) == "(",
      mention.words.upperBound < draft.words.count, draft.string(mention.words.upperBound) == ")",
      NameIndex.Family(before.kind) == NameIndex.Family(mention.kind), mention.kind != .place
    else { return nil }
    return before.entity
  }

  /// "FAW Auto, früher bekannt als First Automotive Works": a claim that says so makes two names one party's.
  private func joinFormerNames(_ draft: inout Draft) {
    for index in draft.candidates.indices where draft.candidates[index].type == .formerName {
      let candidate = draft.candidates[index]
      let names = candidate.arguments(in: .name).compactMap(\.mention)
      // The name is not also the party that bears it.
      draft.candidates[index].arguments.removeAll { $0.role == .organization && $0.mention.map(names.contains) == true }
      guard candidate.score > EntityResolver.sureFormerName, [.effective, .ended].contains(candidate.stage.value),
        ![.denied, .open].contains(candidate.standing.value), names.count == 1, let old = draft.mentions[names[0]].entity,
        let bearer = draft.candidates[index].arguments(in: .organization).compactMap(\.mention).first(where: {
          !draft.mentions[$0].isNominal
        }),
        let entity = draft.mentions[bearer].entity, entity != old,
        NameIndex.Family(draft.entities[old].kind) == NameIndex.Family(draft.entities[entity].kind)
      else { continue }
      for mention in draft.entities[old].mentions { draft.mentions[mention].entity = entity }
      draft.entities[entity].mentions += draft.entities[old].mentions
      draft.entities[old].mentions = []
    }
  }

  /// How sure the network must be that a name is another's former one.
  private static let sureFormerName: Float = 0.5

  // MARK: Descriptions and pronouns

  /// A description by its kind and its words, in lower case.
  private struct Twin: Hashable {
    let kind: Entity.Kind
    let words: String
  }

  private func resolveNominal(_ index: Int, _ twins: inout [Twin: Int], _ mainCompanies: MainCompanies, _ draft: inout Draft) {
    let mention = draft.mentions[index]
    let words = draft.string(mention.words).lowercased()
    let twin = Twin(kind: mention.kind, words: words)
    var entity: Int?
    let compoundName = compoundName(before: index, draft)
    if let compoundName, legalForms.contains(words) || genericReferences.contains(words) {
      // "EADS-Konzern" says no more than the name alone.
      entity = draft.mentions[compoundName].entity
    } else if let antecedent = mention.antecedent, antecedent < index {
      entity = draft.mentions[antecedent].entity
      // "FAW-Tochter" is never FAW itself.
      if let compoundName, entity == draft.mentions[compoundName].entity { entity = nil }
    }
    if entity == nil, words.count > 4 { entity = twins[twin].flatMap { draft.mentions[$0].entity } }
    if entity == nil, NameIndex.Family(mention.kind) == .organisation, genericReferences.contains(words) {
      entity = mainCompanies.entity(before: index)
    }
    if let entity {
      draft.entities[entity].mentions.append(index)
    } else {
      draft.entities.append(FoundEntity(name: "", kind: mention.kind, mentions: [index]))
    }
    draft.mentions[index].entity = entity ?? draft.entities.count - 1
    twins[twin] = index
  }

  /// The named mention that a description is hyphened to: "FAW" before the "Tochter" of "FAW-Tochter".
  private func compoundName(before index: Int, _ draft: Draft) -> Int? {
    let first = draft.mentions[index].words.lowerBound
    guard index > 0, first > 0, draft.isHyphen((first - 1)..<first), draft.mentions[index - 1].words.upperBound == first - 1,
      !draft.mentions[index - 1].isNominal, NameIndex.Family(draft.mentions[index - 1].kind) == .organisation
    else { return nil }
    return index - 1
  }

  /// Gives the arguments that are generic words but no mentions ("man") their entity.
  private func resolveArguments(_ draft: inout Draft, _ mainCompanies: MainCompanies) {
    for index in draft.candidates.indices {
      for place in draft.candidates[index].arguments.indices {
        let argument = draft.candidates[index].arguments[place]
        guard argument.mention == nil, argument.role != .person, argument.role != .founder, argument.words.count == 1,
          genericReferences.contains(draft.string(argument.words).lowercased())
        else { continue }
        let before = draft.mentions.partitioningIndex { $0.words.lowerBound >= argument.words.lowerBound }
        draft.candidates[index].arguments[place].entity = mainCompanies.entity(before: before)
      }
    }
  }

  // MARK: Order and names

  /// Puts the entities in the order of their first mention.
  private func order(_ draft: inout Draft) {
    for index in draft.entities.indices { draft.entities[index].mentions.sort() }
    let order = draft.entities.indices.filter { !draft.entities[$0].mentions.isEmpty }
      .sorted { draft.entities[$0].mentions[0] < draft.entities[$1].mentions[0] }
    var place = [Int](repeating: 0, count: draft.entities.count)
    for (new, old) in order.enumerated() { place[old] = new }
    draft.entities = order.map { draft.entities[$0] }
    for index in draft.mentions.indices {
      if let entity = draft.mentions[index].entity { draft.mentions[index].entity = place[entity] }
    }
    for index in draft.candidates.indices {
      for argument in draft.candidates[index].arguments.indices {
        if let entity = draft.candidates[index].arguments[argument].entity {
          draft.candidates[index].arguments[argument].entity = place[entity]
        }
      }
    }
  }

  /// Sets an entity's fullest name and the kind that most of its mentions have.
  private func describe(_ index: Int, _ draft: inout Draft) {
    let mentions = draft.entities[index].mentions.map { draft.mentions[$0] }
    let named = mentions.filter { !$0.isNominal }
    let wordings = (named.isEmpty ? mentions : named)
      .filter { draft.sentenceOfWord[$0.words.lowerBound] == draft.sentenceOfWord[$0.words.upperBound - 1] }
      .map { draft.wording($0).singleSpaced }.filter { $0.utf8.count <= 100 }
    var best = wordings.first ?? draft.wording(mentions[0]).singleSpaced
    for wording in wordings where wording.utf8.count > best.utf8.count {
      // "Xiaomis" is no fuller a name than "Xiaomi".
      if wording == best + "s" || wording == best + "'s" || wording == best + "’s" { continue }
      best = wording
    }
    for ending in ["'s", "’s"] where best.hasSuffix(ending) { best = String(best.dropLast(2)) }
    if best.hasSuffix("s"), wordings.contains(String(best.dropLast())) { best = String(best.dropLast()) }
    draft.entities[index].name = best
    var counts: [Entity.Kind: Int] = [:]
    for mention in named.isEmpty ? mentions : named { counts[mention.kind, default: 0] += 1 }
    let most = Entity.Kind.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
    draft.entities[index].kind = most ?? draft.entities[index].kind
  }
}
