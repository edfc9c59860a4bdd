import Claims

/// Resolves the words for each candidate's time against the publication date, each from the whole expression that they are part of;
/// a candidate without such words has the only time that its sentence gives.
struct TimeFinder {
  /// Words that join clauses, in lower case.
  let joins: Set<String>
  /// Tells the day on which something agreed is to begin.
  let beginWords: BeginWords

  /// Sets the time of all candidates that have words for it.
  func find(in draft: inout Draft) {
    // The period spoken of last, on which "im Vorjahr" leans.
    var reference: ClaimTime?
    // Sentences whose time the network has given to a claim.
    let taken = Set(draft.candidates.flatMap(\.timeWords).map { draft.sentenceOfWord[$0.lowerBound] })
    for index in draft.candidates.indices {
      let candidate = draft.candidates[index]
      let own = candidate.timeWords.sorted { distance($0, candidate) < distance($1, candidate) }
      let expression =
        own.compactMap { self.expression(for: $0, draft) }.first ?? onlyTime(of: candidate, taken, draft)
      if let expression {
        let time = time(expression, candidate, expression.leansOnLast ? last(before: expression, draft) ?? reference : reference, draft)
        draft.candidates[index].time = time
        if expression.isPeriod, time.start != nil { reference = time }
      } else if let words = own.first {
        draft.candidates[index].time = ClaimTime(text: draft.string(words).singleSpaced)
      }
    }
  }

  private func expression(for words: Range<Int>, _ draft: Draft) -> TimeExpression? {
    TimeReader().expression(
      for: draft.span(words), in: draft.text.bytes, sentence: draft.sentences[draft.sentenceOfWord[words.lowerBound]],
      language: draft.article.document.language)
  }

  private func time(_ expression: TimeExpression, _ candidate: Candidate, _ reference: ClaimTime?, _ draft: Draft) -> ClaimTime {
    var time = TimeReader().time(
      expression, in: draft.text.bytes, published: draft.day, stageIsPast: isPast(candidate, expression, draft),
      type: candidate.type, reference: reference)
    time.text = time.text.singleSpaced
    return time
  }

  /// The time that the sentence tells before another, on which "zwei Jahre später" leans.
  private func last(before expression: TimeExpression, _ draft: Draft) -> ClaimTime? {
    let document = draft.article.document
    guard let sentence = draft.sentences.last(where: { $0.start <= expression.span.start }) else { return nil }
    let before = Span(sentence.start, max(sentence.start, expression.span.start))
    return TimeReader().times(in: draft.text.bytes, span: before, language: document.language)
      .map { TimeReader().time($0, in: draft.text.bytes, published: draft.day, stageIsPast: true) }
      .last { $0.start != nil }
  }

  /// The one time of the trigger's sentence; none where it may be that of the saying rather than that of the matter.
  private func onlyTime(of candidate: Candidate, _ taken: Set<Int>, _ draft: Draft) -> TimeExpression? {
    let sentence = draft.sentences[draft.sentenceOfWord[candidate.trigger]]
    let times = TimeReader().times(in: draft.text.bytes, span: sentence, language: draft.article.document.language)
    guard times.count == 1, candidate.sources.isEmpty || !times[0].isDay else { return nil }
    // "wurde 1961 gegründet und beschäftigt 450 Leute": the time is that of the other claim.
    let words = draft.wordRange(times[0].span)
    let between = words.upperBound <= candidate.trigger ? words.upperBound..<candidate.trigger : candidate.trigger..<words.lowerBound
    let isOthers = taken.contains(draft.sentenceOfWord[candidate.trigger])
    if isOthers, between.contains(where: { joins.contains(draft.string($0).lowercased()) }) { return nil }
    let isResolved = TimeResolver(published: draft.day).resolve(times[0]) != (nil, nil)
    return isResolved ? times[0] : nil
  }

  private func distance(_ words: Range<Int>, _ candidate: Candidate) -> Int { abs(words.lowerBound - candidate.trigger) }

  /// Whether the claim's matter lies behind; what was agreed does by its signing, and does not by a day that it is to begin on.
  private func isPast(_ candidate: Candidate, _ expression: TimeExpression, _ draft: Draft) -> Bool {
    switch candidate.stage.value {
    case .effective, .ended: return true
    case .agreed: return !beginWords.lead(expression, in: draft)
    default: return false
    }
  }
}

extension TimeExpression {
  /// Whether it is a day, as that on which somebody speaks.
  fileprivate var isDay: Bool {
    switch first.shape {
    case .day, .dayOfMonth, .weekday, .weekdayOfWeek, .weekend, .unit(.day), .distance(_, .day): true
    default: false
    }
  }

  /// Whether it counts from the time that the text spoke of last.
  fileprivate var leansOnLast: Bool {
    if case .fromReference = first.shape { return true }
    if case .ofReference = first.year { return true }
    return false
  }

  /// Whether it is a year or a part of one, as results are told of.
  fileprivate var isPeriod: Bool {
    guard relation == .at else { return false }
    switch first.shape {
    case .year, .businessYear, .quarter, .half, .firstMonths, .monthsTo, .unit(.year), .unit(.quarter), .unit(.halfYear):
      return first.part == nil
    default: return false
    }
  }
}
