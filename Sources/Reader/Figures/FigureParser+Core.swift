import Claims

extension FigureParser {
  /// A number or a range with its unit, before the words around it have their say.
  struct Core {
    var kind: Figure.Kind
    var value: Double?
    var low: Double?
    var high: Double?
    var currency: String?
    var unit: String?
    var effects: [FigureWords.Effect] = []
    /// Whether it is a figure at all, and no span of time or rank.
    var isCounted = true
    /// The first lexeme behind it.
    var next: Int

    /// What it amounts to, with the effects of the words around it.
    var quantity: Quantity {
      var result = Quantity(value: value, low: low, high: high, currency: currency, unit: unit)
      for effect in effects {
        switch effect {
        case .approximate: result.isApproximate = true
        case .approximateLow, .low:
          if result.low == nil, result.high == nil { (result.low, result.value) = (result.value, nil) }
          if case .approximateLow = effect { result.isApproximate = true }
        case .approximateHigh, .high:
          if result.low == nil, result.high == nil { (result.high, result.value) = (result.value, nil) }
          if case .approximateHigh = effect { result.isApproximate = true }
        case .negative:
          result.value = result.value.map { -$0 }
          (result.low, result.high) = (result.high.map { -$0 }, result.low.map { -$0 })
        }
      }
      return result
    }
  }

  /// The number at `index` with its unit.
  func core(at index: Int) -> Core? {
    guard let first = lexeme(index) else { return nil }
    if let ratio = ratio(at: index) { return ratio }
    if isName(at: index) { return nil }
    if let currency = currency(before: index) {
      guard var money = range(at: currency.next, behind: currency.code, from: index) ?? single(at: currency.next) else { return nil }
      money.kind = .money
      money.currency = currency.code.isEmpty ? nil : currency.code
      if currency.scale != 1 { money.scale(by: currency.scale) }
      return money
    }
    if let sum = digitCountSum(at: index) ?? vagueSum(at: index) { return sum }
    if portion(at: index) == nil, let share = fraction(at: index) { return share }
    if first.kind == .word, let core = percentWord(at: index) { return core }
    guard var core = range(at: index, from: index) ?? single(at: index) else { return nil }
    if core.kind == .bare { readUnit(of: &core, from: index) }
    return core
  }

  /// One number, its unit still unread.
  private func single(at index: Int) -> Core? {
    guard let amount = amount(at: index) else { return nil }
    var core = Core(kind: .bare, value: amount.isVague ? nil : amount.value, next: amount.next)
    if amount.isVague {
      core.low = amount.value
      core.effects.append(.approximate)
    }
    return core
  }

  /// "zwischen 200 und 300", "2 bis 3 Milliarden", "300–400"; `opening` is where the figure begins, with the currency before it if any.
  private func range(at index: Int, behind currency: String? = nil, from opening: Int) -> Core? {
    guard let opener = lexeme(index) else { return nil }
    let isBetween = opener.kind == .word && words.betweens.contains(opener.text)
    guard let first = amount(behindModifiersAt: isBetween ? index + 1 : index) else { return nil }
    let firstUnit = unit(behind: first)
    let joiner = firstUnit?.next ?? first.next
    guard let joinerLexeme = lexeme(joiner) else { return nil }
    let joiners = isBetween ? words.ands.union(words.rangeJoiners) : words.rangeJoiners
    guard joiners.contains(joinerLexeme.text) else { return nil }
    // "rose from 2 to 3 percent" is a change, "von 2 bis 3 Prozent" a range.
    if language == .english, joinerLexeme.text == "to", isChange(before: opening) { return nil }
    guard let second = amount(behindModifiersAt: joiner + 1), !second.isVague || joinerLexeme.text != "-" else { return nil }
    // "rose 9% to $85 million": both ends of a range have the same unit, or share the only one.
    let secondUnit = second.currency ?? unit(behind: second)?.name
    if let firstUnit {
      guard secondUnit == firstUnit.name else { return nil }
    } else if let currency = first.currency ?? currency {
      guard secondUnit == nil || secondUnit == currency else { return nil }
    } else if second.currency != nil {
      return nil
    }
    var low = first.value
    if first.scale == 1, second.scale > 1, second.value > low {
      low = second.value / second.scale >= low ? low * second.scale : low * max(1, second.scale / 1000)
    }
    guard low < second.value else { return nil }
    var core = Core(kind: .bare, low: DecimalNumber.scaled(low, by: 1), high: second.value, next: second.next)
    if let currency = second.currency ?? first.currency { (core.kind, core.currency) = (.money, currency) }
    if lexemes[index..<second.next].contains(where: { $0.text == "rund" || $0.text == "etwa" }) { core.effects.append(.approximate) }
    return core
  }

  /// The unit behind a number, "percent" or the code of a currency, and the first lexeme behind it.
  private func unit(behind amount: Amount) -> (name: String, next: Int)? {
    guard let unit = lexeme(amount.next), !unit.isSymbol("-") else { return nil }
    if words.percents.contains(unit.text) { return ("percent", amount.next + 1) }
    if unit.isWord("per"), lexeme(amount.next + 1)?.isWord("cent") == true { return ("percent", amount.next + 2) }
    var core = Core(kind: .bare, value: amount.value, next: amount.next)
    readCurrency(of: &core)
    return core.kind == .money ? (core.currency ?? "", core.next) : nil
  }

  /// Whether the figure at `index` is what a change begins with: "from 2", "from about $2"; not "ranging from 2".
  private func isChange(before index: Int) -> Bool {
    for at in max(0, index - 4)..<index where isChangeOpener(at: at) && modifiers(at: at + 1).next == index { return true }
    return false
  }

  /// "50:50", "51/49": the first part, in percent.
  private func ratio(at index: Int) -> Core? {
    guard index + 2 < lexemes.count, lexemes[index].kind == .number, lexemes[index + 2].kind == .number,
      lexemes[index + 1].isSymbol(":") || lexemes[index + 1].isSymbol("/") || lexemes[index + 1].isSymbol("-"),
      let first = DecimalNumber.value(lexemes[index].text, language: language),
      let second = DecimalNumber.value(lexemes[index + 2].text, language: language), first + second == 100, first > 0, second > 0
    else { return nil }
    // 20-80 may be a range; only halves are written with a hyphen.
    if lexemes[index + 1].isSymbol("-"), first != second { return nil }
    return Core(kind: .share, value: first, unit: "percent", next: tail(of: index + 3))
  }

  /// "Hälfte", "zwei Drittel", "jeder fünfte".
  func fraction(at index: Int) -> Core? {
    if let nth = words.everyNth.match(lexemes, at: index) {
      return Core(kind: .share, value: (1000 / nth.value).rounded() / 10, unit: "percent", next: index + nth.count)
    }
    guard lexemes[index].kind == .word else { return nil }
    if let share = words.shares[lexemes[index].text] {
      if language == .english, !isEnglishHalf(at: index) { return nil }
      return Core(kind: .share, value: share, unit: "percent", next: index + 1)
    }
    if let share = shareCompound(lexemes[index].text) { return Core(kind: .share, value: share, unit: "percent", next: index + 1) }
    guard let (numerator, denominator, next) = part(at: index) else { return nil }
    // "a third party", "a quarter earlier": a lone third is one only of something, or at the end.
    if language == .english, numerator == 1, let behind = lexeme(next), behind.kind == .word, behind.text != "of" { return nil }
    return Core(kind: .share, value: (1000 * numerator / denominator).rounded() / 10, unit: "percent", next: next)
  }

  /// "Drittelanteil", "Achtelsbeteiligung": fraction and what is held in one word, in percent.
  private func shareCompound(_ word: String) -> Double? {
    guard let end = words.shareCompoundEnds.first(where: { word.hasSuffix($0) }) else { return nil }
    let fraction = String(word.dropLast(end.count))
    let linked = fraction.hasSuffix("s") ? String(fraction.dropLast()) : fraction
    if let denominator = words.fractions[fraction] ?? words.fractions[linked] { return (1000 / denominator).rounded() / 10 }
    return words.shares[fraction] ?? words.shares[linked]
  }

  /// "half of", "half its", not "second half" nor "half a billion".
  private func isEnglishHalf(at index: Int) -> Bool {
    if let before = lexeme(index - 1), before.isWord("first", "second", "early", "latter", "last", "other", "better") { return false }
    guard let behind = lexeme(index + 1) else { return true }
    if behind.kind != .word { return !behind.isSymbol("-") }
    return behind.isWord("of", "the", "its", "their", "his", "her", "our", "all", "that", "those")
  }

  /// "hundertprozentig", "fünfzigprozentige": number and percent in one word.
  private func percentWord(at index: Int) -> Core? {
    guard let cut = lexemes[index].text.utf8.firstRange(of: "prozentig".utf8) else { return nil }
    let number = String(lexemes[index].text.utf8.prefix(upTo: cut.lowerBound)) ?? ""
    guard let value = SpelledNumber.german(number) ?? words.numbers[number] ?? (number == "ein" ? 1 : nil) else { return nil }
    return Core(kind: .share, value: value, unit: "percent", next: tail(of: index + 1))
  }

  /// "zweistelliger Millionenbetrag", "double-digit millions", "nine-figure sum".
  private func digitCountSum(at index: Int) -> Core? {
    guard let digits = words.digitCounts.match(lexemes, at: index) else { return nil }
    var at = index + digits.count
    if lexeme(at)?.isSymbol("-") == true { at += 1 }
    guard let word = lexeme(at), word.kind == .word else { return nil }
    var core = Core(kind: .bare, next: at + 1)
    var scale = 1.0
    if let compound = scaleCompound(word.text) {
      scale = compound
      if word.text.hasPrefix("prozent") { (core.kind, core.unit) = (.share, "percent") }
    } else if let plain = words.scales[word.text] {
      scale = plain
    } else if words.percents.contains(word.text) {
      (core.kind, core.unit) = (.share, "percent")
    } else {
      guard language == .english else { return nil }
      core.next = at
    }
    core.low = scale * DecimalNumber.power(of: 10, digits.value - 1)
    core.high = scale * DecimalNumber.power(of: 10, digits.value)
    if core.kind == .bare { readCurrency(of: &core) }
    core.next = tail(of: core.next)
    return core
  }

  /// "Millionenhöhe", "Milliardenbetrag", and "Hunderte", "Millionen" with no number before them.
  private func vagueSum(at index: Int) -> Core? {
    guard lexemes[index].kind == .word else { return nil }
    if let scale = scaleCompound(lexemes[index].text), scale > 1 {
      var core = Core(kind: .money, low: scale, next: index + 1)
      readCurrency(of: &core)
      return core
    }
    guard let vague = words.vagueScales.match(lexemes, at: index) else { return nil }
    var core = Core(kind: .bare, low: vague.value, effects: [.approximate], next: index + vague.count)
    if lexeme(core.next)?.isWord("of", "von") == true { core.next += 1 }
    let bareEnd = index + vague.count
    readUnit(of: &core, from: index)
    if core.kind == .bare { core.next = bareEnd }
    return core
  }

  private func scaleCompound(_ word: String) -> Double? {
    guard let start = words.scaleCompoundStarts.first(where: { word.hasPrefix($0.start) }) else { return nil }
    let rest = word.dropFirst(start.start.count)
    return words.scaleCompoundEnds.contains { rest == $0 } ? start.scale : nil
  }
}

extension FigureParser.Core {
  /// Multiplies every number by a scale.
  mutating func scale(by scale: Double) {
    value = value.map { DecimalNumber.scaled($0, by: scale) }
    low = low.map { DecimalNumber.scaled($0, by: scale) }
    high = high.map { DecimalNumber.scaled($0, by: scale) }
  }
}

extension DecimalNumber {
  /// A power with a small whole exponent.
  static func power(of base: Double, _ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1) { product, _ in product * base }
  }
}
