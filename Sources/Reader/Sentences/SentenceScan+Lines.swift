/// Ends of lines: wraps go on, headings and list items do not.
extension SentenceScan {
  /// Takes the line's end at `position` and returns where to read on.
  mutating func lineFeed(at position: Int) -> Int {
    let next = skipSpace(from: position)
    guard next < bytes.count else { return bytes.count }
    let isBlank = bytes[position + 1..<next].contains(0x0A)
    if isBlank || !isWrap(lineEnd: position, next: next) { end(at: position, next: next) }
    lineStart = next
    return next
  }

  /// Whether the line that ends at `lineEnd` without a stop goes on at `next`.
  func isWrap(lineEnd: Int, next: Int) -> Bool {
    var last = lineEnd
    while last > lineStart, isSpace(last - 1) { last -= 1 }
    guard last > lineStart else { return false }
    let opening = opening(at: next)
    let fills = fillsLine(last, next: next)
    if isListItem(next, opening) { return fills && (opening.kind == .small || isDigit(next)) }
    if opening.kind == .small && !opening.isBrand && !opening.hasQuote { return true }
    if byte(last - 1) == UInt8(ascii: ",") { return true }
    if words.unfinished.contains(word(before: last)) { return true }
    return fills
  }

  /// Whether the next line's first word had no room left on a line that ends at `last`.
  private func fillsLine(_ last: Int, next: Int) -> Bool {
    let width = wraps.width(at: lineStart)
    guard width > 0 else { return false }
    let length = LineWraps.characters(bytes[lineStart..<last])
    return length <= width + 8 && length + 1 + LineWraps.firstWord(bytes[next...]) > width
  }

  private func isListItem(_ position: Int, _ opening: Opening) -> Bool {
    switch byte(position) {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return isSpace(position + 1)
    case 0xE2:
      // Bullets U+2022, U+2023, U+25AA, U+25CF, U+25BA; dashes U+2013, U+2014 with a space behind.
      if byte(position + 1) == 0x97 || byte(position + 1) == 0x96 { return true }
      if isPunctuation(position, 0x22) || isPunctuation(position, 0x23) { return true }
      return (isPunctuation(position, 0x13) || isPunctuation(position, 0x14)) && isSpace(position + 3)
    case 0x30...0x39:
      var end = position
      while isDigit(end), end - position < 3 { end += 1 }
      return (byte(end) == UInt8(ascii: ")") || byte(end) == UInt8(ascii: ".")) && isSpace(end + 1) && lineLooksListed(end + 1)
    default: return false
    }
  }

  /// "3. Mai" at a line's start is a date that was wrapped, "3. Umsatz" an item.
  private func lineLooksListed(_ position: Int) -> Bool {
    let word = skipSpace(from: position)
    return !words.afterOrdinals.contains(bytes[word..<wordEnd(from: word)]) && !isSmall(word)
  }
}
