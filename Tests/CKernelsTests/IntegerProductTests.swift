import CKernels
import Testing

@Suite("Products of 8-bit integers")
struct IntegerProductTests {
  @Test("Every variant agrees with the plain sum at sizes on and off the tiles", arguments: Variant.available, Shape.mixed)
  func agrees(variant: Variant, shape: Shape) {
    var random = Random(UInt64(shape.m * 31 + shape.n * 7 + shape.k))
    let case_ = Case(shape, q: random.integers(shape.m * shape.k), weights: random.integers(shape.n * shape.k), random: &random)
    case_.check(variant)
  }

  @Test("Sums of extreme values do not saturate", arguments: Variant.available, [(127, 127), (-127, 127), (127, -128), (-127, -128)])
  func extremes(variant: Variant, values: (Int, Int)) {
    let shape = Shape(7, 70, 1536)
    var random = Random(1)
    let case_ = Case(
      shape, q: [Int8](repeating: Int8(values.0), count: shape.m * shape.k),
      weights: [Int8](repeating: Int8(values.1), count: shape.n * shape.k), random: &random)
    case_.check(variant)
  }

  @Test("A row of zeros gives the bias", arguments: Variant.available)
  func zeroRows(variant: Variant) {
    let shape = Shape(3, 20, 40)
    var random = Random(2)
    let weights = random.integers(shape.n * shape.k)
    let case_ = Case(shape, q: [Int8](repeating: 0, count: shape.m * shape.k), weights: weights, random: &random)
    let out = case_.run(variant, gelu: false)
    for row in 0..<shape.m { #expect(Array(out[row * shape.n..<(row + 1) * shape.n]) == Array(case_.bias.prefix(shape.n))) }
  }

  @Test("A row's bits do not depend on the rows beside it", arguments: Variant.available)
  func rowsAreIndependent(variant: Variant) {
    let shape = Shape(13, 50, 100)
    var random = Random(3)
    let q = random.integers(shape.m * shape.k)
    let all = Case(shape, q: q, weights: random.integers(shape.n * shape.k), random: &random)
    let whole = all.run(variant, gelu: true)
    for row in [0, 6, 12] {
      let alone = all.run(variant, gelu: true, rows: row..<row + 1)
      #expect(alone == Array(whole[row * shape.n..<(row + 1) * shape.n]))
    }
  }

  @Test("The fused GELU is the GELU of the product", arguments: Variant.available)
  func fusedGelu(variant: Variant) {
    var random = Random(4)
    let shape = Shape(9, 40, 30)
    let case_ = Case(shape, q: random.integers(shape.m * shape.k), weights: random.integers(shape.n * shape.k), random: &random)
    var separate = case_.run(variant, gelu: false)
    ck_gelu(variant.value, &separate, separate.count)
    #expect(separate == case_.run(variant, gelu: true))
  }

  /// A product with its operands, and the sum that it is checked against.
  struct Case {
    let shape: Shape
    let q: [Int8]
    let weights: [Int8]
    let rowScale: [Float]
    let scale: [Float]
    let bias: [Float]

    init(_ shape: Shape, q: [Int8], weights: [Int8], random: inout Random) {
      self.shape = shape
      self.q = q
      self.weights = weights
      rowScale = random.floats(shape.m, 0.001...0.1)
      scale = random.floats(shape.wide, 0.001...0.1)
      bias = random.floats(shape.wide)
    }

    func run(_ variant: Variant, gelu: Bool, rows: Range<Int>? = nil) -> [Float] {
      let rows = rows ?? 0..<shape.m
      let padded = ck_padded(shape.k)
      var panels = [Int8](repeating: 1, count: shape.wide * padded)
      ck_pack_i8(weights, shape.n, shape.k, &panels)
      var wide: [Int8] = []
      for row in rows {
        wide += q[row * shape.k..<(row + 1) * shape.k]
        wide += [Int8](repeating: 0, count: padded - shape.k)
      }
      let sums = rows.map { row in q[row * shape.k..<(row + 1) * shape.k].reduce(Int32(0)) { $0 + Int32($1) } }
      var out = [Float](repeating: .nan, count: rows.count * shape.n)
      ck_product_i8(
        variant.value, wide, Array(rowScale[rows]), sums, panels, scale, bias, &out, shape.n, rows.count, shape.n, shape.k, gelu ? 1 : 0)
      return out
    }

    func check(_ variant: Variant) {
      let out = run(variant, gelu: false)
      var worst = 0.0
      for row in 0..<shape.m {
        for column in 0..<shape.n {
          var sum = 0
          for t in 0..<shape.k { sum += Int(q[row * shape.k + t]) * Int(weights[column * shape.k + t]) }
          let factor = Double(rowScale[row]) * Double(scale[column])
          let exact = Double(sum) * factor + Double(bias[column])
          let size = abs(Double(sum)) * factor + abs(Double(bias[column])) + 1e-6
          worst = max(worst, abs(Double(out[row * shape.n + column]) - exact) / size)
        }
      }
      // The integer sum is exact; what is left is the rounding of a conversion and three operations in 32 bits.
      #expect(worst < 4e-7)
    }
  }
}
