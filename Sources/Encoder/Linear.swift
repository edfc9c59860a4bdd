/// A linear layer in 32 bits: `y = x · weightᵀ + bias`.
public struct Linear: Sendable {
  private let packed: PackedLinear

  /// Columns of what the layer is applied to.
  public var inputs: Int { packed.inputs }
  /// Columns of what it returns.
  public var outputs: Int { packed.outputs }

  /// Reads `name.weight` [outputs, inputs], F32 or I8 with a `name.scale` [outputs], and `name.bias` [outputs]; a length that is not
  /// given is any.
  ///
  /// - Throws: `EncoderError.tensor`, where one is missing, of another type or shape, or holds what is no number.
  public init(_ file: WeightFile, _ name: String, inputs: Int? = nil, outputs: Int? = nil) throws {
    packed = try PackedLinear(file, name, inputs: inputs, outputs: outputs, precision: .float32)
  }

  /// A layer over a weight [outputs, inputs] and a bias of `outputs` elements, zero if none is given.
  public init(weight: Matrix, bias: [Float]? = nil) {
    precondition(bias.map { $0.count == weight.rows } ?? true, "the bias needs \(weight.rows) elements")
    packed = PackedLinear(weight, bias: bias ?? [Float](repeating: 0, count: weight.rows))
  }

  /// The layer applied to each row of a matrix with `inputs` columns.
  public func callAsFunction(_ x: Matrix) -> Matrix {
    precondition(x.columns == inputs, "a layer of \(inputs) inputs does not fit rows of \(x.columns)")
    var y = Matrix(rows: x.rows, columns: outputs)
    packed.apply(x.values, QuantisedRows(), rows: x.rows, into: &y.values)
    return y
  }
}
