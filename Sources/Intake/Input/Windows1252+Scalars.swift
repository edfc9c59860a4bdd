extension Windows1252 {
  /// The character that a byte stands for.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xA0).contains(byte) ? Unicode.Scalar(high[Int(byte) - 0x80]) ?? "\u{FFFD}" : Unicode.Scalar(byte)
  }

  /// The character that a byte stands for in ISO-8859-15.
  static func latin9(_ byte: UInt8) -> Unicode.Scalar {
    latin9Changes[byte].flatMap { Unicode.Scalar($0) } ?? scalar(byte)
  }

  /// The byte that stands for a character, be it the code page's or ISO-8859-1's; nil for characters beyond one byte.
  static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard scalar <= 0x2122, let index = high.firstIndex(of: scalar) else { return nil }
    return UInt8(0x80 + index)
  }
}
