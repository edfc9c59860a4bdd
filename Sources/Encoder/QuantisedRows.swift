import CKernels

/// Rows of a matrix in 8 bits, each with a scale: `x ≈ value · scale`, values from -127 to 127.
struct QuantisedRows: Sendable {
  private(set) var rows = 0
  private(set) var columns = 0
  /// Row by row, each filled up with zeros to a multiple of four.
  private(set) var values: [Int8] = []
  private(set) var scales: [Float] = []
  /// The sum of each row's values.
  private(set) var sums: [Int32] = []

  /// Replaces the rows by those of a matrix, row-major.
  mutating func quantise(_ x: [Float], rows: Int, columns: Int) {
    precondition(x.count >= rows * columns, "\(x.count) values are not \(rows) rows of \(columns)")
    self.rows = rows
    self.columns = columns
    let count = rows * ck_padded(columns)
    if values.count < count { values = [Int8](repeating: 0, count: count) }
    if scales.count < rows {
      scales = [Float](repeating: 0, count: rows)
      sums = [Int32](repeating: 0, count: rows)
    }
    ck_quantise_rows(Kernel.current.variant, x, rows, columns, &values, &scales, &sums)
  }
}
