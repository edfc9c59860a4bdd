/// Full stops, exclamation and question marks, ellipses: which of them end a sentence.
extension SentenceScan {
  /// A run of stops with the quotation marks and brackets that close behind it.
  struct Stop {
    /// Where its first mark stands.
    var start: Int
    /// Behind its last mark.
    var markEnd: Int
    /// Behind the closing quotation marks and brackets.
    var end: Int
    /// Whether `!` or `?` is among its marks.
    var isStrong = false
    /// Whether it is an ellipsis.
    var isEllipsis = false
    /// Whether a bracket closes behind it.
    var closesBracket = false
  }

  /// Takes the stop at `position`, ends the sentence if it does, and returns where to read on.
  mutating func stop(at position: Int) -> Int {
    let stop = closers(marks(at: position))
    let next = skipSpace(from: stop.end)
    guard next < bytes.count else { return bytes.count }
    if next == stop.end {
      if let cut = glued(stop) {
        end(at: cut, next: cut)
        return max(cut, position + 1)
      }
      return stop.end
    }
    let lineFeeds = bytes[stop.end..<next].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    let isFinal = lineFeeds > 1 || isFinal(stop, next: opening(at: next), crossesLine: lineFeeds == 1)
    if isFinal { end(at: stop.end, next: next) }
    if lineFeeds > 0 { lineStart = next }
    return next
  }

  private func marks(at position: Int) -> Stop {
    var stop = Stop(start: position, markEnd: position, end: position)
    var dots = 0
    while true {
      switch byte(stop.markEnd) {
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "!"), UInt8(ascii: "?"): stop.isStrong = true
      case 0xE2 where isEllipsis(stop.markEnd):
        stop.isEllipsis = true
        stop.markEnd += 2
      default:
        stop.isEllipsis = stop.isEllipsis || dots > 1
        stop.end = stop.markEnd
        return stop
      }
      stop.markEnd += 1
    }
  }

  /// Adds the closing marks behind a stop; one that a letter follows at once may open the next sentence instead.
  private func closers(_ stop: Stop) -> Stop {
    var stop = stop
    while stop.end < bytes.count {
      let length: Int
      switch byte(stop.end) {
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        stop.closesBracket = true
        length = 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        length = isLetter(stop.end + 1) ? 0 : 1
      case 0xC2:
        let pointsRight = byte(stop.end + 1) == 0xBB
        let isGuillemet = pointsRight || byte(stop.end + 1) == 0xAB
        // Where both kinds are in use, only the text's own habit tells which of them closes.
        let closes = pointsRight != (pointsInward ?? !pointsRight)
        length = isGuillemet && (closes || !isLetter(stop.end + 2)) ? 2 : 0
      case 0xE2:
        length = isClosingQuote(stop.end) ? 3 : 0
      default:
        length = 0
      }
      if length == 0 { break }
      stop.end += length
    }
    return stop
  }

  /// `”`, `’`, `›`, `‹`; and `“`, `‘`, which close in German and open in English.
  private func isClosingQuote(_ position: Int) -> Bool {
    if isPunctuation(position, 0x1D) || isPunctuation(position, 0x19) { return true }
    if isPunctuation(position, 0x39) || isPunctuation(position, 0x3A) { return !isLetter(position + 3) }
    guard isPunctuation(position, 0x1C) || isPunctuation(position, 0x18) else { return false }
    return words.hasOrdinals || !isLetter(position + 3)
  }

  /// Whether a stop before white space ends the sentence.
  private func isFinal(_ stop: Stop, next: Opening, crossesLine: Bool) -> Bool {
    if stop.isEllipsis && !stop.isStrong {
      let opened = byte(stop.start - 1)
      if stop.closesBracket, opened == UInt8(ascii: "(") || opened == UInt8(ascii: "[") { return false }
      guard next.kind != .small, next.kind != .digit else { return false }
      return !isSpace(stop.start - 1) || isOpener(next) || next.hasQuote
    }
    if stop.isStrong {
      if next.kind == .small { return false }
      if byte(stop.start) == UInt8(ascii: "!"), stop.end == stop.start + 1, SentenceWords.exclaimed.contains(word(before: stop.start)) {
        return isOpener(next)
      }
      return true
    }
    if next.kind == .small { return next.isBrand && verdict(before: stop.start) == .ends }
    let endsLine = crossesLine && !isWrap(lineEnd: stop.end, next: next.start)
    switch verdict(before: stop.start) {
    case .ends: return true
    case .never: return false
    case .perhaps: return endsLine || isOpener(next)
    case .beforeNumber: return next.kind != .digit
    case .ordinal(let counts):
      if next.kind == .digit || words.afterOrdinals.contains(bytes[next.wordStart..<wordEnd(from: next.wordStart)]) { return false }
      return endsLine || counts || next.hasQuote || isOpener(next)
    case .marker: return false
    }
  }

  /// Whether the word that comes next opens sentences; a letter with a full stop is an initial.
  func isOpener(_ opening: Opening) -> Bool {
    guard opening.kind == .capital else { return false }
    let end = wordEnd(from: opening.wordStart)
    if end == opening.wordStart + 1, byte(end) == UInt8(ascii: ".") { return false }
    return words.openers.contains(bytes[opening.wordStart..<end])
  }
}
