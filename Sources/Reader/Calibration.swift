import Claims
import Foundation

/// Turns a claim's score into the probability that the claim is right.
///
/// A logistic model over a few signs (Platt, "Probabilistic Outputs for Support Vector Machines", 1999); `Training/calibrate.py` fits it.
struct Calibration: Sendable {
  private let bias: Double
  private let score: Double
  private let figure: Double
  private let repeated: Double
  private let crowd: Double

  /// Reads lines of a name, a tab and a weight; a weight that is missing is nought, that of the score one.
  init(lines: [String]) {
    var weights: [Substring: Double] = [:]
    for line in lines {
      let parts = line.split(separator: "\t")
      if parts.count == 2 { weights[parts[0]] = Double(parts[1]) }
    }
    bias = weights["bias"] ?? 0
    score = weights["score"] ?? 1
    figure = weights["figure"] ?? 0
    repeated = weights["repeated"] ?? 0
    crowd = weights["crowd"] ?? 0
  }

  /// The probability that a claim is right whose score, 0 to 1, stands as its confidence.
  func probability(_ claim: Claim) -> Double {
    // Scores at the ends tell no more than these: the network is sure too soon.
    let bounded = min(max(claim.confidence, 0.02), 0.985)
    let fillers = claim.roles.values.reduce(0) { $0 + $1.count }
    var sum = bias + score * log(bounded / (1 - bounded))
    if !claim.quantities.isEmpty { sum += figure }
    if claim.evidence.count > 1 { sum += repeated }
    sum += crowd * Double(max(0, fillers - 3))
    return 1 / (1 + exp(-sum))
  }
}
