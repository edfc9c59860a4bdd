import Encoder
import Foundation

/// Probabilities over some columns of a row of scores.
enum Softmax {
  /// The likeliest column and its probability.
  static func best(_ scores: Matrix, row: Int, columns: Range<Int>) -> (column: Int, probability: Float) {
    let values = columns.map { scores[row, $0] }
    let (index, probability) = best(values[...])
    return (columns.lowerBound + index, probability)
  }

  /// The place of the largest value and its probability; `values` must not be empty.
  static func best(_ values: ArraySlice<Float>) -> (index: Int, probability: Float) {
    let probabilities = probabilities(values)
    var best = 0
    for index in probabilities.indices where probabilities[index] > probabilities[best] { best = index }
    return (best, probabilities[best])
  }

  /// `1 / (1 + e^-x)`: a score as a probability by itself.
  static func logistic(_ x: Float) -> Float { 1 / (1 + exp(-x)) }

  /// Values as probabilities that sum to one.
  static func probabilities(_ values: ArraySlice<Float>) -> [Float] {
    let largest = values.max() ?? 0
    let powers = values.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
