import Claims

extension TimeParser {
  /// Months up to the end of one: "three months to June", "year ended 31 March 2015", "zwölf Monate bis Ende Juni", "March quarter".
  func endedPeriod(at index: Int) -> Found? {
    guard let first = lexeme(index), first.kind != .symbol else { return nil }
    if let named = periodNamedByMonth(at: index) { return named }
    guard let length = periodLength(at: index), let joiner = words.periodEnds.match(lexemes, at: length.next),
      let end = point(at: skippingArticles(from: length.next + joiner.count), hasCue: true), end.point.direction == nil
    else { return nil }
    var found = end
    found.point.part = nil
    switch end.point.shape {
    case .month(let month): found.point.shape = .monthsTo(length.months, month: month, day: nil)
    case .day(let month, let day): found.point.shape = .monthsTo(length.months, month: month, day: day)
    default: return nil
    }
    return found
  }

  /// "June quarter", "the December 2012 quarter", "Märzquartal", "Juni-Quartal".
  private func periodNamedByMonth(at index: Int) -> Found? {
    guard lexemes[index].kind == .word, lexemes[index].isCapitalised else { return nil }
    let name = lexemes[index].text
    if let month = words.months[name] {
      let year = language == .english ? self.year(at: index + 1, hasCue: true) : nil
      var at = year?.next ?? index + 1
      if let hyphen = lexeme(at), hyphen.isSymbol("-") { at += 1 }
      guard language == .english || at > index + 1, let noun = lexeme(at), let months = months(of: noun.text) else { return nil }
      let found = Found(point: TimePoint(shape: .monthsTo(months, month: month, day: nil), year: year?.point.year ?? .open), next: at + 1)
      return year == nil ? withYear(found) : found
    }
    guard language != .english, let noun = words.quarters.union(words.halves).first(where: { name.hasSuffix($0) }),
      let months = months(of: noun), let month = words.months[String(name.dropLast(noun.count))]
    else { return nil }
    return withYear(Found(point: TimePoint(shape: .monthsTo(months, month: month, day: nil)), next: index + 1))
  }

  private func months(of noun: String) -> Int? { words.quarters.contains(noun) ? 3 : words.halves.contains(noun) ? 6 : nil }

  /// How many months "three months", "12-month period", "half-year" and "Geschäftsjahr" have.
  private func periodLength(at index: Int) -> (months: Int, next: Int)? {
    var length: (months: Int, next: Int)?
    if let count = count(at: index), let months = count.unit.months {
      length = (count.number * months, count.next)
    } else if let number = whole(lexemes[index]), lexeme(index + 1)?.isSymbol("-") == true, let noun = lexeme(index + 2),
      let months = words.units[noun.text]?.unit.months
    {
      length = (number * months, index + 3)
    } else if let business = words.businessYears.match(lexemes, at: index) {
      length = (12, index + business.count)
    } else if let unit = words.units[lexemes[index].text], !unit.isPlural, unit.unit != .month, let months = unit.unit.months {
      length = (months, index + 1)
    } else if words.halves.contains(lexemes[index].text) {
      let isCompound = lexeme(index + 1)?.isSymbol("-") == true && lexeme(index + 2)?.isWord("year") == true
      length = (6, isCompound ? index + 3 : index + 1)
    }
    guard var found = length, found.months <= 120 else { return nil }
    if lexeme(found.next)?.isWord("period") == true { found.next += 1 }
    return found
  }
}

extension TimeUnit {
  /// How many months it has; nil for days, weeks and decades.
  fileprivate var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    case .day, .week, .decade: nil
    }
  }
}
