extension TextRepair {
  /// A hyphen, plain or soft, at a line's end: gone where the word goes on small in the next line, kept and drawn together with
  /// a capital ("Xiaomi-" "Gründer"), left alone before "und" and the like ("Vor-" "und Nachteile").
  func hyphen(at position: Int, length: Int) -> Mend? {
    guard position > 0, isLetter(endingAt: position) else { return nil }
    var next = position + length
    var lineFeeds = 0
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0A || bytes[next] == 0x0D {
      if bytes[next] == 0x0A { lineFeeds += 1 }
      next += 1
    }
    guard lineFeeds == 1, next < bytes.count else { return nil }
    switch letterCase(at: next) {
    case .small:
      return WrapWords.all.contains(word(at: next)) ? nil : Mend(start: position, end: next, with: [])
    case .capital:
      return length == 1 ? Mend(start: position + length, end: next, with: []) : Mend(start: position, end: next, with: [])
    case .none:
      return nil
    }
  }

  private enum LetterCase { case small, capital, none }

  private func letterCase(at position: Int) -> LetterCase {
    switch bytes[position] {
    case 0x61...0x7A: return .small
    case 0x41...0x5A: return .capital
    case 0xC3 where position + 1 < bytes.count:
      return bytes[position + 1] >= 0x9F ? .small : .capital
    default: return .none
    }
  }

  private func isLetter(endingAt end: Int) -> Bool {
    let last = bytes[end - 1]
    return (0x41...0x5A).contains(last) || (0x61...0x7A).contains(last) || (last >= 0x80 && end >= 2 && bytes[end - 2] == 0xC3)
  }

  private func word(at start: Int) -> [UInt8] {
    var end = start
    while end < bytes.count, end - start < 16, (0x61...0x7A).contains(bytes[end]) || bytes[end] >= 0x80 { end += 1 }
    return Array(bytes[start..<end])
  }
}
