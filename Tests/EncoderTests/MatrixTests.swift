import Encoder
import Foundation
import Testing

@Suite("Matrices")
struct MatrixTests {
  @Test("Rows are added, scaled and taken out")
  func rows() {
    var matrix = Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6])
    matrix.add(row: 0, from: matrix, row: 1)
    matrix.scale(row: 1, by: 2)
    #expect(matrix.values == [5, 7, 9, 8, 10, 12])
    #expect(matrix.rowMatrix(1).values == [8, 10, 12])
    #expect(Array(matrix.row(0)) == [5, 7, 9])
    #expect(matrix[1, 2] == 12)
  }

  @Test("Softmax of rows sums to one and keeps the order")
  func softmax() {
    let result = Matrix(rows: 2, columns: 3, values: [1, 2, 3, 100, 0, -100]).softmaxRows()
    #expect(abs(result.row(0).reduce(0, +) - 1) < 1e-6)
    #expect(result[0, 0] < result[0, 1] && result[0, 1] < result[0, 2])
    #expect(result[1, 0] == 1)
  }

  @Test("Sigmoid of zero is a half, and large values stay finite")
  func sigmoid() {
    #expect(Matrix(rows: 1, columns: 3, values: [0, 200, -200]).sigmoid().values == [0.5, 1, 0])
  }
}
