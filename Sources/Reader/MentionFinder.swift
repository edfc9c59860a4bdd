import Claims
import Encoder

/// Finds the mentions of parties, places and things, and which of them mean the same within a window.
struct MentionFinder {
  let network: Network
  /// Words for positions, in lower case; alone they are no name of a company.
  let positions: Set<String>

  /// The mentions of a window, which stand behind those that the draft already has.
  func mentions(in state: WindowState, of draft: Draft) -> [FoundMention] {
    var found = labelled(state).filter { $0.kind != .company || !positions.contains(draft.string($0.words).lowercased()) }
    let places = found.map { ($0.words.lowerBound - state.words.lowerBound, $0.words.upperBound - 1 - state.words.lowerBound) }
    for (index, antecedent) in network.antecedents(state, mentions: places).enumerated() {
      found[index].antecedent = antecedent.map { draft.mentions.count + $0 }
    }
    return found
  }

  /// Runs of words with the labels of one mention.
  private func labelled(_ state: WindowState) -> [FoundMention] {
    let scores = network.mentionScores(state)
    var found: [FoundMention] = []
    var isOpen = false
    for row in 0..<scores.rows {
      let (label, probability) = Softmax.best(scores, row: row, columns: 0..<scores.columns)
      let word = state.words.lowerBound + row
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
