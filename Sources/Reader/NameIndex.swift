import Claims

/// The names met so far of things of one family, and which entity each of them means.
///
/// Two names mean the same if their words do. A shorter name means a longer one that stood before it, as papers introduce a party by its
/// full name; never the other way round, for "BMW" and, later, "BMW Brilliance" are two.
struct NameIndex {
  /// Kinds that the same thing may be taken for.
  enum Family: Hashable {
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

  /// A longer name that a shorter one may mean.
  struct Fuller {
    var entity: Int
    var mention: Int
    /// Whether what the short name leaves out tells nothing apart ("Deutsche" in "Deutsche Lufthansa").
    var isSure: Bool
  }

  let family: Family
  let nameEdges: Set<String>
  let genericNames: Set<String>
  private var exact: [[String]: Int] = [:]
  private var abbreviations: [String: Int] = [:]
  private var initials: [String: Int] = [:]
  private var fuller: [[String]: [Fuller]] = [:]

  init(family: Family, nameEdges: Set<String>, genericNames: Set<String>) {
    self.family = family
    self.nameEdges = nameEdges
    self.genericNames = genericNames
  }

  /// The entity that a name means beyond doubt: by the same words, an abbreviation, or what is left out before a name that says enough.
  func entity(_ key: NameKey) -> Int? {
    if let known = exact[key.words] { return known }
    guard family == .organisation else { return nil }
    if key.isAbbreviation, let known = initials[key.initialsOfAbbreviation] { return known }
    if !key.isAbbreviation, key.words.count > 1 {
      for length in stride(from: min(6, key.initials.count), through: 2, by: -1) {
        if let known = abbreviations[String(key.initials.prefix(length))] { return known }
      }
    }
    // "Lufthansa", then "Deutsche Lufthansa": the words before the name are known to be left out.
    let edge = key.words.prefix { nameEdges.contains($0) }.count
    guard edge > 0, edge < key.words.count, let known = exact[Array(key.words[edge...])], !isGeneric(Array(key.words[edge...])) else {
      return nil
    }
    return known
  }

  /// Longer names that stood before, of which this one may be the short form, the last one first.
  func fullerNames(for key: NameKey) -> [Fuller] {
    switch family {
    case .person where key.words.count > 1, .place, .thing: []
    case .person, .organisation: (fuller[key.words] ?? []).reversed()
    }
  }

  /// Notes that a mention by this name means the entity.
  mutating func note(_ key: NameKey, entity: Int, mention: Int) {
    guard !key.words.isEmpty, exact[key.words] == nil else { return }
    exact[key.words] = entity
    if key.isAbbreviation { abbreviations[key.initialsOfAbbreviation] = entity }
    guard key.words.count > 1 else { return }
    switch family {
    case .person:
      fuller[[key.words[key.words.count - 1]], default: []].append(Fuller(entity: entity, mention: mention, isSure: true))
    case .organisation:
      for length in 2...max(2, min(6, key.initials.count)) where key.initials.count >= length {
        let short = String(key.initials.prefix(length))
        if initials[short] == nil { initials[short] = entity }
      }
      for cut in 1..<min(key.words.count, 6) {
        add(Array(key.words.prefix(key.words.count - cut)), isSure: false, entity, mention)
        add(Array(key.words.suffix(key.words.count - cut)), isSure: key.words.prefix(cut).allSatisfy(nameEdges.contains), entity, mention)
      }
    case .place, .thing: break
    }
  }

  private mutating func add(_ short: [String], isSure: Bool, _ entity: Int, _ mention: Int) {
    guard !isGeneric(short), short.count > 1 || short[0].count > 2 else { return }
    if let last = fuller[short]?.last, last.entity == entity { return }
    fuller[short, default: []].append(Fuller(entity: entity, mention: mention, isSure: isSure))
  }

  private func isGeneric(_ words: [String]) -> Bool { words.allSatisfy { genericNames.contains($0) || nameEdges.contains($0) } }
}

extension NameKey {
  /// The letters of an abbreviation, in capitals.
  fileprivate var initialsOfAbbreviation: String { words[0].uppercased() }
}
