import Claims

extension TimeParser {
  // MARK: Quarters, halves, months, decades

  /// "drittes Quartal 2015", "1. Halbjahr", "Q3/2020", "second half of 2019", "third-quarter".
  func quarterOrHalf(at index: Int) -> Found? {
    if let short = shortPeriod(at: index) { return withYear(short) }
    if let name = lexeme(index), name.kind == .word, let quarter = words.namedQuarters[name.text] {
      return withYear(Found(point: TimePoint(shape: .quarter(quarter)), next: index + 1))
    }
    let isLast = lexeme(index).map { $0.kind == .word && words.lasts.contains($0.text) } == true
    guard let ordinal = isLast ? (number: 0, next: index + 1) : ordinal(at: index) else { return nil }
    var at = ordinal.next
    if let hyphen = lexeme(at), hyphen.isSymbol("-") { at += 1 }
    if let business = lexeme(at), business.isWord("fiscal", "financial", "business") { at += 1 }
    guard let noun = lexeme(at), noun.kind == .word else { return nil }
    let quarter = isLast ? 4 : ordinal.number
    if words.quarters.contains(noun.text), (1...4).contains(quarter) {
      return withYear(Found(point: TimePoint(shape: .quarter(quarter)), next: at + 1))
    }
    let half = isLast ? 2 : ordinal.number
    guard (1...2).contains(half) else { return nil }
    let found = withYear(Found(point: TimePoint(shape: .half(half)), next: at + 1))
    if words.halves.contains(noun.text) { return found }
    // "zweite Hälfte 2021", "zweite Hälfte des Jahres", but not that of the staff.
    return words.halvesOfYears.contains(noun.text) && found.point.year != .open ? found : nil
  }

  /// "Q3", "3Q", "H1", "1H".
  private func shortPeriod(at index: Int) -> Found? {
    guard let first = lexeme(index) else { return nil }
    var letters = first.text
    var next = index + 1
    if first.kind == .number, first.text.utf8.count == 1, let letter = lexeme(next), letter.isGlued, letter.isWord("q", "h") {
      letters = letter.text + first.text
      next += 1
    } else if !first.isCapitalised {
      return nil
    }
    let bytes = Array(letters.utf8)
    guard bytes.count == 2, (0x31...0x34).contains(bytes[1]) else { return nil }
    let number = Int(bytes[1] - 0x30)
    switch bytes[0] {
    case UInt8(ascii: "q"): return Found(point: TimePoint(shape: .quarter(number)), next: next)
    case UInt8(ascii: "h") where number < 3: return Found(point: TimePoint(shape: .half(number)), next: next)
    default: return nil
    }
  }

  private func ordinal(at index: Int) -> (number: Int, next: Int)? {
    guard let first = lexeme(index) else { return nil }
    if first.kind == .word, let number = words.ordinals[first.text] {
      // Roman numerals may carry a full stop.
      let hasDot = lexeme(index + 1)?.isSymbol(".") == true && first.text.allSatisfy { $0 == "i" || $0 == "v" }
      return (number, hasDot ? index + 2 : index + 1)
    }
    guard let number = number(first), let end = lexeme(index + 1), end.isGlued, words.ordinalEnds.contains(end.text) else { return nil }
    return (number, index + 2)
  }

  /// "in den ersten neun Monaten 2019", "the first nine months".
  func firstMonths(at index: Int) -> Found? {
    guard let first = lexeme(index), first.kind == .word, words.firsts.contains(first.text), let count = count(at: index + 1) else {
      return nil
    }
    switch count.unit {
    case .month where (1...12).contains(count.number):
      return withYear(Found(point: TimePoint(shape: .firstMonths(count.number)), next: count.next))
    case .quarter where (1...4).contains(count.number):
      return withYear(Found(point: TimePoint(shape: .firstMonths(count.number * 3)), next: count.next))
    default: return nil
    }
  }

  /// "1990er Jahre", "90er-Jahren", "the 1990s", "Neunzigerjahre".
  func decade(at index: Int) -> Found? {
    guard let first = lexeme(index) else { return nil }
    if first.kind == .word, let year = words.decades[first.text] {
      return Found(point: TimePoint(shape: .decade, year: .absolute(year)), next: index + 1)
    }
    guard let number = number(first), number % 10 == 0, let end = lexeme(index + 1), end.isGlued, words.decadeEnds.contains(end.text) else {
      return nil
    }
    let digits = first.text.utf8.count
    guard (digits == 4 && (1500...2100).contains(number)) || (digits == 2 && number >= 20) else { return nil }
    var next = index + 2
    if let hyphen = lexeme(next), hyphen.isSymbol("-") { next += 1 }
    if let noun = lexeme(next), noun.kind == .word, words.yearNouns.contains(noun.text) {
      next += 1
    } else {
      next = index + 2
      if digits == 2, language == .german { return nil }
    }
    return Found(point: TimePoint(shape: .decade, year: .absolute(digits == 4 ? number : 1900 + number)), next: next)
  }

  /// "Kalenderwoche 23", "KW 23", "23. Kalenderwoche", "calendar week 23".
  func calendarWeek(at index: Int) -> Found? {
    var week: (number: Int, next: Int)?
    if let name = words.calendarWeeks.match(lexemes, at: index) {
      week = number(lexeme(index + name.count)).map { ($0, index + name.count + 1) }
    } else if let number = number(lexeme(index)), let end = lexeme(index + 1), end.isGlued, words.ordinalEnds.contains(end.text),
      let name = words.calendarWeeks.match(lexemes, at: index + 2)
    {
      week = (number, index + 2 + name.count)
    }
    guard let week, (1...53).contains(week.number) else { return nil }
    return withYear(Found(point: TimePoint(shape: .calendarWeek(week.number)), next: week.next))
  }

  // MARK: Periods placed by an adjective

  /// "vergangenen Jahr", "letzte Woche", "kommenden Herbst", "nächsten fünf Jahren", "last Wednesday", "this quarter".
  func directed(at index: Int) -> Found? {
    guard let adjective = lexeme(index), adjective.kind == .word, let direction = words.directions[adjective.text],
      let noun = lexeme(index + 1)
    else {
      return nil
    }
    if direction != 0, count(at: index + 1)?.isPlural == true, let period = endedPeriod(at: index + 1) { return period }
    if let range = countRange(at: index + 1), direction != 0 {
      return Found(
        point: TimePoint(shape: .stretchBetween(range.low, range.high, range.unit), direction: direction.signum()), next: range.next)
    }
    if let count = count(at: index + 1), count.isPlural {
      guard direction != 0 else { return nil }
      return Found(point: TimePoint(shape: .stretch(count.number, count.unit), direction: direction.signum()), next: count.next)
    }
    if noun.kind == .word, let unit = words.units[noun.text] {
      if unit.isPlural { return Found(point: TimePoint(shape: .vague), next: index + 2) }
      if unit.unit == .year {
        // "im abgelaufenen Geschäftsjahr 2014/15": the year itself says more.
        if var year = year(at: index + 2, hasCue: true) {
          year.point.direction = nil
          return year
        }
        return Found(point: TimePoint(shape: .year, year: .relative(direction)), next: index + 2)
      }
      // "im letzten Quartal 2004" is its fourth.
      if unit.unit == .quarter, direction == -1 {
        let last = withYear(Found(point: TimePoint(shape: .quarter(4)), next: index + 2))
        if last.point.year != .open { return last }
      }
      return Found(point: TimePoint(shape: .unit(unit.unit), direction: direction), next: index + 2)
    }
    if noun.isWord("fiscal", "financial", "business"), let unit = lexeme(index + 2), unit.isWord("year") {
      return Found(point: TimePoint(shape: .year, year: .relative(direction)), next: index + 3)
    }
    if words.weekends.contains(noun.text) { return Found(point: TimePoint(shape: .weekend, direction: direction), next: index + 2) }
    guard var found = point(at: index + 1, hasCue: true) else { return nil }
    switch found.point.shape {
    case .month, .season, .quarter, .half, .weekday, .firstMonths, .monthsTo: found.point.direction = direction
    case .day, .year, .businessYear: break
    default: return nil
    }
    return found
  }

  // MARK: Distances

  /// "vor zwei Jahren", "in drei Monaten", "two years ago".
  func distance(at index: Int) -> Found? {
    guard let first = lexeme(index), first.kind != .symbol else { return nil }
    if first.kind == .word, words.beforeNow.contains(first.text) {
      if let point = words.points.match(lexemes, at: index + 1), case .distance(let number, let unit) = point.value.shape {
        return Found(point: TimePoint(shape: .distance(number, unit), direction: -1), next: index + 1 + point.count)
      }
      guard let count = count(at: index + 1) else { return nil }
      return Found(
        point: TimePoint(shape: .distance(count.number, count.unit), direction: -1, isApproximate: count.isApproximate), next: count.next)
    }
    if first.kind == .word, words.fromNow.contains(first.text), endedPeriod(at: index + 1) != nil { return nil }
    if first.kind == .word, words.fromNow.contains(first.text), let range = countRange(at: index + 1) {
      return Found(point: TimePoint(shape: .stretchBetween(range.low, range.high, range.unit), direction: 1), next: range.next)
    }
    if first.kind == .word, words.fromNow.contains(first.text), let count = count(at: index + 1) {
      if let behind = lexeme(count.next), words.ago.contains(behind.text) { return nil }
      return Found(
        point: TimePoint(shape: .distance(count.number, count.unit), direction: 1, isApproximate: count.isApproximate), next: count.next)
    }
    guard !words.ago.isEmpty, let count = count(at: index), let ago = lexeme(count.next), words.ago.contains(ago.text) else { return nil }
    return Found(
      point: TimePoint(shape: .distance(count.number, count.unit), direction: -1, isApproximate: count.isApproximate), next: count.next + 1)
  }

  /// "zwei Jahre später", "three months earlier"; not "zwei Jahre später als geplant".
  func distanceFromReference(at index: Int) -> Found? {
    guard let count = count(at: index), let way = words.fromReference.match(lexemes, at: count.next) else { return nil }
    let next = count.next + way.count
    // "4 percent less than a year earlier" compares with that year.
    let compares = lexemes[index..<count.next].contains { words.comparisons.contains($0.text) }
    if compares, way.value < 0 || words.comparisons.contains(lexemes[index].text) { return nil }
    if let behind = lexeme(next), words.comparisons.contains(behind.text) { return nil }
    var point = TimePoint(shape: .fromReference(count.number, count.unit), direction: way.value)
    point.isApproximate = count.isApproximate
    return Found(point: point, next: next)
  }

  /// "has held a stake for five years": a count that lasts until now, since the verb before it is in the perfect and tells of no term.
  func lasting(at index: Int) -> (number: Int, unit: TimeUnit, isPlural: Bool, isApproximate: Bool, next: Int)? {
    guard words.durations.contains(lexemes[index].text), let count = count(at: index + 1), count.unit != .day, count.unit != .week,
      endedPeriod(at: index + 1) == nil
    else { return nil }
    for word in lexemes[..<index].reversed() {
      if words.perfects.contains(word.text) { return count }
      if words.terms.contains(word.text) { return nil }
    }
    return nil
  }

  /// Two numbers of units: "18 bis 24 Monaten", "two to three years".
  private func countRange(at index: Int) -> (low: Int, high: Int, unit: TimeUnit, next: Int)? {
    guard let first = lexeme(index), let joiner = lexeme(index + 1), words.rangeJoiners.contains(joiner.text),
      let high = count(at: index + 2), high.isPlural, let low = whole(first), low < high.number
    else { return nil }
    return (low, high.number, high.unit, high.next)
  }

  /// The whole number that a lexeme is, in digits or spelled.
  func whole(_ word: Lexeme) -> Int? {
    switch word.kind {
    case .number: return number(word)
    case .word where numbers.ones.contains(word.text): return 1
    case .word:
      let spelled = numbers.numbers[word.text] ?? (language == .english ? nil : SpelledNumber.german(word.text))
      return spelled.flatMap { $0 == $0.rounded() && (1...999).contains($0) ? Int($0) : nil }
    case .symbol: return nil
    }
  }

  /// A number of units: "rund zwei Jahren", "einem Monat".
  func count(at index: Int) -> (number: Int, unit: TimeUnit, isPlural: Bool, isApproximate: Bool, next: Int)? {
    var at = index
    while at < index + 3, let about = lexeme(at), about.kind == .word, words.abouts.contains(about.text) { at += 1 }
    let isApproximate = at > index
    guard let word = lexeme(at) else { return nil }
    guard let value = whole(word), (1...999).contains(value), let noun = lexeme(at + 1), noun.kind == .word,
      let unit = words.units[noun.text]
    else { return nil }
    // "in 2 Jahr" is no distance, and "am 3. Tag" no count.
    guard (value == 1) != unit.isPlural || unit.unit == .year && language == .german else { return nil }
    return (value, unit.unit, unit.isPlural, isApproximate, at + 2)
  }
}
