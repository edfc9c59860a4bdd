import CKernels
import Foundation
import Testing

@Suite("Functions of rows")
struct RowFunctionTests {
  @Test("Quantised rows come within half a step of the floats and know their sums", arguments: Variant.available, [1, 3, 15, 64, 101, 384])
  func quantise(variant: Variant, columns: Int) {
    var random = Random(UInt64(columns))
    let x = random.floats(3 * columns, -5...5)
    let padded = ck_padded(columns)
    var q = [Int8](repeating: 99, count: 3 * padded)
    var (scale, sum) = ([Float](repeating: 0, count: 3), [Int32](repeating: 0, count: 3))
    ck_quantise_rows(variant.value, x, 3, columns, &q, &scale, &sum)
    for row in 0..<3 {
      let values = q[row * padded..<(row + 1) * padded]
      for (column, value) in values.prefix(columns).enumerated() {
        #expect(abs(Float(value) * scale[row] - x[row * columns + column]) <= scale[row] * 0.5001)
      }
      #expect(values.dropFirst(columns).allSatisfy { $0 == 0 })
      #expect(sum[row] == values.reduce(0) { $0 + Int32($1) })
      #expect(values.map { abs(Int($0)) }.max() == 127)
    }
  }

  @Test("A row of zeros is quantised to zeros with scale zero", arguments: Variant.available)
  func quantiseZeros(variant: Variant) {
    var q = [Int8](repeating: 99, count: 20)
    var (scale, sum) = ([Float](repeating: 9, count: 1), [Int32](repeating: 9, count: 1))
    ck_quantise_rows(variant.value, [Float](repeating: 0, count: 19), 1, 19, &q, &scale, &sum)
    #expect(q.allSatisfy { $0 == 0 } && scale == [0] && sum == [0])
  }

  @Test("Quantising values that are not finite ends", arguments: Variant.available, [Float.nan, .infinity, -.infinity, 3.4e38, 1e-38])
  func quantiseOdd(variant: Variant, value: Float) {
    var q = [Int8](repeating: 99, count: 20)
    var (scale, sum) = ([Float](repeating: 9, count: 1), [Int32](repeating: 9, count: 1))
    ck_quantise_rows(variant.value, [Float](repeating: value, count: 19), 1, 19, &q, &scale, &sum)
    #expect(q[19] == 0)
  }

  @Test("GELU is within 1.5e-6 of the one by the error function", arguments: Variant.available)
  func gelu(variant: Variant) {
    let x = (-8000...8003).map { Float($0) / 1000 }
    var y = x
    ck_gelu(variant.value, &y, y.count)
    var worst = 0.0
    for (value, found) in zip(x.map(Double.init), y.map(Double.init)) {
      let exact = value / 2 * (1 + erf(value / 2.0.squareRoot()))
      worst = max(worst, abs(exact - found))
    }
    #expect(worst < 1.5e-6)
  }

  @Test("GELU keeps large values and drops small ones", arguments: Variant.available)
  func geluFar(variant: Variant) {
    var y: [Float] = [100, -100, 1e30, -1e30, 0]
    ck_gelu(variant.value, &y, y.count)
    #expect(abs(y[0] - 100) < 1e-4 && abs(y[1]) < 1e-6 && abs(y[2] / 1e30 - 1) < 1e-6 && abs(y[3]) < 1e-6 && y[4] == 0)
  }

  @Test("Softmax agrees with the library's exponential, at any length", arguments: Variant.available, [1, 2, 5, 16, 17, 40, 203])
  func softmax(variant: Variant, columns: Int) {
    var random = Random(UInt64(columns + 1000))
    let x = random.floats(2 * columns, -30...30)
    var y = x
    ck_softmax_rows(variant.value, &y, 2, columns)
    for row in 0..<2 {
      let values = x[row * columns..<(row + 1) * columns].map(Double.init)
      let most = values.max() ?? 0
      let sum = values.reduce(0) { $0 + exp($1 - most) }
      for (column, value) in values.enumerated() { #expect(abs(exp(value - most) / sum - Double(y[row * columns + column])) < 1e-6) }
    }
  }

  @Test("Softmax of very unequal values is finite", arguments: Variant.available)
  func softmaxFar(variant: Variant) {
    var y: [Float] = [3e38, -3e38, 0, 1000, -1000]
    ck_softmax_rows(variant.value, &y, 1, 5)
    #expect(y[0] == 1 && y[1...].allSatisfy { $0 >= 0 && $0 < 1e-30 })
  }

  @Test("Normalised rows have mean 0 and variance 1 before weight and bias", arguments: Variant.available, [1, 7, 16, 50, 384])
  func norm(variant: Variant, columns: Int) {
    var random = Random(UInt64(columns + 2000))
    let (x, residual) = (random.floats(3 * columns), random.floats(3 * columns))
    let (weight, bias) = (random.floats(columns), random.floats(columns))
    var y = x
    ck_add_norm(variant.value, &y, residual, weight, bias, 1e-12, 3, columns)
    for row in 0..<3 {
      let sums = (0..<columns).map { Double(x[row * columns + $0]) + Double(residual[row * columns + $0]) }
      let mean = sums.reduce(0, +) / Double(columns)
      let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(columns)
      for column in 0..<columns where variance > 0 {
        let exact = (sums[column] - mean) / (variance + 1e-12).squareRoot() * Double(weight[column]) + Double(bias[column])
        #expect(abs(exact - Double(y[row * columns + column])) < 1e-5)
      }
    }
  }

  @Test("A row of equal values is normalised to the bias", arguments: Variant.available)
  func normOfEqual(variant: Variant) {
    var y = [Float](repeating: 2, count: 32)
    ck_add_norm(variant.value, &y, nil, [Float](repeating: 3, count: 32), [Float](repeating: 5, count: 32), 1e-12, 1, 32)
    #expect(y.allSatisfy { $0 == 5 })
  }
}
