import Claims
import Encoder

/// Finds the words that carry claims, and the claims' types.
struct TriggerFinder {
  let network: Network
  /// The least probability that a word must reach to carry a claim.
  let threshold: Float

  /// Adds a candidate to the draft for every trigger, in the order of the text.
  func find(in draft: inout Draft) {
    for (index, state) in draft.windows.enumerated() {
      let probabilities = network.triggerProbabilities(state)
      for row in 0..<probabilities.rows {
        for type in network.labels.type.indices where probabilities[row, type] >= threshold {
          draft.candidates.append(
            Candidate(
              trigger: state.words.lowerBound + row, window: index, type: network.labels.type[type], score: probabilities[row, type]))
        }
      }
    }
  }
}
