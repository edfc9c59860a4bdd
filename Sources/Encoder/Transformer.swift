/// An encoder in the manner of BERT: embeddings, then layers of self-attention and feed-forward nets with the norm behind each.
///
/// Devlin et al., "BERT", 2019. Positions count from 0, the type embedding is part of the position's. All sizes come from the file:
/// the width and the number of subwords from `encoder.embeddings.word.weight`, the positions from
/// `encoder.embeddings.position.weight`, the number of layers from how many there are, the number of heads from the metadata
/// `encoder.heads`, and the norms' epsilon from `encoder.epsilon` (1e-12 if it is absent). A weight is I8 with a scale for each row
/// (`weight = integer · scale`) or F32. Where the file has `encoder.mix` [1, layers], the vectors are the sum of all layers' weighted by
/// it (Peters et al., "Deep contextualized word representations", 2018), else the last layer's.
///
/// One sequence is computed on one thread, and the same sequence gives the same bits on the same machine.
public struct Transformer: Sendable {
  /// Length of a hidden vector.
  public let width: Int
  /// The most subwords of a sequence.
  public let positions: Int
  /// Number of subwords that the embedding knows.
  public let pieces: Int
  /// Number of layers.
  public var depth: Int { layers.count }

  private let words: Embedding
  private let places: [Float]
  private let norm: LayerNorm
  private let layers: [TransformerLayer]
  private let heads: Int
  private let epsilon: Float
  private let precision: Precision
  /// The weight of each layer in the result.
  private let mix: [Float]

  /// Reads the tensors under `encoder.` and packs them for this machine.
  ///
  /// - Throws: `EncoderError`, where a tensor is missing or of another type or shape, or the metadata do not fit.
  public init(_ file: WeightFile, precision: Precision) throws {
    words = try Embedding(file, "encoder.embeddings.word")
    width = words.width
    pieces = words.count
    let table = try file.matrix("encoder.embeddings.position.weight")
    guard table.columns == width else {
      let reason = "has \(table.columns) columns, the words' embedding has \(width)"
      throw EncoderError.tensor(path: file.path, name: "encoder.embeddings.position.weight", reason: reason)
    }
    positions = table.rows
    places = table.values
    guard let count = file.metadata["encoder.heads"].flatMap(Int.init), count > 0, width % count == 0 else {
      throw EncoderError.damaged(path: file.path, reason: "the metadata encoder.heads is no divisor of the width \(width)")
    }
    heads = count
    guard let epsilon = Float(file.metadata["encoder.epsilon"] ?? "1e-12"), epsilon >= 0, epsilon.isFinite else {
      throw EncoderError.damaged(path: file.path, reason: "the metadata encoder.epsilon is no positive number")
    }
    self.epsilon = epsilon
    self.precision = precision
    norm = try LayerNorm(file, "encoder.embeddings.norm", width: width, epsilon: epsilon)
    let numbers = Set(file.names.compactMap(Self.layerNumber))
    // Counted by the numbers, not up to the first gap: a layer that is missing is an error, not a shallower model.
    guard !numbers.isEmpty, numbers.allSatisfy({ $0 >= 0 && $0 < numbers.count }) else {
      throw EncoderError.damaged(path: file.path, reason: "its layers are not numbered from 0 without a gap")
    }
    let width = width
    layers = try (0..<numbers.count).map {
      try TransformerLayer(file, "encoder.layers.\($0)", width: width, heads: count, epsilon: epsilon, precision: precision)
    }
    if file.has("encoder.mix") {
      mix = try file.matrix("encoder.mix", rows: 1, columns: numbers.count).values
    } else {
      mix = [Float](repeating: 0, count: numbers.count - 1) + [1]
    }
  }

  /// The vectors for a sequence of subwords, mixed of the layers: a row a subword, `width` columns.
  ///
  /// - Throws: `EncoderError.tooLong` or `.unknownPiece`.
  public func hidden(_ ids: [Int32], workspace: inout Workspace) throws -> Matrix {
    guard ids.count <= positions else { throw EncoderError.tooLong(count: ids.count, limit: positions) }
    if let id = ids.first(where: { $0 < 0 || Int($0) >= pieces }) { throw EncoderError.unknownPiece(id: Int(id), count: pieces) }
    var x = Array(places.prefix(ids.count * width))
    guard !ids.isEmpty else { return Matrix(rows: 0, columns: width) }
    words.add(ids, to: &x)
    norm.apply(to: &x, rows: ids.count)
    let inner = layers.map(\.up.outputs).max() ?? 0
    workspace.reserve(rows: ids.count, width: width, inner: inner, headSize: width / heads)
    var mixed = [Float](repeating: 0, count: x.count)
    for (layer, weight) in zip(layers, mix) {
      layer.apply(to: &x, rows: ids.count, workspace: &workspace)
      guard weight != 0 else { continue }
      for index in x.indices { mixed[index] += weight * x[index] }
    }
    return Matrix(rows: ids.count, columns: width, values: mixed)
  }

  /// A layer of the encoder's own make that stands elsewhere in its file, for what reads on from its vectors.
  ///
  /// - Throws: `EncoderError.tensor`.
  public func layer(_ file: WeightFile, _ name: String) throws -> TransformerLayer {
    try TransformerLayer(file, name, width: width, heads: heads, epsilon: epsilon, precision: precision)
  }

  /// A norm as wide as the encoder.
  ///
  /// - Throws: `EncoderError.tensor`.
  public func norm(_ file: WeightFile, _ name: String) throws -> LayerNorm {
    try LayerNorm(file, name, width: width, epsilon: epsilon)
  }

  private static func layerNumber(_ name: String) -> Int? {
    let parts = name.split(separator: ".", maxSplits: 3)
    guard parts.count == 4, parts[0] == "encoder", parts[1] == "layers" else { return nil }
    return Int(parts[2])
  }
}
