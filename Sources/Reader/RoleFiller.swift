import Claims
import Encoder

/// Fills the roles of each candidate with mentions and other runs of words, and finds the words for its time, sources and hedges.
///
/// The network scores every word of the window for every label; a run of words with the same label is one filler, and a run that
/// touches a mention is that mention.
struct RoleFiller {
  let network: Network
  /// The probability that a word must reach to be taken for a core role that no word was labelled with.
  let rescue: Float
  /// Words at which a filler neither begins nor ends: articles, prepositions, conjunctions, punctuation.
  let edges: Set<String>
  /// Ends of compounds with a company's name that mean the company itself, in lower case.
  let shareWords: Set<String>
  /// Words and marks that join the members of a list, and articles between them.
  let joins: Set<String>

  /// A candidate with its roles filled from the window as it was read again for it; none where a core role is lacking.
  func filled(_ candidate: Candidate, in state: TriggerState, of draft: Draft) -> Candidate? {
    let scores = network.argumentScores(state)
    var candidate = candidate
    fillRoles(&candidate, scores, state, draft)
    fillSources(&candidate, scores, state, draft)
    return isComplete(candidate) ? candidate : nil
  }

  // MARK: Roles and time

  private func fillRoles(_ candidate: inout Candidate, _ scores: Matrix, _ state: TriggerState, _ draft: Draft) {
    let roles = candidate.type.roles
    // Labels that this type cannot have are ruled out before the words are weighed.
    let legal = network.labels.role.indices.filter { index in
      switch network.labels.role[index] {
      case .none, .time: true
      case .role(let role): roles.contains(role)
      }
    }
    var probabilities: [[Float]] = []
    probabilities.reserveCapacity(scores.rows)
    var best: [Int] = []
    for row in 0..<scores.rows {
      let row = Softmax.probabilities(legal.map { scores[row, $0] }[...])
      var top = 0
      for index in row.indices where row[index] > row[top] { top = index }
      probabilities.append(row)
      best.append(top)
    }
    for run in runs(best) {
      let score = run.words.reduce(0) { $0 + probabilities[$1][run.label] } / Float(run.words.count)
      let words = offset(run.words, by: state.words.lowerBound)
      switch network.labels.role[legal[run.label]] {
      case .none: break
      case .time: candidate.timeWords.append(words)
      case .role(let role): add(role, words, score, to: &candidate, draft)
      }
    }
    for role in candidate.type.coreRoles
    where candidate.arguments(in: role).count < (role == candidate.type.coreRoles[0] ? candidate.type.usualParties : 1) {
      guard let label = legal.firstIndex(where: { network.labels.role[$0] == .role(role) }) else { continue }
      rescueRole(role, probabilities.map { $0[label] }, state, &candidate, draft)
    }
    candidate.arguments.sort { ($0.words.lowerBound, $0.role.rawValue) < ($1.words.lowerBound, $1.role.rawValue) }
  }

  /// Takes the likeliest mention for a core role that no word was labelled with, if it is likely enough: one of the trigger's own
  /// sentence where there is any.
  private func rescueRole(_ role: Role, _ probabilities: [Float], _ state: TriggerState, _ candidate: inout Candidate, _ draft: Draft) {
    let sentence = draft.words(ofSentence: draft.sentenceOfWord[candidate.trigger])
    var best: (score: Float, word: Int) = (rescue, -1)
    let taken = Set(candidate.arguments.filter { $0.role == role }.map { draft.string($0.words) })
    for (row, probability) in probabilities.enumerated() where probability > rescue {
      let word = state.words.lowerBound + row
      let isNearer = sentence.contains(word) && !sentence.contains(best.word)
      guard isNearer || (probability > best.score && sentence.contains(word) == sentence.contains(best.word)) || best.word < 0 else {
        continue
      }
      if candidate.arguments.contains(where: { $0.words.contains(word) }) { continue }
      // A party that is named twice is still one party.
      if taken.contains(
        draft.string(draft.mentions.indices(touching: word..<(word + 1)).first.map { draft.mentions[$0].words } ?? word..<(word + 1)))
      {
        continue
      }
      best = (probability, word)
    }
    guard best.word >= 0 else { return }
    add(role, best.word..<(best.word + 1), best.score, to: &candidate, draft)
  }

  private func add(_ role: Role, _ words: Range<Int>, _ score: Float, to candidate: inout Candidate, _ draft: Draft) {
    let touched = draft.mentions.indices(touching: words)
    if touched.isEmpty || !takesMentions(role) {
      let trimmed = draft.wholeCompound(trim(words, draft))
      guard !trimmed.isEmpty else { return }
      let mention = touched.first { draft.mentions[$0].words == trimmed }
      append(.init(role: role, words: trimmed, mention: mention, score: score), to: &candidate)
      return
    }
    for index in heads(of: touched, draft) {
      // A country or a town is no company: who is meant stands elsewhere.
      if role.isOrganisations, draft.mentions[index].kind == .place { continue }
      let mention = draft.mentions[index].words
      let compound = draft.wholeCompound(mention)
      if compound.upperBound > mention.upperBound,
        words.upperBound >= compound.upperBound || role.isThing && !shareWords.contains(draft.string(compound.upperBound - 1).lowercased())
      {
        // The end of a compound says what it is: who owns half of the "FAW-Tochter" owns half of a daughter, not of FAW.
        append(.init(role: role, words: compound, mention: nil, score: score), to: &candidate)
      } else {
        append(.init(role: role, words: mention, mention: index, score: score), to: &candidate)
      }
    }
  }

  /// The mentions that a run of words means: all members of a list ("Audi, BMW und Daimler"), else the head of the phrase, which is the
  /// first ("Werk in Klagenfurt"), or of adjoining ones the last.
  private func heads(of touched: Range<Int>, _ draft: Draft) -> [Int] {
    var heads: [Int] = []
    for index in touched {
      guard let last = heads.last else {
        heads.append(index)
        continue
      }
      let between = draft.mentions[last].words.upperBound..<draft.mentions[index].words.lowerBound
      if between.isEmpty || draft.isHyphen(between) {
        heads[heads.count - 1] = index
      } else if between.allSatisfy({ joins.contains(draft.string($0).lowercased()) }) {
        heads.append(index)
      } else {
        break
      }
    }
    return heads
  }

  private func append(_ argument: Candidate.Argument, to candidate: inout Candidate) {
    let known = candidate.arguments.contains { $0.role == argument.role && $0.words.overlaps(argument.words) }
    if !known { candidate.arguments.append(argument) }
  }

  /// Roles whose fillers are parties, places or named things; the others keep the words that were labelled.
  private func takesMentions(_ role: Role) -> Bool {
    switch role {
    case .purpose, .share, .price, .amount, .position, .count, .metric, .matter, .product, .facility: false
    default: true
    }
  }

  // MARK: Sources and hedges

  private func fillSources(_ candidate: inout Candidate, _ scores: Matrix, _ state: TriggerState, _ draft: Draft) {
    let labels = network.labels.role.count..<scores.columns
    var best: [Int] = []
    var probability: [Float] = []
    for row in 0..<scores.rows {
      let (column, p) = Softmax.best(scores, row: row, columns: labels)
      best.append(column - labels.lowerBound)
      probability.append(p)
    }
    for run in runs(best) {
      let words = offset(run.words, by: state.words.lowerBound)
      switch network.labels.source[run.label] {
      case .none: break
      case .hedge: candidate.hedges.append(words)
      case .source(let kind):
        let score = run.words.reduce(0) { $0 + probability[$1] } / Float(run.words.count)
        let touched = draft.mentions.indices(touching: words)
        let trimmed = trim(words, draft)
        if let mention = touched.first {
          candidate.sources.append(.init(kind: kind, words: draft.mentions[mention].words, mention: mention, score: score))
        } else if !trimmed.isEmpty {
          candidate.sources.append(.init(kind: kind, words: trimmed, mention: nil, score: score))
        }
      }
    }
  }

  // MARK: Runs of words

  /// Maximal runs of rows with the same label other than 0.
  private func runs(_ labels: [Int]) -> [(label: Int, words: Range<Int>)] {
    var found: [(label: Int, words: Range<Int>)] = []
    var start = 0
    while start < labels.count {
      var end = start + 1
      while end < labels.count, labels[end] == labels[start] { end += 1 }
      if labels[start] != 0 { found.append((labels[start], start..<end)) }
      start = end
    }
    return found
  }

  private func offset(_ range: Range<Int>, by base: Int) -> Range<Int> { (range.lowerBound + base)..<(range.upperBound + base) }

  /// A run without the articles, prepositions and marks at its ends.
  private func trim(_ words: Range<Int>, _ draft: Draft) -> Range<Int> {
    var first = words.lowerBound
    var last = words.upperBound
    while first < last, edges.contains(draft.string(first).lowercased()) { first += 1 }
    while last > first, edges.contains(draft.string(last - 1).lowercased()) { last -= 1 }
    return first..<last
  }

  private func isComplete(_ candidate: Candidate) -> Bool {
    let core = candidate.type.coreRoles
    guard candidate.arguments(in: core[0]).count >= candidate.type.fewestParties else { return false }
    let alternatives = candidate.type.alternativeRoles
    guard alternatives.isEmpty || alternatives.contains(where: { !candidate.arguments(in: $0).isEmpty }) else { return false }
    return core.dropFirst().allSatisfy { !candidate.arguments(in: $0).isEmpty }
  }
}

extension Role {
  /// Whether only organisations and persons fill the role.
  fileprivate var isOrganisations: Bool {
    switch self {
    case .organization, .owner, .buyer, .seller, .supplier, .partner, .producer, .investor: true
    default: false
    }
  }

  /// Whether the role is filled by what a deal is about rather than by who makes it.
  fileprivate var isThing: Bool { self == .owned || self == .target || self == .founded || self == .venture }
}

extension Draft {
  /// Whether a run of words is the hyphen within a compound.
  func isHyphen(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let word = range.first, string(word) == "-", word > 0, word + 1 < words.count else { return false }
    return words[word - 1].end == words[word].start && words[word].end == words[word + 1].start
  }

  /// A run of words, on to the end of the hyphened compound that it ends in ("PR" in "PR-Kampagne" is no filler of its own).
  func wholeCompound(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while !range.isEmpty, end + 1 < words.count, string(end) == "-", words[end].start == words[end - 1].end,
      words[end + 1].start == words[end].end,
      string(end + 1).first?.isLetter == true
    {
      end += 2
    }
    return range.lowerBound..<end
  }
}

extension [FoundMention] {
  /// The mentions that share a word with a run of words.
  func indices(touching words: Range<Int>) -> Range<Int> {
    let first = partitioningIndex { $0.words.upperBound > words.lowerBound }
    let last = partitioningIndex { $0.words.lowerBound >= words.upperBound }
    return first..<Swift.max(first, last)
  }
}
