import Foundation
import Testing

@testable import Encoder

@Suite("The transformer")
struct TransformerTests {
  static let sequences: [[Int32]] = [[0], [0, 2], [0, 7, 7, 7, 2], (0..<40).map { Int32(($0 * 13) % 50) }]

  @Test("In 32 bits it agrees with the definitions in 64, with weights of either form", arguments: [true, false], sequences)
  func float32(quantised: Bool, ids: [Int32]) throws {
    let fixture = ModelFixture(quantised: quantised)
    let model = try Transformer(fixture.file.opened(), precision: .float32)
    var workspace = Workspace()
    let hidden = try model.hidden(ids, workspace: &workspace)
    #expect(hidden.rows == ids.count && hidden.columns == 64)
    #expect(distance(hidden, fixture.hidden(ids)) < 1e-4)
  }

  @Test("In 8 bits it points the same way, with weights of either form", arguments: [true, false], sequences)
  func int8(quantised: Bool, ids: [Int32]) throws {
    let fixture = ModelFixture(quantised: quantised)
    let model = try Transformer(fixture.file.opened(), precision: .int8)
    var workspace = Workspace()
    #expect(leastCosine(try model.hidden(ids, workspace: &workspace), fixture.hidden(ids)) > 0.995)
  }

  @Test("Sizes that fill no panel or vector are computed as well", arguments: Transformer.Precision.allCases)
  func oddSizes(precision: Transformer.Precision) throws {
    let fixture = ModelFixture(width: 30, inner: 37, heads: 3, depth: 1, quantised: true)
    let ids: [Int32] = [0, 5, 6, 49, 2]
    let model = try Transformer(fixture.file.opened(), precision: precision)
    var workspace = Workspace()
    let hidden = try model.hidden(ids, workspace: &workspace)
    #expect(leastCosine(hidden, fixture.hidden(ids)) > 0.99)
  }

  @Test("The same sequence gives the same bits, whatever was computed before", arguments: Transformer.Precision.allCases)
  func deterministic(precision: Transformer.Precision) throws {
    let model = try Transformer(ModelFixture(quantised: true).file.opened(), precision: precision)
    let ids: [Int32] = [0, 9, 8, 7, 6, 2]
    var (used, fresh) = (Workspace(), Workspace())
    _ = try model.hidden((0..<40).map { Int32($0) }, workspace: &used)
    #expect(try model.hidden(ids, workspace: &used) == model.hidden(ids, workspace: &fresh))
  }

  @Test("Several threads share one model", arguments: Transformer.Precision.allCases)
  func threads(precision: Transformer.Precision) async throws {
    let model = try Transformer(ModelFixture(quantised: true).file.opened(), precision: precision)
    let results = try await withThrowingTaskGroup(of: Matrix.self, returning: [Matrix].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var workspace = Workspace()
          return try model.hidden([0, 1, 2, 3, 4], workspace: &workspace)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0 == results[0] })
  }

  @Test("An empty sequence has no rows")
  func empty() throws {
    var workspace = Workspace()
    let model = try Transformer(ModelFixture(quantised: true).file.opened(), precision: .int8)
    #expect(try model.hidden([], workspace: &workspace).rows == 0)
  }

  @Test("A sequence longer than the positions, or with an id outside of the vocabulary, is refused")
  func refused() throws {
    var workspace = Workspace()
    let model = try Transformer(ModelFixture(quantised: true).file.opened(), precision: .int8)
    #expect(throws: EncoderError.tooLong(count: 41, limit: 40)) {
      try model.hidden([Int32](repeating: 1, count: 41), workspace: &workspace)
    }
    #expect(throws: EncoderError.unknownPiece(id: 50, count: 50)) { try model.hidden([0, 50], workspace: &workspace) }
    #expect(throws: EncoderError.unknownPiece(id: -1, count: 50)) { try model.hidden([-1], workspace: &workspace) }
  }

  @Test("A file without one of its tensors is refused by name", arguments: ModelFixture(quantised: true).weights.keys.sorted())
  func missing(name: String) throws {
    var fixture = ModelFixture(quantised: true).file
    fixture.remove(name)
    let file = try fixture.opened()
    #expect {
      try Transformer(file, precision: .int8)
    } throws: { error in
      "\(error)".contains(name)
    }
  }

  @Test(
    "Metadata that do not fit are refused",
    arguments: [
      ["encoder.heads": "0"], ["encoder.heads": "7"], ["encoder.heads": "x"], [:], ["encoder.heads": "4", "encoder.epsilon": "-1"],
    ])
  func metadata(metadata: [String: String]) throws {
    var fixture = ModelFixture(quantised: true).file
    fixture.metadata = metadata
    let file = try fixture.opened()
    #expect(throws: EncoderError.self) { try Transformer(file, precision: .int8) }
  }

  private func distance(_ found: Matrix, _ exact: [[Double]]) -> Double {
    zip(found.values, exact.joined()).map { abs(Double($0) - $1) }.max() ?? 0
  }

  private func leastCosine(_ found: Matrix, _ exact: [[Double]]) -> Double {
    exact.indices.map { row in cosine(found.row(row).map(Double.init), exact[row]) }.min() ?? 0
  }
}

/// The cosine of the angle between two vectors.
func cosine(_ a: [Double], _ b: [Double]) -> Double {
  func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
  return product(a, b) / (product(a, a) * product(b, b)).squareRoot()
}
