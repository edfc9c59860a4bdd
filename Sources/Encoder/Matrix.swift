/// A matrix of 32-bit floats, row-major.
public struct Matrix: Sendable, Equatable {
  /// Number of rows.
  public var rows: Int
  /// Number of columns.
  public var columns: Int
  /// The elements, row by row: `rows * columns` of them.
  public var values: [Float]

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    values = [Float](repeating: 0, count: rows * columns)
  }

  /// A matrix over elements in row order; `values` holds `rows * columns` of them.
  public init(rows: Int, columns: Int, values: [Float]) {
    precondition(values.count == rows * columns, "a matrix of \(rows) × \(columns) needs \(rows * columns) values, got \(values.count)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The element of a row and a column.
  @inlinable public subscript(row: Int, column: Int) -> Float {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  /// The elements of a row.
  @inlinable public func row(_ row: Int) -> ArraySlice<Float> { values[row * columns..<(row + 1) * columns] }

  /// A row as a matrix of one row.
  @inlinable public func rowMatrix(_ row: Int) -> Matrix { Matrix(rows: 1, columns: columns, values: Array(self.row(row))) }

  /// Adds a row of another matrix, with as many columns, to a row of this one.
  @inlinable public mutating func add(row: Int, from other: Matrix, row otherRow: Int) {
    precondition(columns == other.columns, "rows of \(columns) and \(other.columns) columns do not add up")
    let to = row * columns
    let from = otherRow * columns
    for column in 0..<columns { values[to + column] += other.values[from + column] }
  }

  /// Multiplies a row by a number.
  @inlinable public mutating func scale(row: Int, by factor: Float) {
    for index in row * columns..<(row + 1) * columns { values[index] *= factor }
  }

  /// Replaces every element by a function of it.
  @inlinable public mutating func apply(_ function: (Float) -> Float) {
    for index in values.indices { values[index] = function(values[index]) }
  }
}
