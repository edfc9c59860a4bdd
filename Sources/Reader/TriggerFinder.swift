import Claims
import Encoder

/// Finds the words that carry claims, and the claims' types.
struct TriggerFinder {
  let network: Network
  /// The least probability that a word must reach to carry a claim.
  let threshold: Float

  /// A candidate for every trigger of a window, in the order of the text.
  func candidates(in state: WindowState) -> [Candidate] {
    let probabilities = network.triggerProbabilities(state)
    var found: [Candidate] = []
    for row in 0..<probabilities.rows {
      for type in network.labels.type.indices where probabilities[row, type] >= threshold {
        found.append(Candidate(trigger: state.words.lowerBound + row, type: network.labels.type[type], score: probabilities[row, type]))
      }
    }
    return found
  }
}
