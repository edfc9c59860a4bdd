extension JSONParser {
  /// Reads a string; escapes that mean no character become U+FFFD, as do bytes that are not UTF-8.
  mutating func string() throws(IntakeError) -> String {
    var position = self.position + 1
    var runStart = position
    var unescaped: [UInt8] = []
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let run = bytes[runStart..<position]
        advance(to: position + 1)
        if unescaped.isEmpty { return String(decoding: run, as: UTF8.self) }
        return String(decoding: unescaped + run, as: UTF8.self)
      case UInt8(ascii: "\\"):
        unescaped += bytes[runStart..<position]
        guard let length = escape(at: position + 1, into: &unescaped) else {
          advance(to: position)
          throw fault("a backslash in text stands before no escape")
        }
        position += 1 + length
        runStart = position
      default:
        // Control characters should be escaped; texts that were scraped have them raw, and mean no harm by it.
        position += 1
      }
    }
    advance(to: bytes.count)
    throw fault("text that begins with a quotation mark does not end")
  }

  /// Appends what an escape means and returns its length without the backslash; nil where it is none.
  private func escape(at position: Int, into text: inout [UInt8]) -> Int? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[position])
    case UInt8(ascii: "u"):
      guard let unit = hex(at: position + 1) else { return nil }
      if (0xD800..<0xDC00).contains(unit), position + 6 < bytes.count, bytes[position + 5] == UInt8(ascii: "\\"),
        bytes[position + 6] == UInt8(ascii: "u"), let low = hex(at: position + 7), (0xDC00..<0xE000).contains(low)
      {
        UTF8Sequence.append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &text)
        return 11
      }
      UTF8Sequence.append(unit, to: &text)
      return 5
    default: return nil
    }
    return 1
  }

  private func hex(at position: Int) -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x61 + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x41 + 10)
      default: return nil
      }
    }
    return value
  }
}
