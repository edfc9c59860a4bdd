import Foundation
import Testing

@testable import Reader

/// A copy of the model's header with one thing changed; the tensors' bytes stay those of the model.
@Suite("A model that does not fit")
struct DamagedModelTests {
  static let model = ReaderTests.root.appending(path: "Model")

  /// A folder with the model changed by `change`, which gets the header as JSON and a writer over the tensors' bytes.
  private func folder(_ change: (inout [String: Any], inout Data) -> Void) throws -> URL {
    let whole = try Data(contentsOf: DamagedModelTests.model.appending(path: "model.safetensors"))
    let length = Int(whole.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    let header = try JSONSerialization.jsonObject(with: whole[8..<(8 + length)])
    var table = try #require(header as? [String: Any])
    var body = Data(whole[(8 + length)...])
    change(&table, &body)
    let text = try JSONSerialization.data(withJSONObject: table)
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-model-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var file = withUnsafeBytes(of: UInt64(text.count).littleEndian) { Data($0) }
    file += text
    file += body
    try file.write(to: folder.appending(path: "model.safetensors"))
    try FileManager.default.copyItem(
      at: DamagedModelTests.model.appending(path: "tokenizer.json"), to: folder.appending(path: "tokenizer.json"))
    return folder
  }

  private func expectRefusal(_ folder: URL) {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: (any Error).self) { try Reader(modelFolder: folder) }
  }

  @Test("in the shape of any head is refused when it is opened", arguments: 0..<2)
  func shapes(_ dimension: Int) throws {
    var heads: [String] = []
    try? FileManager.default.removeItem(
      at: folder { table, _ in heads = table.keys.filter { $0.hasPrefix("heads.") }.sorted() })
    #expect(heads.count > 15)
    for head in heads {
      var isShort = false
      let changed = try folder { table, _ in
        guard var entry = table[head] as? [String: Any], var shape = entry["shape"] as? [Int], shape.count > dimension,
          var range = entry["data_offsets"] as? [Int]
        else {
          isShort = true
          return
        }
        range[1] -= (range[1] - range[0]) / shape[dimension]
        shape[dimension] -= 1
        entry["shape"] = shape
        entry["data_offsets"] = range
        table[head] = entry
      }
      if isShort { try? FileManager.default.removeItem(at: changed) } else { expectRefusal(changed) }
    }
  }

  @Test("because a weight is no number is refused")
  func notANumber() throws {
    expectRefusal(
      try folder { table, body in
        guard let entry = table["heads.trigger.bias"] as? [String: Any], let range = entry["data_offsets"] as? [Int] else { return }
        withUnsafeBytes(of: Float.nan) { body.replaceSubrange((body.startIndex + range[0])..<(body.startIndex + range[0] + 4), with: $0) }
      })
  }

  @Test("because its labels are in another order is refused", arguments: ["role", "source", "mention"])
  func labelOrder(_ list: String) throws {
    expectRefusal(
      try folder { table, _ in
        guard var metadata = table["__metadata__"] as? [String: String], let text = metadata["labels"],
          var labels = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String]]
        else { return }
        labels[list]?.reverse()
        metadata["labels"] = (try? JSONSerialization.data(withJSONObject: labels)).map { String(decoding: $0, as: UTF8.self) }
        table["__metadata__"] = metadata
      })
  }

  @Test("its tokenizer is refused")
  func tokenizer() throws {
    let changed = try folder { table, _ in
      guard var entry = table["encoder.embeddings.word.weight"] as? [String: Any], var shape = entry["shape"] as? [Int],
        var range = entry["data_offsets"] as? [Int], var scale = table["encoder.embeddings.word.scale"] as? [String: Any],
        var scales = scale["data_offsets"] as? [Int]
      else { return }
      range[1] -= shape[1]
      shape[0] -= 1
      scales[1] -= 4
      entry["shape"] = shape
      entry["data_offsets"] = range
      scale["shape"] = [shape[0]]
      scale["data_offsets"] = scales
      table["encoder.embeddings.word.weight"] = entry
      table["encoder.embeddings.word.scale"] = scale
    }
    expectRefusal(changed)
  }

  @Test("with nothing changed is taken")
  func unchanged() throws {
    let folder = try folder { _, _ in }
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: Never.self) { try Reader(modelFolder: folder) }
  }
}
