import Encoder
import Foundation
import Testing

@Suite("The shipped model against the reference in Python")
struct HiddenGoldenTests {
  @Test("The tokenizer gives the ids of the reference")
  func ids() throws {
    let (golden, _) = try opened()
    let tokenizer = try Tokenizer(contentsOf: ModelFolder.file("tokenizer.json"))
    for sentence in try sentences(golden) { #expect([0] + tokenizer.encode(text: sentence.text).map(\.id) + [2] == sentence.ids) }
  }

  @Test("In 32 bits every element is within 1e-3")
  func float32() throws {
    let (golden, weights) = try opened()
    let model = try Transformer(weights, precision: .float32)
    var workspace = Workspace()
    var worst: Float = 0
    for sentence in try sentences(golden) {
      let hidden = try model.hidden(sentence.ids, workspace: &workspace)
      for (index, row) in sentence.rows.enumerated() {
        for (found, exact) in zip(hidden.row(row), sentence.hidden.row(index)) { worst = max(worst, abs(found - exact)) }
      }
    }
    #expect(worst < 1e-3)
  }

  @Test("In 8 bits every row points the way of the reference: the cosine is above 0.99")
  func int8() throws {
    let (golden, weights) = try opened()
    let model = try Transformer(weights, precision: .int8)
    var workspace = Workspace()
    var least = 1.0
    for sentence in try sentences(golden) {
      let hidden = try model.hidden(sentence.ids, workspace: &workspace)
      for (index, row) in sentence.rows.enumerated() {
        least = min(least, cosine(hidden.row(row).map(Double.init), sentence.hidden.row(index).map(Double.init)))
      }
    }
    #expect(least > 0.99)
  }

  private struct Sentence {
    var text: String
    var ids: [Int32]
    var rows: [Int]
    var hidden: Matrix
  }

  /// The reference and the model, if the one was made of the other.
  private func opened() throws -> (golden: WeightFile, weights: WeightFile) {
    let golden = try WeightFile(contentsOf: ModelFolder.golden("hidden.safetensors"))
    let weights = try WeightFile(contentsOf: ModelFolder.file("model.safetensors"))
    let same = try golden.matrix("mark") == weights.matrix("heads.argument_distance.weight")
    try #require(same, "the model has changed since the reference was made: run Training/golden_hidden.py")
    return (golden, weights)
  }

  private func sentences(_ golden: WeightFile) throws -> [Sentence] {
    let found = try (0..<6).map { number in
      Sentence(
        text: golden.metadata["\(number).text"] ?? "",
        ids: (golden.metadata["\(number).ids"] ?? "").split(separator: " ").compactMap { Int32($0) },
        rows: (golden.metadata["\(number).rows"] ?? "").split(separator: " ").compactMap { Int($0) },
        hidden: try golden.matrix("\(number).hidden"))
    }
    try #require(found.allSatisfy { !$0.ids.isEmpty && $0.rows.count == $0.hidden.rows })
    return found
  }
}
