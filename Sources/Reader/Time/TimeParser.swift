import Claims

/// Reads the times of one run of text.
struct TimeParser {
  let text: [UInt8]
  let lexemes: [Lexeme]
  let language: Language
  let words: TimeWords
  let numbers: FigureWords

  /// A parser of the lexemes of a span of a text.
  init(text: [UInt8], span: Span, language: Language) {
    self.text = text
    self.language = language
    lexemes = LexemeScanner.lexemes(of: text, in: span)
    words = language == .english ? .english : .german
    numbers = language == .english ? .english : .german
  }

  /// A point with the first lexeme behind it.
  struct Found {
    var point: TimePoint
    var next: Int
  }

  /// Every time in the run, in order, not overlapping.
  func expressions() -> [TimeExpression] {
    var found: [TimeExpression] = []
    var index = 0
    while index < lexemes.count {
      if let name = words.names.match(lexemes, at: index) {
        index += name.count
      } else if let (expression, next) = expression(at: index) {
        found.append(expression)
        index = next
      } else {
        index += 1
      }
    }
    return found
  }

  /// The time that begins at `index`, with its preposition, and where to go on.
  func expression(at index: Int) -> (TimeExpression, next: Int)? {
    guard mayBegin(lexemes[index]) else { return nil }
    if let vague = words.vague.match(lexemes, at: index) {
      return made(.at, TimePoint(shape: .vague), nil, from: index, to: index + vague.count)
    }
    if let range = range(at: index) { return range }
    if let found = distance(at: index) { return made(.at, found.point, nil, from: index, to: found.next) }
    if let within = words.within.match(lexemes, at: index), let count = count(at: index + within.count) {
      var point = TimePoint(shape: .distance(count.number, count.unit), direction: 1)
      point.isApproximate = count.isApproximate
      return made(.until, point, nil, from: index, to: count.next)
    }
    if let bound = words.relations.match(lexemes, at: index) {
      let inner = skippingArticles(from: index + bound.count)
      if bound.value == .since, let count = count(at: inner) {
        var point = TimePoint(shape: .distance(count.number, count.unit), direction: -1, isApproximate: count.isApproximate)
        if lexemes[(index + bound.count)..<inner].contains(where: { words.abouts.contains($0.text) }) { point.isApproximate = true }
        return made(.since, point, nil, from: index, to: count.next)
      }
      if let found = point(at: inner, hasCue: true) {
        return made(bound.value, about(found.point, from: index, to: inner), nil, from: index, to: found.next)
      }
    }
    if let count = lasting(at: index) {
      let point = TimePoint(shape: .distance(count.number, count.unit), direction: -1, isApproximate: count.isApproximate)
      return made(.since, point, nil, from: index, to: count.next)
    }
    var start = index
    while let word = lexeme(start), word.kind == .word, words.prepositions.contains(word.text), start < index + 3 { start += 1 }
    let hasPreposition = start > index
    if hasPreposition { start = skippingArticles(from: start) }
    let previous = lexeme(index - 1)?.text ?? ""
    let hasCue = hasPreposition || words.cues.contains(previous) || words.prepositions.contains(previous)
    if !hasPreposition, words.approximators.contains(lexemes[index].text), let year = approximateYear(at: index, hasCue: hasCue) {
      return year
    }
    guard let found = point(at: start, hasCue: hasCue) else { return nil }
    return made(.at, about(found.point, from: index, to: start), nil, from: index, to: found.next)
  }

  /// A year or the like as approximate as the words before it make it: "um" 1890, "seit etwa" 1975.
  private func about(_ point: TimePoint, from index: Int, to next: Int) -> TimePoint {
    guard point.isCalendric, index < next, lexemes[index..<next].contains(where: { words.approximators.contains($0.text) }) else {
      return point
    }
    var point = point
    point.isApproximate = true
    return point
  }

  /// "etwa 1975" with no preposition: a year, unless it counts what stands behind it.
  private func approximateYear(at index: Int, hasCue: Bool) -> (TimeExpression, next: Int)? {
    let start = lexeme(index + 1)?.isSymbol(".") == true ? index + 2 : index + 1
    guard let year = year(at: start, hasCue: hasCue) else { return nil }
    if let behind = lexeme(year.next), behind.kind == .word {
      let counts =
        language == .english
        ? !numbers.functionWords.contains(behind.text)
        : behind.isCapitalised || lexeme(year.next + 1).map { $0.isCapitalised && !numbers.functionWords.contains(behind.text) } == true
      if counts { return nil }
    }
    return made(.at, about(year.point, from: index, to: start), nil, from: index, to: year.next)
  }

  /// "zwischen 2010 und 2014", "von Januar bis März", "2001–2009", "vom 3. bis 5. Mai".
  private func range(at index: Int) -> (TimeExpression, next: Int)? {
    let opener = lexemes[index].kind == .word ? lexemes[index].text : ""
    let isBetween = words.betweens.contains(opener)
    let isOpened = isBetween || words.rangeOpeners.contains(opener) || words.prepositions.contains(opener)
    let start = isOpened ? skippingArticles(from: index + 1) : index
    guard start < lexemes.count else { return nil }
    var first: TimePoint
    var joiner: Int
    let loneDay = dayAlone(at: start)
    if let day = loneDay {
      first = TimePoint(shape: .day(month: 0, day: day.number))
      joiner = day.next
    } else if let found = point(at: start, hasCue: isOpened) {
      first = found.point
      joiner = found.next
    } else {
      return nil
    }
    guard let word = lexeme(joiner) else { return nil }
    let mayList = isBetween || first.isYearInList || first.isMonth || loneDay != nil
    let isList = words.ands.contains(word.text) || (loneDay != nil && word.isSymbol("/"))
    guard isList ? mayList : words.rangeJoiners.contains(word.text) else { return nil }
    // "2019 und 2020" is a range only where it says so: "zwischen", "in den Jahren".
    if isList, !isBetween, !first.isMonth, loneDay == nil, !isPluralYears(before: start) { return nil }
    joiner += 1
    while let skip = lexeme(joiner), skip.kind == .word, words.prepositions.contains(skip.text) || words.articles.contains(skip.text) {
      joiner += 1
    }
    guard let second = point(at: joiner, hasCue: true), second.point.isCalendric, first.isCalendric else { return nil }
    // "im September und Oktober 2004" is a range of two months, "im September und 2004" none.
    if isList, !isBetween, first.isMonth, !second.point.isMonth { return nil }
    if case .day(0, let number) = first.shape {
      guard case .day(let month, let last) = second.point.shape else { return nil }
      // "am 5. und 6. Mai" are two days in a row, "am 5. und 19. Mai" no span of time.
      if isList, !isBetween, last != number + 1 { return nil }
      first.shape = .day(month: month, day: number)
    }
    if first.year == .open { first.year = second.point.year }
    return made(.between, first, second.point, from: index, to: second.next)
  }

  /// "3." of "3. bis 5. Mai".
  private func dayAlone(at index: Int) -> (number: Int, next: Int)? {
    guard let day = number(lexeme(index)), (1...31).contains(day), let dot = lexeme(index + 1), dot.isSymbol("."), dot.isGlued,
      let joiner = lexeme(index + 2), words.rangeJoiners.contains(joiner.text) || words.ands.contains(joiner.text) || joiner.isSymbol("/")
    else { return nil }
    return (day, index + 2)
  }

  private func isPluralYears(before index: Int) -> Bool {
    lexeme(index).map { words.yearNouns.contains($0.text) && $0.text.hasSuffix(language == .english ? "s" : "en") } == true
      || lexeme(index - 1).map { words.yearNouns.contains($0.text) } == true
  }

  private func made(_ relation: TimeExpression.Relation, _ first: TimePoint, _ second: TimePoint?, from index: Int, to next: Int) -> (
    TimeExpression, next: Int
  ) {
    let span = Span(lexemes[index].span.start, lexemes[next - 1].span.end)
    return (TimeExpression(span: span, relation: relation, first: first, second: second), next)
  }

  /// A cheap look at the first lexeme: symbols begin no time.
  private func mayBegin(_ lexeme: Lexeme) -> Bool { lexeme.kind != .symbol }

  // MARK: Lexemes

  /// The lexeme at an index; nil outside of the run.
  func lexeme(_ index: Int) -> Lexeme? { index >= 0 && index < lexemes.count ? lexemes[index] : nil }

  /// The whole number that a lexeme of plain digits is; at most six of them.
  func number(_ lexeme: Lexeme?) -> Int? {
    guard let lexeme, lexeme.kind == .number, lexeme.text.utf8.count <= 6 else { return nil }
    return Int(lexeme.text)
  }

  /// Behind articles and words such as "etwa".
  func skippingArticles(from index: Int) -> Int {
    var at = index
    while at < index + 4, let word = lexeme(at), word.kind == .word, words.articles.contains(word.text) || words.abouts.contains(word.text)
    {
      at += 1
    }
    return at
  }
}

extension TimePoint {
  /// Whether it names a place in the calendar, as both ends of a range must.
  var isCalendric: Bool {
    switch shape {
    case .day, .month, .quarter, .half, .season, .year, .businessYear, .decade, .weekday: true
    default: false
    }
  }

  /// Whether it is a month.
  var isMonth: Bool {
    if case .month = shape { return true }
    return false
  }

  /// Whether it is a plain year, which a list may join with another: "in den Jahren 2019 und 2020".
  var isYearInList: Bool { shape == .year }
}
