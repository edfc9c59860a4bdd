/// Searches in bytes where only ASCII matters: tags, attribute names, declared encodings.
enum ASCIIText {
  /// The bytes with A to Z made small.
  static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  /// UTF-8 with each run of white space made one space, none at the ends.
  static func singleSpaced(_ bytes: [UInt8]) -> String {
    String(decoding: Array(bytes.split(whereSeparator: Format.isSpace).joined(separator: [0x20])), as: UTF8.self)
  }

  /// Where `needle` first stands in `bytes`, from `start` on; nil where it does not.
  static func find(_ needle: String, in bytes: [UInt8], from start: Int = 0) -> Int? {
    find(Array(needle.utf8), in: bytes, from: start)
  }

  /// Where `needle` first stands in `bytes`, from `start` on; nil where it does not.
  static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard let first = needle.first else { return nil }
    var position = start
    while position + needle.count <= bytes.count {
      if bytes[position] == first, bytes[position..<position + needle.count].elementsEqual(needle) { return position }
      position += 1
    }
    return nil
  }
}
