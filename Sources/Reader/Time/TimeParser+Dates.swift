import Claims

extension TimeParser {
  /// A date with a day, or a month and year, mostly in digits: "3. Mai 2019", "3.5.2019", "May 3", "2019-05-03", "05/2019".
  func date(at index: Int) -> Found? {
    guard let first = lexeme(index) else { return nil }
    switch first.kind {
    case .number: return digitsDate(at: index) ?? dayAndMonth(at: index)
    case .word: return monthAndDay(at: index)
    case .symbol: return nil
    }
  }

  /// "3.5.2019", "3. 5. 2019", "2019-05-03", "5/3/2019", "05/2019".
  private func digitsDate(at index: Int) -> Found? {
    let fields = lexemes[index].text.split(separator: ".", omittingEmptySubsequences: false)
    if fields.count == 3 { return day(String(fields[0]), String(fields[1]), String(fields[2]), next: index + 1) }
    if fields.count == 2, let month = lexeme(index), month.text.utf8.count <= 5 {
      // "am 3.5." ends in a full stop, "3.5" is a decimal number.
      guard let dot = lexeme(index + 1), dot.isSymbol("."), dot.isGlued, language == .german, index > 0,
        lexemes[index - 1].isWord("am", "zum", "vom", "ab", "bis", "den", "dem", "seit")
      else { return nil }
      return day(String(fields[0]), String(fields[1]), nil, next: index + 1)
    }
    guard fields.count == 1, let separator = lexeme(index + 1), separator.isGlued, let second = lexeme(index + 2), second.kind == .number
    else {
      return nil
    }
    if separator.isSymbol(".") {
      guard let dot = lexeme(index + 3), dot.isSymbol("."), let third = lexeme(index + 4), third.kind == .number, third.text.utf8.count == 4
      else {
        return nil
      }
      return day(lexemes[index].text, second.text, third.text, next: index + 5)
    }
    guard second.isGlued else { return nil }
    if separator.isSymbol("/"), second.text.utf8.count == 4, let month = number(lexemes[index]), (1...12).contains(month),
      let year = number(second)
    {
      return Found(point: TimePoint(shape: .month(month), year: .absolute(year)), next: index + 3)
    }
    guard let separator2 = lexeme(index + 3), separator2.isGlued, separator2.text == separator.text, let third = lexeme(index + 4),
      third.kind == .number
    else { return nil }
    if separator.isSymbol("-"), lexemes[index].text.utf8.count == 4 {
      return day(third.text, second.text, lexemes[index].text, next: index + 5)
    }
    if separator.isSymbol("/") {
      return language == .english
        ? day(second.text, lexemes[index].text, third.text, next: index + 5)
        : day(lexemes[index].text, second.text, third.text, next: index + 5)
    }
    return nil
  }

  /// "3. Mai 2019", "3 May", "3rd of May, 2019".
  private func dayAndMonth(at index: Int) -> Found? {
    guard let day = number(lexemes[index]), (1...31).contains(day) else { return nil }
    var at = index + 1
    if let dot = lexeme(at), dot.isGlued, dot.isSymbol(".") || words.ordinalEnds.contains(dot.text) { at += 1 }
    if language == .english, lexeme(at)?.isWord("of") == true { at += 1 }
    if at > index + 1, let month = monthNearby(at: at) {
      return Found(point: TimePoint(shape: .dayOfMonth(day), direction: month.direction), next: month.next)
    }
    guard let name = lexeme(at), name.kind == .word, name.isCapitalised, let month = words.months[name.text] else { return nil }
    return withYear(checked(month: month, day: day, year: .open, next: behindMonth(at)))
  }

  /// "dieses Monats", "of last month", "des Monats": how many months it is away.
  private func monthNearby(at index: Int) -> (direction: Int, next: Int)? {
    if let month = directed(at: index), month.point.shape == .unit(.month) { return (month.point.direction ?? 0, month.next) }
    let noun = skippingArticles(from: index)
    guard noun > index, let word = lexeme(noun), let unit = words.units[word.text], unit.unit == .month, !unit.isPlural else { return nil }
    return (0, noun + 1)
  }

  /// "May 3", "May 3rd, 2019"; not "Mai 2019".
  private func monthAndDay(at index: Int) -> Found? {
    guard language == .english, lexemes[index].isCapitalised, let month = words.months[lexemes[index].text] else { return nil }
    var at = behindMonth(index)
    guard let digits = lexeme(at), digits.text.utf8.count <= 2, let day = number(digits), (1...31).contains(day) else { return nil }
    at += 1
    if let end = lexeme(at), end.isGlued, words.ordinalEnds.contains(end.text) { at += 1 }
    if let behind = lexeme(at), behind.isGlued, behind.kind == .word || behind.isSymbol("%") { return nil }
    return withYear(checked(month: month, day: day, year: .open, next: at))
  }

  /// Behind a month's name and the full stop of a short one.
  private func behindMonth(_ index: Int) -> Int {
    guard let dot = lexeme(index + 1), dot.isSymbol("."), dot.isGlued, lexemes[index].text.utf8.count <= 4, lexeme(index + 2) != nil,
      lexemes[index].text != "mai", lexemes[index].text != "may"
    else { return index + 1 }
    return index + 2
  }

  private func day(_ day: String, _ month: String, _ year: String?, next: Int) -> Found? {
    guard let day = Int(day), let month = Int(month), (1...31).contains(day), (1...12).contains(month) else { return nil }
    var absolute = TimePoint.Year.open
    if let year {
      guard let number = Int(year), year.utf8.count == 4 || year.utf8.count == 2 else { return nil }
      absolute = .absolute(year.utf8.count == 2 ? TimeParser.fullYear(number) : number)
    }
    let found = checked(month: month, day: day, year: absolute, next: next)
    guard case .day = found.point.shape else { return nil }
    return found
  }

  /// A day where that month has it, else the month alone.
  private func checked(month: Int, day: Int, year: TimePoint.Year, next: Int) -> Found {
    let isReal = day <= CalendarDate.days(in: month, of: 2000)
    return Found(point: TimePoint(shape: isReal ? .day(month: month, day: day) : .month(month), year: year), next: next)
  }
}
