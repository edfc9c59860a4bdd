import Encoder
import Foundation

/// A small random encoder: its weights for the tests' own arithmetic, and as a file in either form.
struct ModelFixture {
  let width: Int
  let inner: Int
  let heads: Int
  let depth: Int
  let pieces = 50
  let positions = 40
  /// The weights as numbers, by name, what scales there are multiplied in.
  private(set) var weights: [String: [Float]] = [:]
  private(set) var file = SafetensorsFixture()

  /// - Parameter quantised: stores matrices as 8-bit integers with a scale for each row.
  init(width: Int = 64, inner: Int = 96, heads: Int = 4, depth: Int = 2, quantised: Bool, seed: UInt64 = 1) {
    (self.width, self.inner, self.heads, self.depth) = (width, inner, heads, depth)
    var random = Random(seed)
    file.metadata = ["encoder.heads": String(heads), "encoder.epsilon": "1e-12", "name": "fixture"]
    matrix("encoder.embeddings.word", pieces, width, quantised, &random)
    vector("encoder.embeddings.position.weight", [positions, width], -0.5...0.5, &random)
    norm("encoder.embeddings.norm", &random)
    for layer in 0..<depth {
      let prefix = "encoder.layers.\(layer)"
      for name in ["query", "key", "value", "output"] { linear("\(prefix).attention.\(name)", width, width, quantised, &random) }
      norm("\(prefix).attention.norm", &random)
      linear("\(prefix).feedforward.in", inner, width, quantised, &random)
      linear("\(prefix).feedforward.out", width, inner, quantised, &random)
      norm("\(prefix).feedforward.norm", &random)
    }
  }

  private mutating func linear(_ name: String, _ outputs: Int, _ inputs: Int, _ quantised: Bool, _ random: inout Random) {
    matrix(name, outputs, inputs, quantised, &random)
    vector(name + ".bias", [outputs], -0.2...0.2, &random)
  }

  private mutating func matrix(_ name: String, _ rows: Int, _ columns: Int, _ quantised: Bool, _ random: inout Random) {
    guard quantised else {
      let bound = 1.7 / Float(columns).squareRoot()
      return vector(name + ".weight", [rows, columns], -bound...bound, &random)
    }
    let integers = random.integers(rows * columns)
    let scale = random.floats(rows, 0.001...0.002)
    file.add(name + ".weight", [rows, columns], integers: integers)
    file.add(name + ".scale", [rows], floats: scale)
    weights[name + ".weight"] = integers.indices.map { Float(integers[$0]) * scale[$0 / columns] }
  }

  private mutating func norm(_ name: String, _ random: inout Random) {
    vector(name + ".weight", [width], 0.5...1.5, &random)
    vector(name + ".bias", [width], -0.5...0.5, &random)
  }

  private mutating func vector(_ name: String, _ shape: [Int], _ range: ClosedRange<Float>, _ random: inout Random) {
    let values = random.floats(shape.reduce(1, *), range)
    file.add(name, shape, floats: values)
    weights[name] = values
  }
}

extension ModelFixture {
  /// The last layer for a sequence, computed by the definitions in 64 bits.
  func hidden(_ ids: [Int32]) -> [[Double]] {
    var x = ids.enumerated().map { place, id in
      zip(row("encoder.embeddings.word.weight", Int(id), width), row("encoder.embeddings.position.weight", place, width)).map { $0 + $1 }
    }
    x = x.map { norm("encoder.embeddings.norm", $0) }
    for layer in 0..<depth {
      let prefix = "encoder.layers.\(layer)"
      let mixed = attention(prefix, x)
      x = zip(x, mixed).map { old, new in norm("\(prefix).attention.norm", sum(old, linear("\(prefix).attention.output", new))) }
      x = x.map { old in
        let inner = linear("\(prefix).feedforward.in", old).map { $0 / 2 * (1 + erf($0 / 2.0.squareRoot())) }
        return norm("\(prefix).feedforward.norm", sum(old, linear("\(prefix).feedforward.out", inner)))
      }
    }
    return x
  }

  private func attention(_ prefix: String, _ x: [[Double]]) -> [[Double]] {
    let (query, key, value) = (
      x.map { linear("\(prefix).attention.query", $0) }, x.map { linear("\(prefix).attention.key", $0) },
      x.map { linear("\(prefix).attention.value", $0) }
    )
    let size = width / heads
    return x.indices.map { place in
      (0..<heads).flatMap { head -> [Double] in
        let columns = head * size..<(head + 1) * size
        let scores = x.indices.map { dot(query[place][columns], key[$0][columns]) / Double(size).squareRoot() }
        let weights = scores.map { exp($0 - (scores.max() ?? 0)) }
        let total = weights.reduce(0, +)
        return columns.map { column in x.indices.reduce(0) { $0 + weights[$1] / total * value[$1][column] } }
      }
    }
  }

  private func row(_ name: String, _ row: Int, _ columns: Int) -> [Double] {
    (weights[name] ?? [])[row * columns..<(row + 1) * columns].map(Double.init)
  }

  private func linear(_ name: String, _ x: [Double]) -> [Double] {
    let bias = weights[name + ".bias"] ?? []
    return bias.indices.map { Double(bias[$0]) + dot(row(name + ".weight", $0, x.count)[...], x[...]) }
  }

  private func norm(_ name: String, _ x: [Double]) -> [Double] {
    let mean = x.reduce(0, +) / Double(x.count)
    let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
    let (weight, bias) = (row(name + ".weight", 0, x.count), row(name + ".bias", 0, x.count))
    return x.indices.map { (x[$0] - mean) / (variance + 1e-12).squareRoot() * weight[$0] + bias[$0] }
  }

  private func dot(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }

  private func sum(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }
}
