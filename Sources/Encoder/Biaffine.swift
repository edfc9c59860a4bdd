/// A bilinear product with a matrix for each label: the score of label `r` for a side `a` and a word `b` is `a · U[r] · b`.
///
/// Dozat and Manning, "Deep Biaffine Attention for Neural Dependency Parsing", 2017, without the linear terms: add those outside.
public struct Biaffine: Sendable {
  /// Number of labels, R.
  public let labels: Int
  /// Length of a side and of a word, D.
  public let size: Int
  /// One row of D for each label and each column of its matrix: applied to a side it gives `a · U[r]` for all labels at once.
  private let projection: Linear

  /// Reads an F32 tensor of shape [labels, size, size], or [size, size] for a single label.
  ///
  /// - Throws: `EncoderError.tensor`, where it is missing, of another type or shape, or holds what is no number.
  public init(_ file: WeightFile, _ name: String, labels: Int, size: Int) throws {
    let isSingle = try file.shape(of: name).count == 2 && labels == 1
    let tensor = try file.tensor(name, type: "F32", shape: isSingle ? [size, size] : [labels, size, size])
    self.init(tensors: try file.numbers(tensor, name), labels: labels, size: size)
  }

  /// A product over `labels` matrices of `size` × `size`, one after the other in row order.
  public init(tensors: [Float], labels: Int, size: Int) {
    precondition(tensors.count == labels * size * size, "\(labels) matrices of \(size) × \(size) need \(labels * size * size) values")
    self.labels = labels
    self.size = size
    var turned = Matrix(rows: labels * size, columns: size)
    for label in 0..<labels {
      for row in 0..<size {
        for column in 0..<size { turned.values[(label * size + column) * size + row] = tensors[(label * size + row) * size + column] }
      }
    }
    projection = Linear(weight: turned)
  }

  /// The scores of one side, a matrix of one row, with each of some words: a row a word, a column a label.
  public func scores(for side: Matrix, words: Matrix) -> Matrix {
    precondition(side.rows == 1 && words.columns == size, "one side and words of \(size) columns are needed")
    let projected = Matrix(rows: labels, columns: size, values: projection(side).values)
    return Linear(weight: projected)(words)
  }
}
