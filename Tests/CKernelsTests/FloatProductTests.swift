import CKernels
import Testing

@Suite("Products of 32-bit floats")
struct FloatProductTests {
  @Test("Every variant agrees with the plain sum at sizes on and off the tiles", arguments: Variant.available, Shape.mixed)
  func agrees(variant: Variant, shape: Shape) {
    var random = Random(UInt64(shape.m * 17 + shape.n * 3 + shape.k))
    let a = random.floats(shape.m * shape.k)
    let weights = random.floats(shape.n * shape.k)
    let bias = random.floats(shape.wide)
    let out = product(variant, a, weights, bias, shape)
    var worst = 0.0
    for row in 0..<shape.m {
      for column in 0..<shape.n {
        var sum = Double(bias[column])
        for t in 0..<shape.k { sum += Double(a[row * shape.k + t]) * Double(weights[column * shape.k + t]) }
        worst = max(worst, abs(Double(out[row * shape.n + column]) - sum))
      }
    }
    #expect(worst < 1e-6 * Double(shape.k + 8))
  }

  @Test("Without a bias the product is the bare sum", arguments: Variant.available)
  func noBias(variant: Variant) {
    let shape = Shape(4, 20, 10)
    var random = Random(5)
    let a = random.floats(40)
    let weights = random.floats(200)
    #expect(product(variant, a, weights, nil, shape) == product(variant, a, weights, [Float](repeating: 0, count: 32), shape))
  }

  @Test("A row's bits do not depend on the rows beside it", arguments: Variant.available)
  func rowsAreIndependent(variant: Variant) {
    let shape = Shape(13, 50, 100)
    var random = Random(6)
    let a = random.floats(shape.m * shape.k)
    let weights = random.floats(shape.n * shape.k)
    let whole = product(variant, a, weights, nil, shape)
    for row in [0, 6, 12] {
      let alone = product(variant, Array(a[row * shape.k..<(row + 1) * shape.k]), weights, nil, Shape(1, shape.n, shape.k))
      #expect(alone == Array(whole[row * shape.n..<(row + 1) * shape.n]))
    }
  }

  @Test("Strides wider than the matrices leave what lies between alone", arguments: Variant.available)
  func strides(variant: Variant) {
    var random = Random(7)
    let a = random.floats(5 * 9)
    var panels = [Float](repeating: 0, count: 16 * 6)
    ck_pack_f32(random.floats(3 * 6), 3, 6, &panels)
    var out = [Float](repeating: 7, count: 5 * 8)
    ck_product_f32(variant.value, a, 9, panels, nil, &out, 8, 5, 3, 6)
    for row in 0..<5 { #expect(Array(out[row * 8 + 3..<(row + 1) * 8]) == [7, 7, 7, 7, 7]) }
  }

  @Test("Packing scaled integers is packing their floats")
  func packScaled() {
    var random = Random(8)
    let integers = random.integers(20 * 70)
    let scale = random.floats(20, 0.01...1)
    let floats = integers.indices.map { Float(integers[$0]) * scale[$0 / 70] }
    var (one, other) = ([Float](repeating: 1, count: 32 * 70), [Float](repeating: 2, count: 32 * 70))
    ck_pack_scaled(integers, scale, 20, 70, &one)
    ck_pack_f32(floats, 20, 70, &other)
    #expect(one == other)
  }

  private func product(_ variant: Variant, _ a: [Float], _ weights: [Float], _ bias: [Float]?, _ shape: Shape) -> [Float] {
    var panels = [Float](repeating: 1, count: shape.wide * shape.k)
    ck_pack_f32(weights, shape.n, shape.k, &panels)
    var out = [Float](repeating: .nan, count: shape.m * shape.n)
    ck_product_f32(variant.value, a, shape.k, panels, bias, &out, shape.n, shape.m, shape.n, shape.k)
    return out
  }
}
