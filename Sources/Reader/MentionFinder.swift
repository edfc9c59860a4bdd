import Claims
import Encoder

/// Finds the mentions of parties, places and things, and which of them mean the same within a window.
struct MentionFinder {
  let network: Network
  /// Words for positions, in lower case; alone they are no name of a company, and before a person's name no part of it.
  let positions: Set<String>
  /// Words with which no mention ends, in lower case: articles, prepositions, conjunctions.
  let edges: Set<String>

  /// The mentions of a window, which stand behind those that the draft already has.
  func mentions(in state: WindowState, of draft: Draft) -> [FoundMention] {
    var found = labelled(state, draft).compactMap { trimmed($0, draft) }
    let places = found.map { ($0.words.lowerBound - state.words.lowerBound, $0.words.upperBound - 1 - state.words.lowerBound) }
    for (index, antecedent) in network.antecedents(state, mentions: places).enumerated() {
      found[index].antecedent = antecedent.map { draft.mentions.count + $0 }
    }
    return found
  }

  /// A mention without the marks around it and, before a person's name, the position; nil where nothing is left of it.
  private func trimmed(_ mention: FoundMention, _ draft: Draft) -> FoundMention? {
    var (first, last) = (mention.words.lowerBound, mention.words.upperBound)
    while first < last, MentionFinder.isMark(draft.string(first)) { first += 1 }
    while first < last, endsNoMention(draft.string(last - 1)) { last -= 1 }
    if mention.kind == .person, !mention.isNominal {
      while first + 1 < last, positions.contains(draft.string(first).lowercased()) { first += 1 }
    }
    guard first < last else { return nil }
    if mention.kind == .company, positions.contains(draft.string(first..<last).lowercased()) { return nil }
    var mention = mention
    mention.words = first..<last
    return mention
  }

  private func endsNoMention(_ word: String) -> Bool { word != "." && (MentionFinder.isMark(word) || edges.contains(word)) }

  private static func isMark(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { !CharacterClass($0).isAlphanumeric && $0 != "&" && $0 != "+" }
  }

  /// Runs of words of one sentence with the labels of one mention.
  private func labelled(_ state: WindowState, _ draft: Draft) -> [FoundMention] {
    let scores = network.mentionScores(state)
    var found: [FoundMention] = []
    var isOpen = false
    for row in 0..<scores.rows {
      let (label, probability) = Softmax.best(scores, row: row, columns: 0..<scores.columns)
      let word = state.words.lowerBound + row
      if row > 0, draft.sentenceOfWord[word] != draft.sentenceOfWord[word - 1] { isOpen = false }
      switch network.labels.mention[label] {
      case .none:
        isOpen = false
      case .part(let begins, let kind, let isNominal):
        if isOpen, !begins, let last = found.indices.last {
          found[last].words = found[last].words.lowerBound..<(word + 1)
          found[last].score = min(found[last].score, probability)
        } else {
          found.append(FoundMention(words: word..<(word + 1), kind: kind, isNominal: isNominal, score: probability))
          isOpen = true
        }
      }
    }
    return found
  }
}
