import Foundation

/// The header of a safetensors file, checked against the file's length.
struct SafetensorsHeader {
  var metadata: [String: String] = [:]
  var tensors: [String: WeightFile.Tensor] = [:]

  /// - Throws: `EncoderError.damaged`, or `.tensor` where an entry is not valid.
  init(_ data: Data, path: String) throws {
    guard data.count >= 8 else { throw EncoderError.damaged(path: path, reason: "it has \(data.count) bytes, too few for a header") }
    let length = data.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    guard length <= UInt64(data.count - 8) else {
      throw EncoderError.damaged(path: path, reason: "its header would be \(length) bytes long, the file has \(data.count)")
    }
    let start = 8 + Int(length)
    let entries: [String: Entry]
    do {
      entries = try JSONDecoder().decode([String: Entry].self, from: Data(data.dropFirst(8).prefix(Int(length))))
    } catch {
      throw EncoderError.damaged(path: path, reason: "its header is not the JSON of the safetensors format")
    }
    for (name, entry) in entries {
      switch entry {
      case .metadata(let strings):
        guard name == "__metadata__" else {
          throw EncoderError.tensor(path: path, name: name, reason: "has no type, shape or place in the header")
        }
        metadata = strings
      case .tensor(let type, let shape, let offsets):
        guard let range = Self.range(type: type, shape: shape, offsets: offsets, start: start, end: data.count) else {
          throw EncoderError.tensor(path: path, name: name, reason: "has a place in the file that does not fit its shape or the file")
        }
        tensors[name] = WeightFile.Tensor(type: type, shape: shape, range: range)
      }
    }
  }

  /// Bytes of an element; types that are not listed may stand in a file, but not be used.
  private static let sizes = ["F32": 4, "F16": 2, "BF16": 2, "I8": 1, "U8": 1, "F64": 8, "I64": 8, "I32": 4, "I16": 2, "BOOL": 1]

  private static func range(type: String, shape: [Int], offsets: [Int], start: Int, end: Int) -> Range<Int>? {
    guard offsets.count == 2, 0 <= offsets[0], offsets[0] <= offsets[1], offsets[1] <= end - start else { return nil }
    if let size = sizes[type] {
      var bytes = size
      for length in shape {
        let (product, overflow) = bytes.multipliedReportingOverflow(by: length)
        guard length >= 0, !overflow else { return nil }
        bytes = product
      }
      guard bytes == offsets[1] - offsets[0] else { return nil }
    }
    return start + offsets[0]..<start + offsets[1]
  }

  private enum Entry: Decodable {
    case metadata([String: String])
    case tensor(type: String, shape: [Int], offsets: [Int])

    private enum Key: String, CodingKey {
      case type = "dtype"
      case shape
      case offsets = "data_offsets"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      if container.contains(.offsets) {
        self = .tensor(
          type: try container.decode(String.self, forKey: .type), shape: try container.decode([Int].self, forKey: .shape),
          offsets: try container.decode([Int].self, forKey: .offsets))
      } else {
        self = .metadata(try decoder.singleValueContainer().decode([String: String].self))
      }
    }
  }
}
