/// Resolves character references: XML's own, numbers, and HTML's few that feeds use though XML does not know them.
enum XMLReferences {
  /// The bytes with references resolved; what is none stays as it is.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "&"), let (meant, end) = reference(in: bytes, at: position) {
        result += meant
        position = end
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  private static func reference(in bytes: ArraySlice<UInt8>, at start: Int) -> (meant: [UInt8], end: Int)? {
    let name = bytes[(start + 1)...].prefix(12)
    guard let stop = name.firstIndex(of: UInt8(ascii: ";")), stop > start + 1 else { return nil }
    let body = String(decoding: name[..<stop], as: UTF8.self)
    if let named = CharacterReferences.named[body] { return (Array(named.utf8), stop + 1) }
    guard body.hasPrefix("#") else { return nil }
    let digits = body.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard var value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
    if (0x80..<0xA0).contains(value) { value = Windows1252.scalar(UInt8(value)).value }
    // NUL and its like are no characters of a text.
    if value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D { return ([], stop + 1) }
    var meant: [UInt8] = []
    UTF8Sequence.append(value, to: &meant)
    return (meant, stop + 1)
  }
}
