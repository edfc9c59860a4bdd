import Foundation

/// A table of vectors, one for each subword, read row by row from the mapped file.
struct Embedding: Sendable {
  /// Number of vectors.
  let count: Int
  /// Length of a vector.
  let width: Int
  private let data: Data
  private let start: Int
  /// A scale for each row where the table is of 8 bits, else nil.
  private let scale: [Float]?

  /// Reads `name.weight`, I8 with a `name.scale` or F32.
  ///
  /// - Throws: `EncoderError.tensor`.
  init(_ file: WeightFile, _ name: String) throws {
    let scaled = file.has(name + ".scale")
    let tensor = try file.tensor(name + ".weight", type: scaled ? "I8" : "F32", shape: [nil, nil])
    count = tensor.shape[0]
    width = tensor.shape[1]
    data = file.data
    start = tensor.range.lowerBound
    scale = scaled ? try file.vector(name + ".scale", count: count) : nil
  }

  /// Adds the vector of each id, all of them valid, to the rows of a matrix.
  func add(_ ids: [Int32], to rows: inout [Float]) {
    data.withUnsafeBytes { bytes in
      for (row, id) in ids.enumerated() {
        let to = row * width
        if let scale {
          let factor = scale[Int(id)]
          let from = start + Int(id) * width
          for column in 0..<width { rows[to + column] += Float(Int8(bitPattern: bytes[from + column])) * factor }
        } else {
          let from = start + Int(id) * width * 4
          for column in 0..<width { rows[to + column] += bytes.loadUnaligned(fromByteOffset: from + 4 * column, as: Float.self) }
        }
      }
    }
  }
}
