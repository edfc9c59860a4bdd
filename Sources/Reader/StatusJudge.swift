import Claims
import Encoder

/// Judges for each candidate how far the matter has come and how the document vouches for it.
struct StatusJudge {
  let network: Network
  let cues: StandingCues

  /// By how much a wording in the sentence multiplies the probability of the standing that it speaks for.
  private static let weight: Float = 8

  /// A candidate with its stage and standing set, from the window as it was read again for it.
  func judged(_ candidate: Candidate, in state: TriggerState, of draft: Draft) -> Candidate {
    let stages = network.labels.stage.count
    let scores = network.statusScores(state)
    var candidate = candidate
    let stage = Softmax.best(scores[..<stages])
    candidate.stage = (network.labels.stage[stage.index], stage.probability)
    candidate.standing = standing(scores[stages..<(scores.count - 1)], candidate, draft)
    candidate.passing = Softmax.logistic(scores[scores.count - 1])
    return candidate
  }

  /// The likeliest standing, the network's probabilities weighed with the wording of the sentence.
  private func standing(_ scores: ArraySlice<Float>, _ candidate: Candidate, _ draft: Draft) -> (Standing, Float) {
    let words = draft.words(ofSentence: draft.sentenceOfWord[candidate.trigger]).map { draft.string($0).lowercased() }
    let spoken = cues.standings(in: words)
    var weighed = Softmax.probabilities(scores)
    for (index, standing) in network.labels.standing.enumerated() where spoken.contains(standing) {
      weighed[index] *= StatusJudge.weight
    }
    let sum = weighed.reduce(0, +)
    let best = weighed.indices.max { weighed[$0] < weighed[$1] } ?? 0
    return (network.labels.standing[best], weighed[best] / sum)
  }
}
