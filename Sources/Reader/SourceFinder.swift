import Claims

/// Finds the source of a whole sentence by its wording ("wie X mitteilte", "laut X", "nach eigenen Angaben") and gives it to the
/// claims of the sentence for which the network has named none.
struct SourceFinder {
  /// The wordings, each as its words, by the place at which they have their source.
  private let before: [[String]]
  private let after: [[String]]
  private let own: [[String]]
  private let verbs: Set<String>
  private let insiders: Set<String>
  let says: Set<String>
  let subjunctives: Set<String>

  /// How sure such a source is, on the scale of the network's probabilities.
  static let score: Float = 0.7
  /// The most words between a wording and its source.
  private static let reach = 6
  /// The most words between "wie" and its verb.
  private static let clause = 16

  /// A finder over a data file with a place, a tab and a wording a line.
  init(cues: [String]) {
    var wordings: [Substring: [[String]]] = [:]
    for line in cues {
      let parts = line.split(separator: "\t")
      guard parts.count == 2 else { continue }
      wordings[parts[0], default: []].append(parts[1].split(separator: " ").map(String.init))
    }
    before = wordings["before"] ?? []
    after = wordings["after"] ?? []
    own = wordings["own"] ?? []
    verbs = Set((wordings["verb"] ?? []).joined())
    insiders = Set((wordings["insider"] ?? []).joined())
    says = Set((wordings["says"] ?? []).joined())
    subjunctives = Set((wordings["subjunctive"] ?? []).joined())
  }

  /// Adds sources to the candidates of a draft.
  func find(in draft: inout Draft) {
    var found: [Int: [Candidate.Source]] = [:]
    for index in draft.candidates.indices {
      let sentence = draft.sentenceOfWord[draft.candidates[index].trigger]
      // Who is named in the sentence goes before who was named in another one.
      let isDistant =
        !draft.candidates[index].sources.isEmpty
        && draft.candidates[index].sources.allSatisfy { draft.sentenceOfWord[$0.words.lowerBound] != sentence }
      guard isDistant || lacksSource(draft.candidates[index]) else { continue }
      let range = draft.words(ofSentence: sentence)
      let words = range.map { draft.string($0).lowercased() }
      if own.contains(where: { place(of: $0, in: words) != nil }) {
        if !isDistant, let party = speaker(draft.candidates[index], draft) { draft.candidates[index].sources = [party] }
        continue
      }
      let sources = found[sentence] ?? self.sources(words, from: range.lowerBound, draft)
      found[sentence] = sources
      if !isDistant || !sources.isEmpty { draft.candidates[index].sources = sources }
    }
    carryIndirectSpeech(in: &draft)
  }

  private func lacksSource(_ candidate: Candidate) -> Bool {
    guard candidate.sources.isEmpty else { return false }
    switch candidate.standing.value {
    case .denied, .open: return false
    case .confirmed, .reported, .rumoured: return true
    // What introduces a party ("die Sprecherin von X", "mit Sitz in Y") is no part of what the source says.
    case .stated: return candidate.passing < 0.5 && ![.leadership, .location, .founding, .formerName].contains(candidate.type)
    }
  }

  /// The claim's own party, speaking of itself.
  private func speaker(_ candidate: Candidate, _ draft: Draft) -> Candidate.Source? {
    let party =
      candidate.arguments.first { candidate.type.coreRoles[0] == $0.role && $0.mention != nil }
      ?? candidate.arguments.first { $0.mention != nil }
    return party.map { .init(kind: .party, words: $0.words, mention: $0.mention, score: SourceFinder.score) }
  }

  func sources(_ words: [String], from base: Int, _ draft: Draft) -> [Candidate.Source] {
    var mentions: [Int] = []
    for cue in before {
      guard let start = place(of: cue, in: words) else { continue }
      let behind = base + start + cue.count
      let mention = draft.mentions.partitioningIndex { $0.words.lowerBound >= behind }
      if mention < draft.mentions.count { add(mention, to: &mentions, near: behind, draft) }
    }
    for cue in after {
      guard let start = place(of: cue, in: words) else { continue }
      let mention = draft.mentions.partitioningIndex { $0.words.upperBound > base + start }
      if mention > 0 { add(mention - 1, to: &mentions, near: base + start, draft) }
    }
    // "Wie die Regierung am Montag mitteilte": the first mention between "wie" and the verb.
    if let wie = words.firstIndex(of: "wie"),
      let verb = words[(wie + 1)...].prefix(SourceFinder.clause).firstIndex(where: verbs.contains)
    {
      let mention = draft.mentions.partitioningIndex { $0.words.lowerBound > base + wie }
      if mention < draft.mentions.count, draft.mentions[mention].words.upperBound <= base + verb {
        add(mention, to: &mentions, near: base + wie, draft)
      }
    }
    return mentions.map {
      .init(kind: kind(of: draft.mentions[$0], draft), words: draft.mentions[$0].words, mention: $0, score: SourceFinder.score)
    }
  }

  private func add(_ mention: Int, to mentions: inout [Int], near word: Int, _ draft: Draft) {
    let words = draft.mentions[mention].words
    let gap = words.lowerBound >= word ? words.lowerBound - word : word - words.upperBound
    guard gap <= SourceFinder.reach, draft.mentions[mention].kind != .place, !mentions.contains(mention) else { return }
    mentions.append(mention)
  }

  func kind(of mention: FoundMention, _ draft: Draft) -> Attribution.Kind {
    switch mention.kind {
    case .authority: .authority
    case .media: .media
    case .company, .unit, .product: .party
    case .person: mention.words.contains { insiders.contains(draft.string($0).lowercased()) } ? .insider : .party
    case .organization, .place, .other: .other
    }
  }

  /// Where a run of words begins in another; nil where it is not in it.
  private func place(of cue: [String], in words: [String]) -> Int? {
    guard words.count >= cue.count else { return nil }
    return (0...(words.count - cue.count)).first { start in cue.indices.allSatisfy { words[start + $0] == cue[$0] } }
  }
}
