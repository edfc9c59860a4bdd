/// Finds the encoding that a page declares (`meta charset`, `http-equiv`, XML declaration).
enum HTMLCharset {
  /// The name of the encoding, small; nil where the first 4,096 bytes declare none.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = ASCIIText.lowercased(bytes.prefix(4_096))
    for mark in ["charset=", "encoding="] {
      guard let hit = ASCIIText.find(mark, in: head) else { continue }
      let value = head[(hit + mark.utf8.count)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20 }
      let name = value.prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_".utf8.contains($0) }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
