import Claims

/// Finds the times of a sentence and places them in the calendar: dates, periods, bounds ("seit", "bis"), and words that only the
/// day of publication gives a meaning ("letzte Woche", "am Mittwoch").
///
/// German and English; texts in any other language are read as German. Dates are written as EDTF has them (level 1, as exact as the
/// text). A date or a season has only `start`, a deadline only `end`, a quarter, half-year, week or business year both. The words that it
/// knows are data, in `Data/TimeWords+….swift`.
public struct TimeReader: Sendable {
  /// A reader of times.
  public init() {}

  /// Every time in a span of a text, in order, not overlapping, each from its preposition to its year.
  public func times(in text: [UInt8], span: Span, language: Language) -> [TimeExpression] {
    TimeParser(text: text, span: span, language: language).expressions()
  }

  /// What a time means, as seen from the day of publication.
  ///
  /// - Parameters:
  ///   - expression: a time that `times(in:span:language:)` found in `text`.
  ///   - text: the text in UTF-8.
  ///   - published: the day of publication; without it, relative times keep only their wording.
  ///   - stageIsPast: whether the matter has happened (a stage of `effective`, `ended` …) or is still to come; decides between last
  ///     and next Wednesday. Nil is read as past, but as future behind "bis" and "ab".
  ///   - type: the type of the claim; in a `financialResult` a year has both ends.
  ///   - reference: the period that the text spoke of last, which "im Vorjahr" leans on.
  public func time(
    _ expression: TimeExpression, in text: [UInt8], published: CalendarDate?, stageIsPast: Bool?, type: ClaimType? = nil,
    reference: ClaimTime? = nil
  ) -> ClaimTime {
    let start = max(0, min(expression.span.start, text.count))
    let words = String(decoding: text[start..<max(start, min(expression.span.end, text.count))], as: UTF8.self)
    let resolver = TimeResolver(
      published: published, isPast: stageIsPast, givesYearsBothEnds: type == .financialResult, reference: reference)
    let (from, to) = resolver.resolve(expression)
    return ClaimTime(start: from, end: to, text: words)
  }

  /// The whole time of a sentence that a predicted filler is part of, or stands right before ("für" das Geschäftsjahr 2015).
  public func expression(for filler: Span, in text: [UInt8], sentence: Span, language: Language) -> TimeExpression? {
    let inSentence = times(in: text, span: sentence, language: language)
    if let found = inSentence.filter({ $0.span.overlaps(filler) }).max(by: { overlap($0, filler) < overlap($1, filler) }) { return found }
    if let found = times(in: text, span: filler, language: language).first { return found }
    return inSentence.first { $0.span.start >= filler.end && $0.span.start - filler.end <= TimeReader.reach }
  }

  /// Bytes between a filler and the time that it stands before: an article and its spaces.
  private static let reach = 6

  /// What the words of a filler mean, read by themselves; its text is the words as given.
  public func time(
    _ words: String, published: CalendarDate?, language: Language, stageIsPast: Bool?, type: ClaimType? = nil, reference: ClaimTime? = nil
  ) -> ClaimTime {
    let text = Array(words.utf8)
    let all = Span(0, text.count)
    guard let expression = expression(for: all, in: text, sentence: all, language: language) else { return ClaimTime(text: words) }
    var time = time(expression, in: text, published: published, stageIsPast: stageIsPast, type: type, reference: reference)
    time.text = words
    return time
  }

  private func overlap(_ expression: TimeExpression, _ filler: Span) -> Int {
    min(expression.span.end, filler.end) - max(expression.span.start, filler.start)
  }
}
