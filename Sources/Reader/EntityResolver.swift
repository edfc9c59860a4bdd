import Claims

/// Resolves mentions to entities: names by their words, abbreviations by their letters, descriptions and pronouns by what the network
/// takes for their antecedent.
struct EntityResolver {
  /// Legal forms and words like "Gruppe" that a short name leaves out, in lower case.
  let legalForms: Set<String>
  /// Words that stand for the company an article is about without saying which, in lower case.
  let genericReferences: Set<String>

  /// Gives every mention of the draft its entity.
  func resolve(_ draft: inout Draft) {
    var names: [[NameKey]] = []  // the keys that each entity is known by
    for index in draft.mentions.indices where !draft.mentions[index].isNominal {
      let key = NameKey(draft.string(draft.mentions[index].words), legalForms: legalForms)
      let kind = draft.mentions[index].kind
      let entity =
        entity(inBracketsBehind: index, draft)
        ?? draft.entities.indices.last {
          Family(draft.entities[$0].kind) == Family(kind) && names[$0].contains { $0.means(key, Family(kind)) }
        }
      if let entity {
        draft.mentions[index].entity = entity
        draft.entities[entity].mentions.append(index)
        names[entity].append(key)
      } else {
        draft.mentions[index].entity = draft.entities.count
        draft.entities.append(FoundEntity(name: "", kind: kind, mentions: [index]))
        names.append([key])
      }
    }
    for index in draft.mentions.indices where draft.mentions[index].isNominal { resolveNominal(index, &draft) }
    order(&draft)
    resolveArguments(&draft)
    for index in draft.entities.indices { describe(index, &draft) }
  }

  /// "Coca-Cola Erfrischungsgetränke AG (CCE)": a name in brackets right behind another names the same.
  private func entity(inBracketsBehind index: Int, _ draft: Draft) -> Int? {
    guard index > 0 else { return nil }
    let mention = draft.mentions[index]
    let before = draft.mentions[index - 1]
    guard !before.isNominal, mention.words.lowerBound == before.words.upperBound + 1, draft.string(before.words.upperBound) == "(",
      mention.words.upperBound < draft.words.count, draft.string(mention.words.upperBound) == ")",
      Family(before.kind) == Family(mention.kind), mention.kind != .place
    else { return nil }
    return before.entity
  }

  private func resolveNominal(_ index: Int, _ draft: inout Draft) {
    let mention = draft.mentions[index]
    var entity: Int?
    if let antecedent = mention.antecedent, antecedent < index { entity = draft.mentions[antecedent].entity }
    if entity == nil {
      let words = draft.string(mention.words).lowercased()
      let twin = draft.mentions[..<index].lastIndex {
        $0.isNominal && $0.kind == mention.kind && draft.string($0.words).lowercased() == words
      }
      if let twin, words.count > 4 { entity = draft.mentions[twin].entity }
    }
    if entity == nil, Family(mention.kind) == .organisation, genericReferences.contains(draft.string(mention.words).lowercased()) {
      entity = mainCompany(before: index, draft)
    }
    if let entity {
      draft.mentions[index].entity = entity
      draft.entities[entity].mentions.append(index)
    } else {
      draft.mentions[index].entity = draft.entities.count
      draft.entities.append(FoundEntity(name: "", kind: mention.kind, mentions: [index]))
    }
  }

  /// Gives the arguments that are generic words but no mentions ("man") their entity.
  private func resolveArguments(_ draft: inout Draft) {
    for index in draft.candidates.indices {
      for place in draft.candidates[index].arguments.indices {
        let argument = draft.candidates[index].arguments[place]
        guard argument.mention == nil, argument.words.count == 1, genericReferences.contains(draft.string(argument.words).lowercased())
        else { continue }
        let before = draft.mentions.partitioningIndex { $0.words.lowerBound >= argument.words.lowerBound }
        draft.candidates[index].arguments[place].entity = mainCompany(before: before, draft)
      }
    }
  }

  /// The company that an article is about, as far as told before a mention: the one named first of those that are named at least half
  /// as often as any other.
  private func mainCompany(before index: Int, _ draft: Draft) -> Int? {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for mention in draft.mentions[..<index] where mention.kind == .company && !mention.isNominal {
      guard let entity = mention.entity else { continue }
      if counts[entity] == nil { order.append(entity) }
      counts[entity, default: 0] += 1
    }
    let most = counts.values.max() ?? 0
    return order.first { 2 * counts[$0, default: 0] >= most }
  }

  /// Puts the entities in the order of their first mention.
  private func order(_ draft: inout Draft) {
    for index in draft.entities.indices { draft.entities[index].mentions.sort() }
    let order = draft.entities.indices.sorted { draft.entities[$0].mentions[0] < draft.entities[$1].mentions[0] }
    var place = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    draft.entities = order.map { draft.entities[$0] }
    for index in draft.mentions.indices {
      if let entity = draft.mentions[index].entity { draft.mentions[index].entity = place[entity] }
    }
  }

  /// Sets an entity's fullest name and the kind that most of its mentions have.
  private func describe(_ index: Int, _ draft: inout Draft) {
    let mentions = draft.entities[index].mentions.map { draft.mentions[$0] }
    let named = mentions.filter { !$0.isNominal }
    let wordings = (named.isEmpty ? mentions : named).map { draft.wording($0) }.filter { $0.utf8.count <= 100 && !$0.contains("\n") }
    var best = wordings.first ?? draft.wording(mentions[0])
    for wording in wordings where wording.utf8.count > best.utf8.count {
      // "Xiaomis" is no fuller a name than "Xiaomi".
      if wording == best + "s" || wording == best + "'s" || wording == best + "’s" { continue }
      best = wording
    }
    if best.hasSuffix("s"), wordings.contains(String(best.dropLast())) { best = String(best.dropLast()) }
    draft.entities[index].name = best
    var counts: [Entity.Kind: Int] = [:]
    for mention in named.isEmpty ? mentions : named { counts[mention.kind, default: 0] += 1 }
    let most = Entity.Kind.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
    draft.entities[index].kind = most ?? draft.entities[index].kind
  }
}

/// Kinds that the same thing may be taken for.
private enum Family {
  case organisation, person, place, thing

  init(_ kind: Entity.Kind) {
    switch kind {
    case .company, .unit, .authority, .media, .organization: self = .organisation
    case .person: self = .person
    case .place: self = .place
    case .product, .other: self = .thing
    }
  }
}

/// A name as the words that matter for comparing it.
private struct NameKey {
  let words: [String]
  let initials: String
  let isAbbreviation: Bool

  init(_ name: String, legalForms: Set<String>) {
    let parts = name.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let kept = parts.filter { !legalForms.contains($0.lowercased()) }
    let significant = kept.isEmpty ? parts : kept
    words = significant.map { $0.lowercased() }
    initials = parts.compactMap { $0.first }.map(String.init).joined().uppercased()
    isAbbreviation = parts.count == 1 && (2...6).contains(name.count) && name == name.uppercased()
  }

  /// Whether two names of the same family mean the same.
  func means(_ other: NameKey, _ family: Family) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    if NameKey.same(words, other.words) { return true }
    switch family {
    case .person:
      // A surname alone.
      let (short, long) = words.count < other.words.count ? (words, other.words) : (other.words, words)
      return short.count == 1 && NameKey.same(short, [long[long.count - 1]])
    case .organisation:
      if isAbbreviation != other.isAbbreviation {
        let (short, long) = isAbbreviation ? (self, other) : (other, self)
        if long.words.count > 1, long.initials.hasPrefix(short.words[0].uppercased()) { return true }
      }
      let (short, long) = words.count < other.words.count ? (words, other.words) : (other.words, words)
      guard short.count < long.count, short[0].count > 2 || short.count > 1 else { return false }
      return NameKey.same(short, Array(long.prefix(short.count))) || NameKey.same(short, Array(long.suffix(short.count)))
    case .place, .thing:
      return false
    }
  }

  /// Whether two runs of words are the same but for a genitive -s at the end.
  private static func same(_ a: [String], _ b: [String]) -> Bool {
    guard a.count == b.count, a.dropLast().elementsEqual(b.dropLast()), let x = a.last, let y = b.last else { return false }
    return x == y || (x.count > 3 && x + "s" == y) || (y.count > 3 && y + "s" == x)
  }
}

extension Draft {
  /// A mention's words; what is the end of a hyphened compound with the whole compound ("FAW-Tochter").
  func wording(_ mention: FoundMention) -> String { text[wordingSpan(mention)] }

  /// Where `wording` stands.
  func wordingSpan(_ mention: FoundMention) -> Span {
    mention.isNominal || mention.kind != .person ? compoundSpan(mention.words) : span(mention.words)
  }

  /// The span of a run of words, from the beginning of the hyphened compound that it is the end of.
  func compoundSpan(_ range: Range<Int>) -> Span {
    var first = range.lowerBound
    while first > 1, string(first - 1) == "-", words[first - 1].end == words[first].start, words[first - 2].end == words[first - 1].start {
      first -= 2
    }
    return span(first..<range.upperBound)
  }
}
