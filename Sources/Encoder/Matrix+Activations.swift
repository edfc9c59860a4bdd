import CKernels
import Foundation

extension Matrix {
  /// Each row becomes its softmax: positive numbers that sum to one.
  public func softmaxRows() -> Matrix {
    var result = self
    ck_softmax_rows(Kernel.current.variant, &result.values, rows, columns)
    return result
  }

  /// Each element becomes `1 / (1 + e^-x)`.
  public func sigmoid() -> Matrix {
    var result = self
    result.apply { 1 / (1 + exp(-$0)) }
    return result
  }
}

/// The Gaussian error linear unit, `x/2 · (1 + erf(x/√2))`, of each element; absolute error below 1.5e-6.
///
/// Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016; the exact form, not the one by tanh.
public func gelu(_ matrix: Matrix) -> Matrix {
  var result = matrix
  ck_gelu(Kernel.current.variant, &result.values, result.values.count)
  return result
}
