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
}
