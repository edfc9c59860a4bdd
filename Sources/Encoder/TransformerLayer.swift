import CKernels

/// One layer of a post-norm BERT: self-attention and a feed-forward net, each added to its input and normalised.
public struct TransformerLayer: Sendable {
  let query: PackedLinear
  let key: PackedLinear
  let value: PackedLinear
  let output: PackedLinear
  let attentionNorm: LayerNorm
  let up: PackedLinear
  let down: PackedLinear
  let feedforwardNorm: LayerNorm
  let precision: Transformer.Precision
  private let heads: Int

  /// Reads the tensors under `prefix`, as in `encoder.layers.0`.
  ///
  /// - Throws: `EncoderError.tensor`.
  init(_ file: WeightFile, _ prefix: String, width: Int, heads: Int, epsilon: Float, precision: Transformer.Precision) throws {
    func linear(_ name: String, inputs: Int?, outputs: Int?) throws -> PackedLinear {
      try PackedLinear(file, "\(prefix).\(name)", inputs: inputs, outputs: outputs, precision: precision)
    }
    query = try linear("attention.query", inputs: width, outputs: width)
    key = try linear("attention.key", inputs: width, outputs: width)
    value = try linear("attention.value", inputs: width, outputs: width)
    output = try linear("attention.output", inputs: width, outputs: width)
    up = try linear("feedforward.in", inputs: width, outputs: nil)
    down = try linear("feedforward.out", inputs: up.outputs, outputs: width)
    attentionNorm = try LayerNorm(file, "\(prefix).attention.norm", width: width, epsilon: epsilon)
    feedforwardNorm = try LayerNorm(file, "\(prefix).feedforward.norm", width: width, epsilon: epsilon)
    self.precision = precision
    self.heads = heads
  }

  /// The layer's output for the rows of a matrix that is as wide as the layer.
  public func callAsFunction(_ x: Matrix, workspace: inout Workspace) -> Matrix {
    precondition(x.columns == query.inputs, "a layer of \(query.inputs) does not fit rows of \(x.columns)")
    workspace.reserve(rows: x.rows, width: x.columns, inner: up.outputs, headSize: x.columns / heads)
    var y = x
    if y.rows > 0 { apply(to: &y.values, rows: x.rows, workspace: &workspace) }
    return y
  }

  /// Replaces the rows of `x` by the layer's output for them.
  func apply(to x: inout [Float], rows: Int, workspace w: inout Workspace) {
    let width = query.inputs
    let size = width / heads
    quantise(x, rows, width, &w)
    query.apply(x, w.quantised, rows: rows, into: &w.query)
    key.apply(x, w.quantised, rows: rows, into: &w.key)
    value.apply(x, w.quantised, rows: rows, into: &w.value)
    ck_attention(Kernel.current.variant, w.query, w.key, w.value, width, &w.mixed, width, rows, heads, size, &w.scratch)
    quantise(w.mixed, rows, width, &w)
    output.apply(w.mixed, w.quantised, rows: rows, into: &w.projected)
    attentionNorm.apply(to: &x, adding: w.projected, rows: rows)

    quantise(x, rows, width, &w)
    up.apply(x, w.quantised, rows: rows, into: &w.inner, gelu: true)
    quantise(w.inner, rows, up.outputs, &w)
    down.apply(w.inner, w.quantised, rows: rows, into: &w.projected)
    feedforwardNorm.apply(to: &x, adding: w.projected, rows: rows)
  }

  private func quantise(_ x: [Float], _ rows: Int, _ columns: Int, _ workspace: inout Workspace) {
    if precision == .int8 { workspace.quantised.quantise(x, rows: rows, columns: columns) }
  }
}
