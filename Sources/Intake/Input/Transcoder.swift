/// Turns a file's bytes into valid UTF-8.
///
/// A byte order mark decides; then validity as UTF-8; then what the file declares; then the balance of good and bad sequences: a
/// file that is mostly UTF-8 keeps it and gets U+FFFD for its few bad bytes, any other is Windows-1252, of which ISO-8859-1 is a
/// part as browsers read it (WHATWG Encoding Standard).
enum Transcoder {
  /// The text of `bytes` in UTF-8, without a byte order mark; `declared` is the encoding that the file itself names.
  static func utf8(_ bytes: [UInt8], declared: String? = nil) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return lenient(Array(bytes.dropFirst(3))) }
    if let isBigEndian = utf16Mark(bytes) { return utf16(bytes, isBigEndian: isBigEndian) }
    let census = Census(bytes)
    if census.bad == 0 { return bytes }
    if census.good >= census.bad { return lenient(bytes) }
    return singleByte(bytes, isLatin9: isLatin9(declared))
  }

  /// Whether the bytes open with the mark of UTF-16, and which; nil without one.
  static func utf16Mark(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    return nil
  }

  private static func isLatin9(_ declared: String?) -> Bool {
    guard let name = declared?.lowercased() else { return false }
    return name == "iso-8859-15" || name == "iso8859-15" || name == "latin9" || name == "latin-9"
  }

  private static func lenient(_ bytes: [UInt8]) -> [UInt8] {
    Census(bytes).bad == 0 ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    let units = (1..<max(1, bytes.count / 2)).map { index in
      let first = UInt16(bytes[2 * index])
      let second = UInt16(bytes[2 * index + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func singleByte(_ bytes: [UInt8], isLatin9: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let scalar = isLatin9 ? Windows1252.latin9(byte) : Windows1252.scalar(byte)
        result.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    return result
  }

  /// Counts sequences beyond ASCII that are valid UTF-8, and bytes that are not.
  private struct Census {
    var good = 0
    var bad = 0

    init(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { bytes in
        var position = 0
        while position < bytes.count {
          if bytes[position] < 0x80 {
            position += 1
            continue
          }
          let length = UTF8Sequence.length(in: bytes, at: position)
          if length > 0 { good += 1 } else { bad += 1 }
          position += max(1, length)
          // What is left of a sequence that was cut counts once.
          while length == 0, position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
        }
      }
    }
  }
}
