import Claims

extension Draft {
  /// A mention's words; what is the end of a hyphened compound with the whole compound ("FAW-Tochter").
  func wording(_ mention: FoundMention) -> String { text[wordingSpan(mention)] }

  /// Where `wording` stands.
  func wordingSpan(_ mention: FoundMention) -> Span {
    mention.isNominal || mention.kind != .person ? compoundSpan(mention.words) : span(mention.words)
  }

  /// The span of a run of words, from the beginning of the hyphened compound that it is the end of.
  func compoundSpan(_ range: Range<Int>) -> Span {
    var first = range.lowerBound
    while first > 1, string(first - 1) == "-", words[first - 1].end == words[first].start, words[first - 2].end == words[first - 1].start {
      first -= 2
    }
    return span(first..<range.upperBound)
  }
}
