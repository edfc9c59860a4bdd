import Claims

extension FigureParser {
  /// Reads what the number at `core` counts, and sets kind, unit and the lexeme behind it.
  func readUnit(of core: inout Core, from start: Int) {
    let hyphen = lexeme(core.next)?.isSymbol("-") == true && lexeme(core.next)?.isGlued == true
    let at = hyphen ? core.next + 1 : core.next
    guard let unit = lexeme(at) else { return refuseYear(&core, from: start) }
    if words.percents.contains(unit.text) || (unit.isWord("per") && lexeme(at + 1)?.isWord("cent") == true) {
      core.kind = .share
      core.unit = "percent"
      core.next = unit.isWord("per") ? at + 2 : at + 1
      if language == .english, lexeme(core.next)?.isWord("points", "point") == true { core.unit = "percentage points" }
      core.next = tail(of: core.next)
    } else if unit.text.hasPrefix("prozentig") {
      (core.kind, core.unit, core.next) = (.share, "percent", tail(of: at + 1))
    } else if words.points.contains(unit.text),
      language != .english || lexeme(at + 1)?.isWord("points", "point") == true || unit.text != "percentage"
    {
      (core.kind, core.unit, core.next) = (.share, "percentage points", unit.text == "percentage" ? at + 2 : at + 1)
    } else if unit.text.hasPrefix("köpfig") || (hyphen && unit.isWord("mann")) {
      (core.kind, core.unit, core.next) = (.count, "people", tail(of: at + 1))
    } else {
      readCurrency(of: &core)
      guard core.kind == .bare else { return }
      if words.repetitions.contains(unit.text), (core.value ?? core.low ?? core.high ?? 0) >= FigureParser.manyTimes {
        // "12 Millionen Mal verkauft" is a result; "drei Mal" is none.
        (core.kind, core.next) = (.count, at + 1)
      } else if isUncounted(unit, at: at) {
        core.isCounted = false
      } else if isYear(core, from: start), lexeme(start - 1).map({ words.yearCues.contains($0.text) }) == true {
        core.isCounted = false
      } else if !hyphen, let noun = noun(at: core.next) {
        if isYear(core, from: start), noun.unit != "people" || (language == .english && noun.next > core.next + 1) {
          core.isCounted = false
        } else {
          (core.kind, core.unit) = (.count, noun.unit)
          core.next = max(core.next, noun.next)
        }
      }
    }
  }

  /// From how many times on a repetition is a figure.
  private static let manyTimes = 1000.0

  private func refuseYear(_ core: inout Core, from start: Int) {
    if isYear(core, from: start), let before = lexeme(start - 1), words.yearCues.contains(before.text) { core.isCounted = false }
  }

  private func isUncounted(_ unit: Lexeme, at index: Int) -> Bool {
    guard unit.kind == .word else { return unit.isSymbol("°") }
    if words.uncounted.contains(unit.text) { return true }
    // "drei weitere Jahre", "two more years".
    guard let behind = lexeme(index + 1), behind.kind == .word, words.uncounted.contains(behind.text) else { return false }
    return !unit.isCapitalised && !words.functionWords.contains(unit.text) && !words.people.contains(unit.text)
  }

  /// A plain four-digit number from 1900 to 2100, or a range of two.
  private func isYear(_ core: Core, from start: Int) -> Bool {
    let values = [core.value, core.low, core.high].compactMap { $0 }
    guard values.allSatisfy({ (1900...2100).contains($0) && $0 == $0.rounded() }) else { return false }
    return lexemes[start..<core.next].contains { $0.kind == .number && $0.text.utf8.count == 4 }
  }

  // MARK: Currencies

  /// Whether a word is a name, a sign or a code of a currency.
  func isCurrency(_ word: String) -> Bool {
    CurrencyNames.names[word] != nil || CurrencyNames.codes.contains(word) || CurrencyNames.signs[word] != nil
      || CurrencyNames.hundredths[word] != nil
  }

  /// The currency that stands at `index` before a number: its code, and where the number begins.
  func currency(before index: Int) -> (code: String, scale: Double, next: Int)? {
    guard let first = lexeme(index) else { return nil }
    var next = index + 1
    var found: (String, Double)?
    if first.kind == .word, let sign = lexeme(next), sign.isSymbol("$"), sign.isGlued || isUpperCase(first) && first.text.utf8.count > 1,
      let code = CurrencyNames.signs[first.text + "$"]
    {
      found = (code, 1)
      next += 1
    } else if let sign = lexeme(next), sign.isGlued, sign.kind == .symbol, let code = CurrencyNames.thousands[first.text + sign.text] {
      found = (code, 1000)
      next += 1
    } else if let code = CurrencyNames.signs[first.text] {
      found = (code, 1)
    } else if first.kind == .word, CurrencyNames.codes.contains(first.text), isUpperCase(first) {
      found = (first.text.uppercased(), 1)
    } else if let code = CurrencyNames.thousands[first.text] {
      found = (code, 1000)
    } else if first.kind == .word, first.isCapitalised, let code = CurrencyNames.names[first.text], lexeme(next)?.kind == .number {
      found = (code, 1)
    }
    guard let found else { return nil }
    if let dot = lexeme(next), dot.isSymbol("."), dot.isGlued, first.kind == .word { next += 1 }
    if let dash = lexeme(next), dash.isSymbol("-"), dash.isGlued, first.kind == .symbol { next += 1 }
    guard let number = lexeme(next), number.kind == .number || (first.kind == .symbol && number.kind == .word) else { return nil }
    return (found.0, found.1, next)
  }

  /// Reads a currency behind the number of `core`.
  func readCurrency(of core: inout Core) {
    var at = core.next
    if let hyphen = lexeme(at), hyphen.isSymbol("-"), hyphen.isGlued { at += 1 }
    if let (codes, next) = qualifier(at: at), let name = lexeme(next) {
      if let code = codes[name.text] ?? (language == .english ? nil : codes[name.text + "s"]) {
        let isHundredth = CurrencyNames.hundredths[name.text] != nil
        return setCurrency(code, scale: isHundredth ? 0.01 : 1, next: next + 1, of: &core)
      }
      if let code = CurrencyNames.names[name.text] { return setCurrency(code, scale: 1, next: next + 1, of: &core) }
    }
    guard let name = lexeme(at) else { return }
    if name.kind == .word, let sign = lexeme(at + 1), sign.isSymbol("$"), sign.isGlued, let code = CurrencyNames.signs[name.text + "$"] {
      setCurrency(code, scale: 1, next: at + 2, of: &core)
    } else if let sign = lexeme(at + 1), sign.isGlued, sign.kind == .symbol, let code = CurrencyNames.thousands[name.text + sign.text] {
      setCurrency(code, scale: 1000, next: at + 2, of: &core)
    } else if let code = CurrencyNames.names[name.text], isCurrencyName(name, of: core) {
      setCurrency(code, scale: 1, next: at + 1, of: &core)
    } else if let code = CurrencyNames.hundredths[name.text] {
      setCurrency(code, scale: 0.01, next: at + 1, of: &core)
    } else if CurrencyNames.codes.contains(name.text), isUpperCase(name) {
      setCurrency(name.text.uppercased(), scale: 1, next: at + 1, of: &core)
    } else if let code = CurrencyNames.signs[name.text] {
      setCurrency(code, scale: 1, next: at + 1, of: &core)
    } else if let code = CurrencyNames.thousands[name.text] {
      setCurrency(code, scale: 1000, next: at + 1, of: &core)
    }
  }

  /// "10 Mark" and "5 billion won", but neither "won" nor "real" in general.
  private func isCurrencyName(_ name: Lexeme, of core: Core) -> Bool {
    guard CurrencyNames.commonWords.contains(name.text) else { return true }
    if name.text == "real" || name.text == "mark" { return name.isCapitalised }
    return name.isCapitalised || (core.value ?? core.low ?? core.high ?? 0) >= 1e6
  }

  private func setCurrency(_ code: String, scale: Double, next: Int, of core: inout Core) {
    core.kind = .money
    core.currency = code.isEmpty ? nil : code
    core.next = next
    // "Pfund Sterling"
    if lexeme(next)?.isWord("sterling") == true { core.next += 1 }
    core.next = tail(of: core.next)
    if scale != 1 { core.scale(by: scale) }
  }

  /// Whether an adjective or a name with a currency behind it stands here: "kanadische Dollar".
  func isQualifiedCurrency(at index: Int) -> Bool {
    guard let (codes, next) = qualifier(at: index), let name = lexeme(next) else { return false }
    return codes[name.text] != nil
  }

  /// The codes that an adjective or a name before a currency allows, and where the currency's name stands.
  private func qualifier(at index: Int) -> (codes: [String: String], next: Int)? {
    guard let word = lexeme(index), word.kind == .word, lexeme(index + 1) != nil else { return nil }
    for (start, codes) in CurrencyNames.qualifiers where word.text.hasPrefix(start) {
      // Short ones are whole words: the US in US-Dollar, the D in D-Mark.
      if start.utf8.count <= 3, word.text != start, start != "dän", start != "dan" { continue }
      var next = index + 1
      // "Hong Kong dollars", "New Zealand dollars", "south Korean won"
      if lexeme(next)?.isWord("kong", "zealand", "korean", "african") == true { next += 1 }
      if lexeme(next)?.isSymbol("-") == true { next += 1 }
      if let name = lexeme(next), codes[name.text] != nil { return (codes, next) }
    }
    return nil
  }

  private func isUpperCase(_ lexeme: Lexeme) -> Bool {
    text[lexeme.span.start..<lexeme.span.end].allSatisfy { $0 &- 0x41 < 26 }
  }

  // MARK: Nouns

  /// The noun that a number counts, as written, or "people"; and the first lexeme behind it.
  func noun(at index: Int) -> (unit: String, next: Int)? {
    guard let first = lexeme(index) else { return nil }
    // "300 der 5.000 Stellen": the noun stands behind the second number.
    if first.isWord("der", "seiner", "ihrer", "dieser", "of", "von"), index > 0 {
      var at = index + 1
      if lexeme(at)?.isWord("the", "its", "their", "den", "seinen", "ihren", "rund", "insgesamt", "about", "derzeit") == true { at += 1 }
      if let whole = amount(at: at) { at = whole.next }
      guard at > index, let noun = plainNoun(at: at), at > index + 1 || noun.unit == "people" else { return nil }
      return (noun.unit, index)
    }
    return plainNoun(at: index)
  }

  private func plainNoun(at index: Int) -> (unit: String, next: Int)? {
    language == .english ? englishNoun(at: index) : germanNoun(at: index)
  }

  /// The first capitalised word behind at most three adjectives.
  private func germanNoun(at index: Int) -> (unit: String, next: Int)? {
    var at = index
    var adjectives = 0
    while let word = lexeme(at) {
      if word.isSymbol(","), adjectives > 0 {
        at += 1
        continue
      }
      guard word.kind == .word, !words.functionWords.contains(word.text) || word.isCapitalised else { return nil }
      if word.isCapitalised {
        let next = tail(of: at + 1)
        let last = lexemes[next - 1]
        if next > at + 1, !last.isCapitalised, adjectives < 3 {
          // "US-amerikanischen" is an adjective.
          adjectives += 1
          at = next
          continue
        }
        if words.uncounted.contains(last.text) || words.scales[word.text] != nil || isCurrency(word.text) { return nil }
        return (isPeople(last.text) ? "people" : words(from: at, to: next), next)
      }
      guard adjectives < 3, ["e", "n", "r", "s"].contains(where: { word.text.hasSuffix($0) }), word.text.utf8.count > 2 else { return nil }
      adjectives += 1
      at += 1
    }
    return nil
  }

  /// The noun among the words up to the next function word: a noun for people, else the first plural, else none.
  private func englishNoun(at index: Int) -> (unit: String, next: Int)? {
    var run: [Int] = []
    var at = index
    while run.count < 4, let word = lexeme(at), word.kind == .word || (word.isSymbol("-") && word.isGlued) {
      if word.kind == .word {
        if words.functionWords.contains(word.text) || isCurrency(word.text) { break }
        run.append(at)
        if words.uncounted.contains(word.text) { return nil }
      }
      at += 1
    }
    if let people = run.first(where: { isPeople(lexemes[$0].text) }) { return ("people", people + 1) }
    let plural = run.last { lexemes[$0].text.hasSuffix("s") && !lexemes[$0].text.hasSuffix("ss") && lexemes[$0].text.utf8.count > 3 }
    guard let noun = plural ?? (run.count == 1 && words.singularPlurals.contains(lexemes[run[0]].text) ? run[0] : nil) else { return nil }
    return (words(from: noun, to: noun + 1), noun + 1)
  }

  /// Whether a noun means people or jobs.
  private func isPeople(_ noun: String) -> Bool {
    words.people.contains(noun) || words.peopleEnds.contains { noun.hasSuffix($0) }
  }

  /// Behind the rest of a compound: from `-` in "50-Prozent-Anteil" to its end.
  func tail(of index: Int) -> Int {
    var at = index
    while let hyphen = lexeme(at), hyphen.isSymbol("-"), hyphen.isGlued, let word = lexeme(at + 1), word.kind == .word, word.isGlued {
      at += 2
    }
    return at
  }
}
