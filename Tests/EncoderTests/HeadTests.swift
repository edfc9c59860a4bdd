import Encoder
import Foundation
import Testing

@Suite("The arithmetic of the heads")
struct HeadTests {
  @Test("A linear layer multiplies by the transposed weight and adds the bias")
  func linear() {
    let layer = Linear(weight: Matrix(rows: 2, columns: 3, values: [1, 2, 3, -1, 0, 1]), bias: [10, 20])
    #expect(layer.inputs == 3 && layer.outputs == 2)
    #expect(layer(Matrix(rows: 2, columns: 3, values: [1, 1, 1, 0, 0, 2])).values == [16, 20, 16, 22])
    #expect(layer(Matrix(rows: 0, columns: 3)).rows == 0)
  }

  @Test("A linear layer is read from a file in either form, and refused if a part is missing")
  func linearFromFile() throws {
    var fixture = SafetensorsFixture()
    fixture.add("a.weight", [1, 2], floats: [0.5, -1])
    fixture.add("a.bias", [1], floats: [3])
    fixture.add("b.weight", [1, 2], integers: [1, -2])
    fixture.add("b.scale", [1], floats: [0.5])
    fixture.add("b.bias", [1], floats: [3])
    fixture.add("c.weight", [1, 2], floats: [0.5, -1])
    fixture.add("d.weight", [2, 2], floats: [1, 2, 3, 4])
    fixture.add("d.bias", [1], floats: [3])
    let file = try fixture.opened()
    let x = Matrix(rows: 1, columns: 2, values: [2, 5])
    #expect(try Linear(file, "a")(x).values == [-1])
    #expect(try Linear(file, "b")(x).values == [-1])
    #expect(throws: EncoderError.self) { try Linear(file, "c") }
    #expect(throws: EncoderError.self) { try Linear(file, "d") }
  }

  @Test("A biaffine score is the sum over both sides", arguments: [(1, 3), (5, 16), (43, 32)])
  func biaffine(labels: Int, size: Int) throws {
    var random = Random(3)
    let tensors = random.floats(labels * size * size)
    let side = Matrix(rows: 1, columns: size, values: random.floats(size))
    let words = Matrix(rows: 7, columns: size, values: random.floats(7 * size))
    let scores = Biaffine(tensors: tensors, labels: labels, size: size).scores(for: side, words: words)
    #expect(scores.rows == 7 && scores.columns == labels)
    for word in 0..<7 {
      for label in 0..<labels {
        var sum = 0.0
        for row in 0..<size {
          for column in 0..<size {
            sum += Double(side[0, row]) * Double(tensors[(label * size + row) * size + column]) * Double(words[word, column])
          }
        }
        #expect(abs(sum - Double(scores[word, label])) < 1e-4)
      }
    }
  }

  @Test("A biaffine product is read from three dimensions, or two for one label")
  func biaffineFromFile() throws {
    var fixture = SafetensorsFixture()
    fixture.add("three", [2, 2, 2], floats: [1, 0, 0, 1, 0, 1, 0, 0])
    fixture.add("two", [2, 2], floats: [0, 1, 0, 0])
    fixture.add("uneven", [2, 2, 3], floats: [Float](repeating: 0, count: 12))
    fixture.add("one", [4], floats: [0, 0, 0, 0])
    let file = try fixture.opened()
    let side = Matrix(rows: 1, columns: 2, values: [2, 3])
    let words = Matrix(rows: 1, columns: 2, values: [5, 7])
    #expect(try Biaffine(file, "three", labels: 2, size: 2).scores(for: side, words: words).values == [31, 14])
    #expect(try Biaffine(file, "two", labels: 1, size: 2).scores(for: side, words: words).values == [14])
    for name in ["uneven", "two", "one", "absent"] { #expect(throws: EncoderError.self) { try Biaffine(file, name, labels: 2, size: 2) } }
  }

  @Test("GELU of a matrix is that of its elements")
  func geluOfMatrix() {
    let values = gelu(Matrix(rows: 1, columns: 3, values: [0, 1, -1])).values
    #expect(values[0] == 0 && abs(values[1] - 0.841345) < 1e-5 && abs(values[2] + 0.158655) < 1e-5)
  }

  @Test("The variant in use can run here")
  func kernel() { #expect(Kernel.current.isAvailable) }
}
