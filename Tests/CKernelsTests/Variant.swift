import CKernels
import Testing

/// A variant of the kernels that this machine can run, as an argument of tests.
struct Variant: Sendable, CustomTestStringConvertible {
  let value: ck_variant

  var testDescription: String { ["plain", "AVX2", "AVX-512", "NEON", "NEON with dot products", "AVX-VNNI"][Int(value.rawValue)] }

  static let available: [Variant] =
    [CK_PLAIN, CK_AVX2, CK_AVX512, CK_NEON, CK_NEON_DOT, CK_AVX_VNNI].filter { ck_available($0) != 0 }.map(Variant.init)
}

/// Rows, columns and depth of a product.
struct Shape: Sendable, CustomTestStringConvertible {
  let m: Int, n: Int, k: Int

  init(_ m: Int, _ n: Int, _ k: Int) { (self.m, self.n, self.k) = (m, n, k) }

  var testDescription: String { "\(m) × \(n) × \(k)" }

  /// Columns, filled up to whole panels.
  var wide: Int { (n + Int(CK_PANEL) - 1) / Int(CK_PANEL) * Int(CK_PANEL) }

  /// Sizes on and beside the borders of tiles and panels.
  static let mixed = [
    Shape(1, 1, 1), Shape(1, 16, 4), Shape(2, 17, 3), Shape(5, 15, 5), Shape(6, 64, 64), Shape(7, 65, 33), Shape(12, 48, 31),
    Shape(13, 37, 51), Shape(3, 80, 128), Shape(31, 100, 7), Shape(6, 129, 66), Shape(11, 33, 384),
  ]
}

/// SplitMix64: the same numbers at every run.
struct Random: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func floats(_ count: Int, _ range: ClosedRange<Float> = -2...2) -> [Float] {
    (0..<count).map { _ in Float.random(in: range, using: &self) }
  }

  mutating func integers(_ count: Int) -> [Int8] { (0..<count).map { _ in Int8.random(in: -127...127, using: &self) } }
}
