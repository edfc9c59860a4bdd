import CKernels

/// `y = x · weightᵀ + bias` with the weights laid out for the kernels, in one of two precisions.
struct PackedLinear: Sendable {
  /// Columns of `x`.
  let inputs: Int
  /// Columns of `y`.
  let outputs: Int
  private let panels: Panels
  /// Filled up to whole panels, as `scale` is.
  private let bias: [Float]

  private enum Panels {
    case int8(AlignedBytes, scale: [Float])
    case float32(AlignedBytes)
  }

  /// Packs a matrix [outputs, inputs] in 32 bits; `bias` has `outputs` elements.
  init(_ weight: Matrix, bias: [Float]) {
    inputs = weight.columns
    outputs = weight.rows
    self.bias = Self.wholePanels(bias)
    panels = .float32(Self.floatPanels(weight.values, outputs: weight.rows, inputs: weight.columns))
  }

  /// Reads `name.weight`, I8 with a `name.scale` or F32, and `name.bias`; a length that is not given is any.
  ///
  /// - Throws: `EncoderError.tensor`.
  init(_ file: WeightFile, _ name: String, inputs: Int? = nil, outputs: Int? = nil, precision: Transformer.Precision) throws {
    let scaled = file.has(name + ".scale")
    let tensor = try file.tensor(name + ".weight", type: scaled ? "I8" : "F32", shape: [outputs, inputs])
    let (rows, columns) = (tensor.shape[0], tensor.shape[1])
    self.inputs = columns
    self.outputs = rows
    bias = Self.wholePanels(try file.vector(name + ".bias", count: rows))
    switch (scaled, precision) {
    case (true, .int8):
      let scale = try file.vector(name + ".scale", count: rows)
      let packed = file.data.withUnsafeBytes { bytes in
        bytes.baseAddress.map { base in
          let weights = base.advanced(by: tensor.range.lowerBound).assumingMemoryBound(to: Int8.self)
          return Self.integerPanels(weights, outputs: rows, inputs: columns)
        }
      }
      panels = .int8(packed ?? AlignedBytes(count: 0) { _ in }, scale: Self.wholePanels(scale))
    case (true, .float32):
      let scale = try file.vector(name + ".scale", count: rows)
      let weights = file.elements(tensor, of: Int8.self)
      panels = .float32(
        AlignedBytes(count: Self.columns(rows) * columns * 4) {
          ck_pack_scaled(weights, scale, rows, columns, $0.assumingMemoryBound(to: Float.self))
        })
    case (false, .int8):
      var quantised = QuantisedRows()
      quantised.quantise(try file.numbers(tensor, name + ".weight"), rows: rows, columns: columns)
      panels = .int8(
        Self.integerPanels(quantised.values, outputs: rows, inputs: ck_padded(columns)), scale: Self.wholePanels(quantised.scales))
    case (false, .float32):
      panels = .float32(Self.floatPanels(try file.numbers(tensor, name + ".weight"), outputs: rows, inputs: columns))
    }
  }

  /// Writes `rows` rows of `y`; reads `quantised` where the weights are of 8 bits and `x` where they are of 32.
  ///
  /// - Parameter gelu: applies the Gaussian error linear unit to `y`.
  func apply(_ x: [Float], _ quantised: QuantisedRows, rows: Int, into y: inout [Float], gelu: Bool = false) {
    precondition(y.count >= rows * outputs, "\(rows) rows of \(outputs) do not fit in \(y.count) values")
    let variant = Kernel.current.variant
    switch panels {
    case .int8(let memory, let scale):
      precondition(quantised.rows >= rows && quantised.columns == inputs, "rows of \(quantised.columns) were quantised, not of \(inputs)")
      _ = memory.withElements(of: Int8.self) {
        ck_product_i8(
          variant, quantised.values, quantised.scales, quantised.sums, $0, scale, bias, &y, outputs, rows, outputs, inputs, gelu ? 1 : 0)
      }
    case .float32(let memory):
      precondition(x.count >= rows * inputs, "\(x.count) values are not \(rows) rows of \(inputs)")
      _ = memory.withElements(of: Float.self) {
        ck_product_f32(variant, x, inputs, $0, bias, &y, outputs, rows, outputs, inputs)
      }
      if gelu { ck_gelu(variant, &y, rows * outputs) }
    }
  }

  private static func columns(_ count: Int) -> Int { (count + Int(CK_PANEL) - 1) / Int(CK_PANEL) * Int(CK_PANEL) }

  private static func wholePanels(_ values: [Float]) -> [Float] {
    values + [Float](repeating: 0, count: columns(values.count) - values.count)
  }

  private static func floatPanels(_ weights: [Float], outputs: Int, inputs: Int) -> AlignedBytes {
    AlignedBytes(count: columns(outputs) * inputs * 4) { ck_pack_f32(weights, outputs, inputs, $0.assumingMemoryBound(to: Float.self)) }
  }

  private static func integerPanels(_ weights: UnsafePointer<Int8>, outputs: Int, inputs: Int) -> AlignedBytes {
    AlignedBytes(count: columns(outputs) * ck_padded(inputs)) {
      ck_pack_i8(weights, outputs, inputs, $0.assumingMemoryBound(to: Int8.self))
    }
  }
}
