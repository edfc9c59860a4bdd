import CKernels

/// Brings rows to mean 0 and variance 1, then scales and shifts each column.
///
/// Ba, Kiros and Hinton, "Layer Normalization", 2016.
public struct LayerNorm: Sendable {
  let weight: [Float]
  let bias: [Float]
  let epsilon: Float

  init(_ file: WeightFile, _ name: String, width: Int, epsilon: Float) throws {
    weight = try file.vector(name + ".weight", count: width)
    bias = try file.vector(name + ".bias", count: width)
    self.epsilon = epsilon
  }

  /// The rows of a matrix, normalised; it has as many columns as the norm is wide.
  public func callAsFunction(_ x: Matrix) -> Matrix {
    precondition(x.columns == weight.count, "a norm of \(weight.count) does not fit rows of \(x.columns)")
    var y = x
    apply(to: &y.values, rows: x.rows)
    return y
  }

  /// Normalises rows in place.
  func apply(to x: inout [Float], rows: Int) {
    ck_add_norm(Kernel.current.variant, &x, nil, weight, bias, epsilon, rows, weight.count)
  }

  /// Adds other rows to these and normalises the sums in place.
  func apply(to x: inout [Float], adding residual: [Float], rows: Int) {
    precondition(x.count >= rows * weight.count && residual.count >= rows * weight.count, "\(rows) rows of \(weight.count) are needed")
    ck_add_norm(Kernel.current.variant, &x, residual, weight, bias, epsilon, rows, weight.count)
  }
}
