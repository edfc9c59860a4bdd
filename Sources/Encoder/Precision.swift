extension Transformer {
  /// How the transformer's products are computed.
  public enum Precision: String, Sendable, CaseIterable {
    /// Weights and activations in 8 bits, sums exact in 32: a scale for each row of a weight and, found as it runs, for each subword.
    case int8
    /// Weights and activations in 32-bit floats.
    case float32
  }
}
