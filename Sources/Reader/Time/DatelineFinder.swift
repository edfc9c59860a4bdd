import Claims

/// Finds the day on which an article says itself that it was written: a line of its own ("14.02.2016 - 08:10 Uhr") or its dateline
/// ("Kiel, 21. November –").
///
/// It goes before the day that the file gives, which for a page taken from the web is often that of the taking (claims format, section 7).
struct DatelineFinder {
  /// Words that stand beside a date in a line of its own, in lower case.
  let stampWords: Set<String>

  /// Bytes at the beginning of an article in which its day is looked for.
  private static let reach = 700
  /// The most words of a place before a dateline's comma.
  private static let placeWords = 4
  /// Bytes behind a dateline in which its dash must stand: an agency in brackets may come before.
  private static let dashReach = 24

  /// The day; nil where the article names none, or one behind the day of the file.
  func day(of draft: Draft) -> CalendarDate? {
    let published = draft.article.document.published
    let bytes = draft.text.bytes
    let end = min(bytes.count, DatelineFinder.reach)
    var start = 0
    while start < end {
      let line = Span(start, bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
      start = line.end + 1
      for time in TimeReader().times(in: bytes, span: Span(line.start, min(line.end, end)), language: draft.article.document.language) {
        guard case .day = time.first.shape, time.relation == .at, isStamp(time, line, draft) || isDateline(time, line, bytes) else {
          continue
        }
        let day = TimeResolver(published: published, isPast: true).resolve(time).start
        if let day, day.day != nil, published.map({ day.description <= $0.description }) ?? true { return day }
      }
    }
    return nil
  }

  /// Whether the line says nothing but when.
  private func isStamp(_ time: TimeExpression, _ line: Span, _ draft: Draft) -> Bool {
    let rest = draft.wordRange(line).map { draft.span($0..<($0 + 1)) }.filter { !$0.overlaps(time.span) }
    return rest.allSatisfy { word in
      let text = draft.text[word].lowercased()
      return !text.contains(where: \.isLetter) || stampWords.contains(text)
    }
  }

  /// Whether the line begins with a place, a comma and the day, and a dash follows.
  private func isDateline(_ time: TimeExpression, _ line: Span, _ bytes: [UInt8]) -> Bool {
    var before = String(decoding: bytes[line.start..<max(line.start, time.span.start)], as: UTF8.self)[...]
    before = before.drop { $0.isWhitespace }
    while let last = before.last, last.isWhitespace { before = before.dropLast() }
    // "Der Umzug, am 3. März – so der Plan" is none: a dateline has no preposition but "den".
    let lead = String(decoding: bytes[time.span.start..<min(bytes.count, time.span.start + 4)], as: UTF8.self)
    guard before.last == ",", lead.first?.isLowercase == false || lead == "den " else { return false }
    let place = before.dropLast().split(whereSeparator: { $0.isWhitespace || $0 == "/" })
    guard !place.isEmpty, place.count <= DatelineFinder.placeWords, place.first?.first?.isUppercase == true else { return false }
    let behind = bytes[time.span.end..<min(line.end, time.span.end + DatelineFinder.dashReach)]
    let text = String(decoding: behind, as: UTF8.self).drop { $0.isWhitespace || $0 == "." }
    let rest = text.first == "(" ? text.drop { $0 != ")" }.dropFirst().drop { $0.isWhitespace } : text
    return rest.first.map { "-–—".contains($0) } ?? false
  }
}
