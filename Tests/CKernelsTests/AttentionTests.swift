import CKernels
import Foundation
import Testing

@Suite("Self-attention")
struct AttentionTests {
  @Test("Every variant agrees with attention by its definition", arguments: Variant.available, [1, 2, 15, 24, 25, 50])
  func agrees(variant: Variant, count: Int) {
    for (heads, size) in [(1, 4), (2, 32), (3, 7)] {
      let width = heads * size
      var random = Random(UInt64(count * 100 + width))
      let (query, key, value) = (random.floats(count * width), random.floats(count * width), random.floats(count * width))
      var out = [Float](repeating: .nan, count: count * width)
      var scratch = [Float](repeating: .nan, count: ck_attention_scratch(count, size))
      ck_attention(variant.value, query, key, value, width, &out, width, count, heads, size, &scratch)
      var worst = 0.0
      for head in 0..<heads {
        for row in 0..<count {
          let exact = mixed(query, key, value, row: row, from: head * size, size: size, width: width, count: count)
          for column in 0..<size { worst = max(worst, abs(exact[column] - Double(out[row * width + head * size + column]))) }
        }
      }
      #expect(worst < 2e-6)
    }
  }

  private func mixed(
    _ query: [Float], _ key: [Float], _ value: [Float], row: Int, from: Int, size: Int, width: Int, count: Int
  ) -> [Double] {
    let scores = (0..<count).map { other in
      (0..<size).reduce(0.0) { $0 + Double(query[row * width + from + $1]) * Double(key[other * width + from + $1]) }
        / Double(size).squareRoot()
    }
    let most = scores.max() ?? 0
    let weights = scores.map { exp($0 - most) }
    let sum = weights.reduce(0, +)
    return (0..<size).map { column in
      (0..<count).reduce(0.0) { $0 + weights[$1] / sum * Double(value[$1 * width + from + column]) }
    }
  }
}
