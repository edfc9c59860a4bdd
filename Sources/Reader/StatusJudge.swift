import Claims
import Encoder
import Foundation

/// Judges for each candidate how far the matter has come and how the document vouches for it.
struct StatusJudge {
  let network: Network

  /// Sets stage and standing of all candidates.
  func judge(_ draft: inout Draft) {
    let stages = network.labels.stage.count
    for index in draft.candidates.indices {
      let candidate = draft.candidates[index]
      let state = draft.windows[candidate.window]
      guard let type = network.labels.type.firstIndex(of: candidate.type) else { continue }
      let scores = network.statusScores(state, trigger: candidate.trigger - state.words.lowerBound, type: type)
      let stage = Softmax.best(scores[..<stages])
      let standing = Softmax.best(scores[stages..<(scores.count - 1)])
      draft.candidates[index].stage = (network.labels.stage[stage.index], stage.probability)
      draft.candidates[index].standing = (network.labels.standing[standing.index], standing.probability)
      draft.candidates[index].passing = 1 / (1 + exp(-scores[scores.count - 1]))
    }
  }
}
