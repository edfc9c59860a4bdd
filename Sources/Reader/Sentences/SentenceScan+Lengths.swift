import Claims

/// Cutting what is too long for the model's window.
extension SentenceScan {
  /// Keeps a trimmed span as a sentence, in pieces where it is too long.
  mutating func append(_ span: Span) {
    var rest = span
    while rest.length > SentenceSplitter.longest {
      let cut = cut(rest)
      var end = cut
      while end > rest.start, isSpace(end - 1) { end -= 1 }
      if end > rest.start { keep(Span(rest.start, end)) }
      rest.start = min(skipSpace(from: cut), rest.end)
    }
    if !rest.isEmpty { keep(rest) }
  }

  /// The best place to cut in the second half of the longest allowed run: a line's end or semicolon, else a dash or colon, else a
  /// comma, else a space, else between two characters.
  private func cut(_ span: Span) -> Int {
    let limit = span.start + SentenceSplitter.longest
    var best = 0
    var bestRank = 0
    var position = limit - 1
    while position > span.start + SentenceSplitter.longest / 2 {
      let rank = rank(position)
      if rank > bestRank {
        bestRank = rank
        best = position + 1
      }
      position -= 1
    }
    if bestRank > 0 { return best }
    var hard = limit
    while hard > span.start + 1, byte(hard) & 0xC0 == 0x80 { hard -= 1 }
    return hard
  }

  private func rank(_ position: Int) -> Int {
    switch byte(position) {
    case 0x0A: return 4
    case UInt8(ascii: ";"): return isSpace(position + 1) ? 4 : 0
    case UInt8(ascii: ":"): return isSpace(position + 1) ? 3 : 0
    case UInt8(ascii: ","): return isSpace(position + 1) ? 2 : 0
    case 0x20: return 1
    default: return 0
    }
  }
}
