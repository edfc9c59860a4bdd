/// Characters that stand in scraped text for a space, for a line's end, for plain letters or for nothing (Unicode 15, general
/// categories Zs, Zl, Zp and Cf, block Alphabetic Presentation Forms).
enum OddCharacters {
  /// What to read in the place of a scalar value.
  static let plain: [UInt32: String] = {
    var plain: [UInt32: String] = [:]
    // Spaces of every width.
    for value: UInt32 in [0x1680, 0x202F, 0x205F, 0x3000, 0xFFFC] { plain[value] = " " }
    for value: UInt32 in 0x2000...0x200A { plain[value] = " " }
    // Line and paragraph separators.
    plain[0x2028] = "\n"
    plain[0x2029] = "\n\n"
    // Zero width, marks of direction, word joiners, byte order marks.
    for value: UInt32 in [0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF] { plain[value] = "" }
    for value: UInt32 in 0x202A...0x202E { plain[value] = "" }
    for value: UInt32 in 0x2060...0x206F { plain[value] = "" }
    // Ligatures of typesetting.
    for (value, letters) in [(0xFB00, "ff"), (0xFB01, "fi"), (0xFB02, "fl"), (0xFB03, "ffi"), (0xFB04, "ffl"), (0xFB06, "st")] {
      plain[UInt32(value)] = letters
    }
    return plain
  }()
}
