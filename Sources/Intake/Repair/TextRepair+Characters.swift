extension TextRepair {
  /// A letter and a mark that follows it, as one character (NFC); nil where Unicode has none for them.
  func composition(at position: Int) -> Mend? {
    let (mark, length) = UTF8Sequence.scalar(in: bytes, at: position)
    var start = position - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0 else { return nil }
    let (base, _) = UTF8Sequence.scalar(in: bytes, at: start)
    guard let composed = Compositions.table[UInt64(base) << 32 | UInt64(mark)] else { return nil }
    var letters: [UInt8] = []
    UTF8Sequence.append(composed, to: &letters)
    return Mend(start: start, end: position + length, with: letters)
  }

  /// A character reference that was left in plain text: `&amp;`, `&#8211;`.
  func reference(at position: Int) -> Mend? {
    let name = bytes[(position + 1)...].prefix(9)
    guard let end = name.firstIndex(of: UInt8(ascii: ";")), end > position + 1 else { return nil }
    let body = String(decoding: bytes[position + 1..<end], as: UTF8.self)
    if let meant = CharacterReferences.named[body] { return Mend(start: position, end: end + 1, with: Array(meant.utf8)) }
    guard body.hasPrefix("#") else { return nil }
    let digits = body.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard var value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10), value >= 0x20 else { return nil }
    if (0x80..<0xA0).contains(value) { value = Windows1252.scalar(UInt8(value)).value }
    guard Unicode.Scalar(value) != nil else { return nil }
    var letters: [UInt8] = []
    if let plain = value == 0xA0 ? " " : value == 0xAD ? "" : OddCharacters.plain[value] {
      letters = Array(plain.utf8)
    } else {
      UTF8Sequence.append(value, to: &letters)
    }
    return Mend(start: position, end: end + 1, with: letters)
  }
}
