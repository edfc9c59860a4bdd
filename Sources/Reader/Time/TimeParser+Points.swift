import Claims

extension TimeParser {
  /// The point or period named at `index`; `hasCue` tells whether a preposition or the like stands before it.
  func point(at index: Int, hasCue: Bool) -> Found? {
    guard let first = lexeme(index) else { return nil }
    if let part = words.parts.match(lexemes, at: index), var found = point(behindPartAt: index + part.count) {
      if found.point.part == nil { found.point.part = part.value }
      return found
    }
    if let period = endedPeriod(at: index) { return period }
    if let date = date(at: index) { return date }
    if let point = words.points.match(lexemes, at: index), isPointLikely(at: index) {
      let found = withYear(Found(point: point.value, next: index + point.count))
      // "im gleichen Monat 2022" is that of no reference.
      if case .fromReference = point.value.shape, found.point.year != .open { return nil }
      return found
    }
    if let distance = distanceFromReference(at: index) { return distance }
    if let decade = decade(at: index) { return decade }
    if let directed = directed(at: index) { return directed }
    if let months = firstMonths(at: index) { return months }
    if let period = quarterOrHalf(at: index) { return period }
    if let week = calendarWeek(at: index) { return week }
    guard first.kind == .word else { return year(at: index, hasCue: hasCue) }
    if let business = words.businessYears.match(lexemes, at: index), let year = businessYear(at: index + business.count) { return year }
    if let weekday = weekday(first.text) { return dated(weekday, at: index + 1) }
    if words.weekends.contains(first.text) { return Found(point: TimePoint(shape: .weekend), next: index + 1) }
    if let month = words.months[first.text], let found = named(month, at: index, hasCue: hasCue) { return found }
    if let season = words.seasons[first.text], hasCue || first.isCapitalised || language == .english {
      let found = withYear(Found(point: TimePoint(shape: .season(first: season.first, months: season.months)), next: index + 1))
      return hasCue || found.point.year != .open ? found : nil
    }
    if words.yearNouns.contains(first.text), let year = year(at: skippingArticles(from: index + 1), hasCue: true) { return year }
    return nil
  }

  /// "morgen" and "today" are times wherever they stand; a capital makes "Morgen" the time of day unless a sentence begins with it.
  private func isPointLikely(at index: Int) -> Bool {
    !(lexemes[index].text == "morgen" && lexemes[index].isCapitalised) || opensSentence(index)
  }

  /// Whether nothing stands before a word, or the end of another sentence, a line, a colon or an opening quotation mark.
  private func opensSentence(_ index: Int) -> Bool {
    var before = lexemes[index].span.start
    while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x09 { before -= 1 }
    guard before > 0 else { return true }
    return words.sentenceOpeners.contains { $0.utf8.count <= before && text[(before - $0.utf8.count)..<before].elementsEqual($0.utf8) }
  }

  /// What follows "Anfang", "Ende des", "early".
  private func point(behindPartAt index: Int) -> Found? {
    let inner = skippingArticles(from: index)
    // "Ende des Jahres", "Mitte der Woche": the current one.
    if let word = lexeme(inner), word.kind == .word, let unit = words.units[word.text], !unit.isPlural, inner > index {
      if unit.unit == .year, let year = year(at: inner + 1, hasCue: true) { return year }
      let shape: TimePoint =
        unit.unit == .year ? TimePoint(shape: .year, year: .relative(0)) : TimePoint(shape: .unit(unit.unit), direction: 0)
      return Found(point: shape, next: inner + 1)
    }
    guard let found = point(at: inner, hasCue: true), found.point.shape != .vague else { return nil }
    return found
  }

  /// A month's name and its year.
  private func named(_ month: Int, at index: Int, hasCue: Bool) -> Found? {
    let name = lexemes[index]
    var next = index + 1
    var isAbbreviated = false
    if let dot = lexeme(next), dot.isSymbol("."), dot.isGlued, name.text.utf8.count <= 4, name.text != "mai", name.text != "may" {
      isAbbreviated = true
      next += 1
    }
    guard name.isCapitalised else { return nil }
    let found = withYear(Found(point: TimePoint(shape: .month(month)), next: next))
    if found.point.year != .open { return found }
    if isAbbreviated, lexeme(next) == nil || name.text.utf8.count <= 3 { return hasCue ? Found(point: found.point, next: index + 1) : nil }
    // "März/April": a month beside a month is a month.
    let isPaired = lexeme(index + 1)?.isSymbol("/") == true && lexeme(index + 2).flatMap { words.months[$0.text] } != nil
    let follows = lexeme(index - 1)?.isSymbol("/") == true && lexeme(index - 2).flatMap { words.months[$0.text] } != nil
    let joins =
      lexeme(index + 1).map { words.rangeJoiners.contains($0.text) } == true && lexeme(index + 2).flatMap { words.months[$0.text] } != nil
    return hasCue || isPaired || follows || joins ? Found(point: found.point, next: index + 1) : nil
  }

  /// The day of the week that a word names, with or without a time of day.
  func weekday(_ word: String) -> Int? {
    if let day = words.weekdays[word] { return day }
    for daytime in words.daytimes where word.hasSuffix(daytime) {
      return words.weekdays[String(word.dropLast(daytime.count))]
    }
    return nil
  }

  /// A day of the week, or the date behind it: "Mittwoch, den 3. Mai", "Wednesday (May 3)".
  private func dated(_ weekday: Int, at index: Int) -> Found {
    var at = index
    while let skip = lexeme(at), skip.isSymbol(",") || skip.isSymbol("(") || skip.isSymbol(".") || skip.isWord("den", "dem", "the") {
      at += 1
    }
    if at > index, at <= index + 2, var date = date(at: at) {
      if case .day = date.point.shape {
        if lexeme(at - 1)?.isSymbol("(") == true, lexeme(date.next)?.isSymbol(")") == true { date.next += 1 }
        return date
      }
    }
    // "Mittwoch vergangener Woche", "Mittwoch der letzten Woche"
    if let week = directed(at: skippingArticles(from: index)), week.point.shape == .unit(.week) {
      return Found(point: TimePoint(shape: .weekdayOfWeek(weekday), direction: week.point.direction), next: week.next)
    }
    return Found(point: TimePoint(shape: .weekday(weekday)), next: index)
  }

  // MARK: Years

  /// A year in digits, perhaps of two calendar years: "2019", "2014/15".
  func year(at index: Int, hasCue: Bool) -> Found? {
    guard let lexeme = lexeme(index), lexeme.kind == .number, lexeme.text.utf8.count == 4, let year = number(lexeme),
      isYear(year, hasCue: hasCue)
    else { return nil }
    if let before = self.lexeme(index - 1) {
      let isGluedName = before.isGlued && lexeme.isGlued && [".", ",", ":", "_", "#", "$", "€", "£"].contains(before.text)
      if words.labels.contains(before.text) || isGluedName || (lexeme.isGlued && before.kind == .word) { return nil }
      if !hasCue, before.isSymbol("-"), lexeme.isGlued, before.isGlued, self.lexeme(index - 2)?.kind == .word { return nil }
    }
    if let second = secondYear(of: year, at: index + 1) {
      return Found(point: TimePoint(shape: .businessYear(end: second.year), year: .absolute(year)), next: second.next)
    }
    guard !isCount(behind: index + 1, of: year) else { return nil }
    return Found(point: TimePoint(shape: .year, year: .absolute(year)), next: index + 1)
  }

  private func isYear(_ number: Int, hasCue: Bool) -> Bool { hasCue ? (1500...2199).contains(number) : (1900...2099).contains(number) }

  /// The "/15" of "2014/15".
  private func secondYear(of year: Int, at index: Int) -> (year: Int, next: Int)? {
    guard let slash = lexeme(index), slash.isSymbol("/"), slash.isGlued, let second = lexeme(index + 1), second.isGlued,
      let number = number(second)
    else { return nil }
    let full = second.text.utf8.count == 2 ? year / 100 * 100 + number + (year % 100 == 99 ? 100 : 0) : number
    return full == year + 1 ? (full, index + 2) : nil
  }

  /// Whether a four-digit number counts what stands behind it: "2000 Mitarbeiter", "2019 Euro", "2000 %".
  private func isCount(behind index: Int, of year: Int) -> Bool {
    guard let behind = lexeme(index) else { return false }
    if behind.isGlued, behind.kind == .word { return true }
    if numbers.percents.contains(behind.text) || numbers.scales[behind.text] != nil || CurrencyNames.names[behind.text] != nil
      || CurrencyNames.signs[behind.text] != nil
    {
      return true
    }
    guard behind.kind == .word else { return false }
    let noun = lexeme(index + 1).map { !behind.isCapitalised && language == .german && $0.isCapitalised ? $0 : behind } ?? behind
    if numbers.people.contains(noun.text) || numbers.peopleEnds.contains(where: { noun.text.hasSuffix($0) }) { return true }
    return false
  }

  private func businessYear(at index: Int) -> Found? {
    if let year = year(at: skippingArticles(from: index), hasCue: true) { return year }
    return nil
  }

  /// Adds the year that stands behind a month, a quarter or a season: "2019", "des vergangenen Jahres", "of 2020".
  func withYear(_ found: Found) -> Found {
    var at = found.next
    var hasLink = false
    if let slash = lexeme(at), slash.isSymbol("/") || slash.isSymbol("-"), slash.isGlued, lexeme(at + 1)?.isGlued == true { at += 1 }
    if language == .english, lexeme(at)?.isSymbol(",") == true { at += 1 }
    while at < found.next + 3, let link = lexeme(at), words.yearLinks.contains(link.text) {
      hasLink = true
      at += 1
    }
    // "im dritten Quartal des Geschäftsjahres 2014/15", "the third quarter of fiscal 2020"
    if let business = words.businessYears.match(lexemes, at: at), let year = year(at: at + business.count, hasCue: true) {
      return merged(found, year)
    }
    if let noun = lexeme(at), words.yearNouns.contains(noun.text), let year = year(at: at + 1, hasCue: true) { return merged(found, year) }
    if let year = year(at: at, hasCue: true) { return merged(found, year) }
    if let apostrophe = lexeme(at), ["'", "’", "‘"].contains(apostrophe.text), let short = lexeme(at + 1), short.isGlued,
      short.text.utf8.count == 2,
      let number = number(short)
    {
      return merged(found, Found(point: TimePoint(shape: .year, year: .absolute(TimeParser.fullYear(number))), next: at + 2))
    }
    if let directed = directed(at: at), case .year = directed.point.shape { return merged(found, directed) }
    if let point = words.points.match(lexemes, at: at) {
      switch point.value.shape {
      case .year: return merged(found, Found(point: point.value, next: at + point.count))
      case .fromReference(let count, .year):
        return merged(found, Found(point: TimePoint(shape: .year, year: .ofReference(count)), next: at + point.count))
      default: break
      }
    }
    // "Anfang des Jahres", "Mai des Jahres": the current one.
    if hasLink, let noun = lexeme(at), noun.isWord("jahres", "jahrs") || (noun.isWord("year") && language == .english) {
      return merged(found, Found(point: TimePoint(shape: .year, year: .relative(0)), next: at + 1))
    }
    return found
  }

  private func merged(_ found: Found, _ year: Found) -> Found {
    var result = found
    result.point.year = year.point.year
    if case .businessYear(let end) = year.point.shape, case .season(first: 12, _) = found.point.shape {
      result.point.year = .absolute(end - 1)
    }
    result.next = year.next
    return result
  }

  /// A year of two digits: below 70 of this century.
  static func fullYear(_ short: Int) -> Int { short < 70 ? 2000 + short : 1900 + short }
}
