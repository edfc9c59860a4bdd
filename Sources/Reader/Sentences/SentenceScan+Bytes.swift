/// What stands at a position of the text; positions outside of it are nothing.
extension SentenceScan {
  func byte(_ position: Int) -> UInt8 { position >= 0 && position < bytes.count ? bytes[position] : 0 }

  func isSpace(_ position: Int) -> Bool {
    let byte = byte(position)
    return byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  func isDigit(_ position: Int) -> Bool { (0x30...0x39).contains(byte(position)) }

  /// A letter's first byte, or any byte of a letter beyond ASCII; quotation marks and dashes are no letters.
  func isLetter(_ position: Int) -> Bool {
    let byte = byte(position)
    if (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) { return true }
    if (0xC3...0xDF).contains(byte) { return true }
    return byte & 0xC0 == 0x80 && (0xC3...0xDF).contains(self.byte(position - 1))
  }

  func isCapital(_ position: Int) -> Bool {
    let byte = byte(position)
    if (0x41...0x5A).contains(byte) { return true }
    return byte == 0xC3 && (0x80..<0x9F).contains(self.byte(position + 1)) && self.byte(position + 1) != 0x97
  }

  func isSmall(_ position: Int) -> Bool { isLetter(position) && !isCapital(position) }

  /// Whether the letter that ends before `position` is small.
  func isSmall(before position: Int) -> Bool {
    let last = byte(position - 1)
    if (0x61...0x7A).contains(last) { return true }
    return last & 0xC0 == 0x80 && isSmall(position - 2)
  }

  func isEllipsis(_ position: Int) -> Bool {
    byte(position) == 0xE2 && byte(position + 1) == 0x80 && byte(position + 2) == 0xA6
  }

  /// Whether the three bytes at a position are the punctuation U+2000 + `low`, as `„` is 1E.
  func isPunctuation(_ position: Int, _ low: UInt8) -> Bool {
    byte(position) == 0xE2 && byte(position + 1) == 0x80 + (low >> 6) && byte(position + 2) == 0x80 + (low & 0x3F)
  }

  /// Behind the run of letters that begins at a position; no word of interest is longer than 48 bytes.
  func wordEnd(from position: Int) -> Int {
    var end = position
    while end - position < 48, isLetter(end) { end += 1 }
    return end
  }

  /// Behind white space; the text's end where nothing else follows.
  func skipSpace(from position: Int) -> Int {
    var next = position
    while isSpace(next) { next += 1 }
    return next
  }

  /// The word that ends before `end`, white space aside; empty where none does.
  func word(before end: Int) -> ArraySlice<UInt8> {
    var to = end
    while to > start, isSpace(to - 1) { to -= 1 }
    var from = to
    while from > start, to - from < 40, isLetter(from - 1) { from -= 1 }
    return bytes[from..<to]
  }
}
