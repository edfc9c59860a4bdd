/// Sentences that follow each other without a space.
extension SentenceScan {
  /// Where the next sentence begins behind a stop that something follows at once; nil where the sentence goes on.
  func glued(_ stop: Stop) -> Int? {
    let next = opening(at: stop.end)
    guard next.wordStart < bytes.count, !isSpace(stop.end), !isAddress(around: stop.start) else { return nil }
    if next.wordStart > stop.end && !next.hasQuote { return nil }
    switch next.kind {
    case .capital: return endsBefore(capital: next, stop) ? stop.end : nil
    case .digit: return next.hasQuote || !endsBefore(digit: next, stop) ? nil : stop.end
    case .small, .other: return nil
    }
  }

  private func endsBefore(capital next: Opening, _ stop: Stop) -> Bool {
    let wordEnd = wordEnd(from: next.wordStart)
    let word = bytes[next.wordStart..<wordEnd]
    if isOpener(next) { return verdict(before: stop.start) != .never && !isSingleLetter(before: stop.start) }
    if stop.isStrong {
      return isSmall(before: stop.start) && !SentenceWords.exclaimed.contains(self.word(before: stop.start))
    }
    guard !next.hasQuote, stop.end == stop.markEnd else {
      return verdict(before: stop.start) == .ends
    }
    let small = word.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if SentenceWords.nameEndings.contains(small[...]) { return false }
    if stop.isEllipsis { return isSmall(before: stop.start) }
    guard verdict(before: stop.start) == .ends, word.count > 1 || isSpace(wordEnd) else { return false }
    // Behind capitals ("ASP.NET") only an opener tells.
    return isSmall(before: stop.start) || isDigit(stop.start - 1) || !isLetter(stop.start - 1)
  }

  /// "Millionen.2019 war", but not "Web2.0" or "v.2".
  private func endsBefore(digit next: Opening, _ stop: Stop) -> Bool {
    guard !stop.isEllipsis, isSmall(before: stop.start), word(before: stop.start).count > 3, verdict(before: stop.start) == .ends else {
      return false
    }
    var end = next.wordStart
    while isDigit(end) { end += 1 }
    return isSpace(end) && (end - next.wordStart == 4 || isCapital(end + 1))
  }

  private func isSingleLetter(before end: Int) -> Bool {
    isLetter(end - 1) && !isLetter(end - 2) && byte(end - 1) < 0x80
  }

  /// Whether the run without spaces around a position is an address of the web or of mail, a tag or a path.
  private func isAddress(around position: Int) -> Bool {
    var from = position
    while from > start, position - from < 60, !isSpace(from - 1) { from -= 1 }
    var to = position
    while to < bytes.count, to - position < 24, !isSpace(to) { to += 1 }
    if byte(from) == UInt8(ascii: "#") || byte(from) == UInt8(ascii: "@") { return true }
    for index in from..<to {
      switch byte(index) {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: ":") where byte(index + 1) == UInt8(ascii: "/"): return true
      case UInt8(ascii: "w"), UInt8(ascii: "W"):
        if index + 4 <= to, bytes[index + 1..<index + 4].elementsEqual("ww.".utf8), !isLetter(index - 1) { return true }
      case UInt8(ascii: "/") where index > position && byte(position) != UInt8(ascii: "!"): return true
      default: break
      }
    }
    return false
  }

  /// Ends the sentence before the capital at `position`, to which a small letter or digit is glued, if it opens a sentence.
  mutating func glue(at position: Int) {
    let wordEnd = wordEnd(from: position)
    guard wordEnd - position <= 16, isSpace(wordEnd) || byte(wordEnd) == UInt8(ascii: ",") else { return }
    guard words.gluedOpeners.contains(bytes[position..<wordEnd]) else { return }
    var from = position
    while from > start, position - from < 60, isLetter(from - 1) || isDigit(from - 1) { from -= 1 }
    guard position - from >= 3 || isDigit(position - 1), !SentenceWords.camelCase.contains(bytes[from..<wordEnd]) else { return }
    let before = byte(from - 1)
    if from > 0, "#@/_".utf8.contains(before) { return }
    if isSmall(before: position), !isSmall(before: position - 1) { return }
    end(at: position, next: position)
  }
}
