import CKernels

/// The Gaussian error linear unit, `x/2 · (1 + erf(x/√2))`, of each element; absolute error below 1.5e-6.
///
/// Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016; the exact form, not the one by tanh.
public func gelu(_ matrix: Matrix) -> Matrix {
  var result = matrix
  ck_gelu(Kernel.current.variant, &result.values, result.values.count)
  return result
}
