import Claims

/// Candidates that say the same of the same parties, the surest first.
struct ClaimGroup {
  /// What candidates must share to be compared at all.
  struct Key: Hashable {
    let type: ClaimType
    let stage: Stage
    let standing: Standing
    /// One filler of the first core role.
    let party: String
  }

  /// The candidates; the first one tells what the claim says.
  private(set) var candidates: [Candidate]
  /// The figures that they give, which agree.
  private(set) var quantities: [Role: Quantity]
  /// The time that they give.
  private(set) var time: ClaimTime?
  /// The place of the earliest candidate among all.
  private(set) var firstPlace: Int
  private var sources: Set<String>
  private let parts: [Role: Set<String>]
  private let words: [Role: Set<String>]

  /// The surest candidate.
  var best: Candidate { candidates[0] }

  /// A group of one candidate; `place` is its place among all.
  init(_ candidate: Candidate, at place: Int, _ draft: Draft) {
    candidates = [candidate]
    quantities = candidate.quantities
    time = candidate.time
    firstPlace = place
    sources = Set(candidate.sources.map { draft.identity($0) })
    parts = ClaimGroup.parts(candidate, draft)
    words = ClaimGroup.words(candidate, draft)
  }

  /// The keys under which a candidate is found: one for each party of its first core role.
  static func keys(_ candidate: Candidate, _ draft: Draft) -> [Key] {
    Set(candidate.arguments(in: candidate.type.coreRoles[0]).map { draft.identity($0) }).map {
      Key(type: candidate.type, stage: candidate.stage.value, standing: candidate.standing.value, party: $0)
    }
  }

  /// Whether a candidate with the same key says the same: of overlapping parties (of a deal between equals all), with no other figure,
  /// no other time, and no other source.
  func takes(_ candidate: Candidate, _ draft: Draft) -> Bool {
    let (others, otherWords) = (ClaimGroup.parts(candidate, draft), ClaimGroup.words(candidate, draft))
    for role in candidate.type.coreRoles {
      guard let own = parts[role], let other = others[role] else { continue }
      if candidate.type.fewestParties > 1 || candidate.type.usualParties > 1 {
        guard own.isSubset(of: other) || other.isSubset(of: own) else { return false }
      } else if own.isDisjoint(with: other) {
        guard let mine = words[role], let theirs = otherWords[role] else { return false }
        let shared = mine.intersection(theirs).count
        guard shared > 0, 2 * shared >= min(mine.count, theirs.count) else { return false }
      }
    }
    for (role, quantity) in candidate.quantities {
      if let known = quantities[role], (known.value, known.low, known.high) != (quantity.value, quantity.low, quantity.high) {
        return false
      }
    }
    if let x = time?.start, let y = candidate.time?.start, x != y { return false }
    if let x = time?.end, let y = candidate.time?.end, x != y { return false }
    let speakers = Set(candidate.sources.map { draft.identity($0) })
    return sources.isEmpty || speakers.isEmpty || !sources.isDisjoint(with: speakers)
  }

  /// Adds a candidate that says the same.
  mutating func add(_ candidate: Candidate, at place: Int, _ draft: Draft) {
    candidates.append(candidate)
    quantities.merge(candidate.quantities) { first, _ in first }
    time = time ?? candidate.time
    firstPlace = min(firstPlace, place)
    sources.formUnion(candidate.sources.map { draft.identity($0) })
  }

  private static func parts(_ candidate: Candidate, _ draft: Draft) -> [Role: Set<String>] {
    var parts: [Role: Set<String>] = [:]
    for argument in candidate.arguments where candidate.type.coreRoles.contains(argument.role) {
      parts[argument.role, default: []].insert(draft.identity(argument))
    }
    return parts
  }

  /// The words that tell in roles whose fillers describe rather than name.
  private static func words(_ candidate: Candidate, _ draft: Draft) -> [Role: Set<String>] {
    var words: [Role: Set<String>] = [:]
    for argument in candidate.arguments where candidate.type.coreRoles.contains(argument.role) && argument.role.isDescription {
      words[argument.role, default: []].formUnion(argument.words.map { draft.string($0).lowercased() }.filter { $0.count > 3 })
    }
    return words
  }
}

extension Role {
  /// Whether the role's fillers are descriptions rather than names.
  fileprivate var isDescription: Bool {
    switch self {
    case .product, .metric, .facility, .purpose, .matter, .position: true
    default: false
    }
  }
}
