import Claims

/// Finds the times of a sentence and places them in the calendar: dates, periods, bounds ("seit", "bis"), and words that only the
/// day of publication gives a meaning ("letzte Woche", "am Mittwoch").
///
/// German and English; texts in any other language are read as German. Dates are written as EDTF has them (level 1, as exact as the
/// text). A date has only `start`, a deadline only `end`, a quarter, half-year, season, week or business year both. The words that it
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
  public func time(
    _ expression: TimeExpression, in text: [UInt8], published: CalendarDate?, stageIsPast: Bool?, type: ClaimType? = nil
  ) -> ClaimTime {
    let start = max(0, min(expression.span.start, text.count))
    let words = String(decoding: text[start..<max(start, min(expression.span.end, text.count))], as: UTF8.self)
    let resolver = TimeResolver(published: published, isPast: stageIsPast, givesYearsBothEnds: type == .financialResult)
    let (from, to) = resolver.resolve(expression)
    return ClaimTime(start: from, end: to, text: words)
  }

  /// What a predicted filler means, read from the whole time that it overlaps in its sentence; the filler's own words where there
  /// is none.
  ///
  /// The span is that of the words in `text` of the answer. For the other parameters see `time(_:in:published:stageIsPast:type:)`.
  public func time(
    for filler: Span, in text: [UInt8], sentence: Span, language: Language, published: CalendarDate?, stageIsPast: Bool?,
    type: ClaimType? = nil
  ) -> (time: ClaimTime, span: Span) {
    let candidates = [sentence, filler].lazy.map { span in
      times(in: text, span: span, language: language).filter { $0.span.overlaps(filler) }.max { overlap($0, filler) < overlap($1, filler) }
    }
    if let expression = candidates.compactMap({ $0 }).first {
      return (time(expression, in: text, published: published, stageIsPast: stageIsPast, type: type), expression.span)
    }
    let start = max(0, min(filler.start, text.count))
    let words = String(decoding: text[start..<max(start, min(filler.end, text.count))], as: UTF8.self)
    return (ClaimTime(text: words), filler)
  }

  /// What the words of a filler mean, read by themselves; its text is the words as given.
  public func time(
    _ words: String, published: CalendarDate?, language: Language, stageIsPast: Bool?, type: ClaimType? = nil
  ) -> ClaimTime {
    let text = Array(words.utf8)
    let all = Span(0, text.count)
    var (time, _) = time(
      for: all, in: text, sentence: all, language: language, published: published, stageIsPast: stageIsPast, type: type)
    time.text = words
    return time
  }

  private func overlap(_ expression: TimeExpression, _ filler: Span) -> Int {
    min(expression.span.end, filler.end) - max(expression.span.start, filler.start)
  }
}
