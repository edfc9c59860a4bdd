import Claims

extension FigureParser {
  /// A number with its scale: "2,5 Milliarden", "dreihundert", "half a billion".
  struct Amount {
    /// The number, scaled.
    var value: Double
    /// What the number was multiplied by; 1 where no scale word stands.
    var scale: Double
    /// Whether it is only a lower bound: "mehrere Hundert".
    var isVague = false
    /// The currency that stands before it, where it was read with one.
    var currency: String?
    /// The first lexeme behind it.
    var next: Int
  }

  /// The number at `index`, behind a word such as "rund" if one stands there.
  func amount(behindModifiersAt index: Int) -> Amount? {
    if let amount = amount(at: index) { return amount }
    guard let modifier = words.modifiers.match(lexemes, at: index) else { return amount(behindCurrencyAt: index) }
    return amount(at: index + modifier.count)
  }

  /// The number behind the currency at `index`.
  func amount(behindCurrencyAt index: Int) -> Amount? {
    guard let currency = currency(before: index), var amount = amount(at: currency.next) else { return nil }
    amount.currency = currency.code
    return amount
  }

  /// The number at `index`; nil where none begins.
  func amount(at index: Int) -> Amount? {
    guard let lexeme = lexeme(index) else { return nil }
    switch lexeme.kind {
    case .number: return digits(at: index)
    case .symbol: return nil
    case .word: return spelled(at: index)
    }
  }

  private func digits(at index: Int) -> Amount? {
    guard !isName(at: index), var value = DecimalNumber.value(lexemes[index].text, language: language) else { return nil }
    var next = index + 1
    // 1 234 567: groups parted by spaces.
    if lexemes[index].text.utf8.count <= 3, value > 0 {
      while let group = lexeme(next), group.kind == .number, !group.isGlued, group.text.utf8.count == 3, let triple = Double(group.text) {
        value = value * 1000 + triple
        next += 1
      }
    }
    if let part = lexeme(next), part.kind == .symbol, let fraction = DecimalNumber.fractions[part.text] {
      next += 1
      // A third has no end of decimals: rounded as "ein Drittel" is, but not before it is multiplied.
      let amount = scaled(value + fraction, from: next)
      value = amount.scale == 1 && fraction * 8 != (fraction * 8).rounded() ? ((value + fraction) * 10).rounded() / 10 : value + fraction
    }
    guard let behind = lexeme(next), behind.isGlued else { return scaled(value, from: next) }
    if behind.kind == .word {
      if let scale = words.gluedScales[behind.text] {
        return Amount(value: DecimalNumber.scaled(value, by: scale), scale: scale, next: next + 1)
      }
      let isUnit =
        words.scales[behind.text] != nil || words.percents.contains(behind.text) || isCurrency(behind.text)
        || behind.text.hasPrefix("prozentig") || behind.text.hasPrefix("köpfig")
      return isUnit ? scaled(value, from: next) : nil
    }
    // "85.–", "49,-": nothing behind the point.
    if behind.isSymbol(".") || behind.isSymbol(","), let dash = lexeme(next + 1), dash.isSymbol("-"), dash.isGlued,
      lexeme(next + 2)?.isGlued != true || lexeme(next + 2)?.kind == .symbol
    {
      return scaled(value, from: next + 2)
    }
    // "3." before more words is an ordinal or a day; a clock time or a business year is no figure either.
    if behind.isSymbol("."), lexemes[index].text.utf8.count <= 2, next + 1 < lexemes.count { return nil }
    if behind.isSymbol(":") || behind.isSymbol("/"), lexeme(next + 1)?.kind == .number, lexeme(next + 1)?.isGlued == true { return nil }
    return scaled(value, from: next)
  }

  private func spelled(at index: Int) -> Amount? {
    let word = lexemes[index].text
    if let portion = portion(at: index) { return portion }
    if words.vagueNumbers.contains(word) { return vague(behind: index + 1) }
    if words.halves.contains(word) {
      let scaleIndex = lexeme(index + 1).map { words.ones.contains($0.text) } == true ? index + 2 : index + 1
      guard let scale = lexeme(scaleIndex), scale.kind == .word, let factor = words.scales[scale.text] else { return nil }
      return Amount(value: factor / 2, scale: factor, next: abbreviationEnd(scaleIndex))
    }
    if words.ones.contains(word) {
      guard let behind = lexeme(index + 1), behind.kind == .word || behind.isSymbol("-") || behind.isSymbol("%") else { return nil }
      if words.halves.contains(behind.text) || words.vagueNumbers.contains(behind.text) { return spelled(at: index + 1) }
      let amount = english(from: index) ?? scaled(1, from: index + 1)
      if amount.scale > 1 || (words.rangeJoiners.contains(behind.text) && lexeme(index + 2).map { words.numbers[$0.text] != nil } == true) {
        return amount
      }
      let unit = behind.isSymbol("-") ? lexeme(index + 2)?.text ?? "" : behind.text
      let isFeminine = behind.isCapitalised && ["eine", "einer"].contains(word) && CurrencyNames.feminine.contains(unit)
      let isCurrency = CurrencyNames.names[unit] != nil && (!CurrencyNames.commonWords.contains(unit) || isFeminine)
      return words.percents.contains(unit) || isCurrency || isQualifiedCurrency(at: index + 1) ? amount : nil
    }
    if let english = english(from: index) { return english }
    if let value = words.numbers[word] ?? (language == .english ? nil : SpelledNumber.german(word)) {
      return scaled(value, from: index + 1)
    }
    // "die Viertelmillion"
    return words.scales[word] == nil && scale(of: word) != nil ? scaled(1, from: index) : nil
  }

  /// What a scale word multiplies by; "Dreiviertelmilliarde" is one too.
  private func scale(of word: String) -> Double? {
    if let scale = words.scales[word] { return scale }
    guard let part = words.scaleParts.first(where: { word.hasPrefix($0.start) }) else { return nil }
    return words.scales[String(word.dropFirst(part.start.count))].map { $0 * part.value }
  }

  /// A part of one scale or of one percent: "a quarter of a million", "half a percent", "ein Drittel einer Milliarde".
  func portion(at index: Int) -> Amount? {
    guard let (numerator, denominator, next) = part(at: index) else { return nil }
    let article = lexeme(next)?.isWord("of") == true ? next + 1 : next
    guard let one = lexeme(article), words.ones.contains(one.text), let whole = lexeme(article + 1), whole.kind == .word else { return nil }
    if let factor = words.scales[whole.text] {
      let value = DecimalNumber.scaled(numerator / denominator, by: factor)
      return Amount(value: value, scale: factor, next: abbreviationEnd(article + 1))
    }
    guard words.percents.contains(whole.text) || words.points.contains(whole.text) else { return nil }
    return Amount(value: DecimalNumber.scaled(numerator / denominator, by: 1), scale: 1, next: article + 1)
  }

  /// The fraction at `index`, its unit not looked at: "drei Viertel", "half".
  func part(at index: Int) -> (numerator: Double, denominator: Double, next: Int)? {
    guard let first = lexeme(index), first.kind == .word else { return nil }
    if let share = words.shares[first.text] { return (share, 100, index + 1) }
    var numerator = 1.0
    if !words.ones.contains(first.text) {
      guard let number = words.numbers[first.text], number < 20 else { return nil }
      numerator = number
    }
    let at = lexeme(index + 1)?.isSymbol("-") == true ? index + 2 : index + 1
    guard let word = lexeme(at), word.kind == .word, let denominator = words.fractions[word.text], numerator < denominator else {
      return nil
    }
    return (numerator, denominator, at + 1)
  }

  /// "mehrere Hundert", "several hundred million".
  private func vague(behind index: Int) -> Amount? {
    var next = index
    if lexeme(next)?.isWord("of") == true { next += 1 }
    guard let word = lexeme(next), word.kind == .word,
      let factor = words.scales[word.text] ?? words.vagueScales.match(lexemes, at: next)?.value
    else { return nil }
    var amount = scaled(1, from: next)
    if amount.scale == 1 { amount = Amount(value: factor, scale: factor, next: next + 1) }
    amount.isVague = true
    return amount
  }

  /// The English way: "two thousand five hundred and twenty-five", "one and a half billion".
  private func english(from index: Int) -> Amount? {
    guard language == .english else { return nil }
    var total = 0.0
    var current = 0.0
    var scale = 1.0
    var at = index
    while let lexeme = lexeme(at), lexeme.kind == .word || lexeme.isSymbol("-") {
      if let number = words.numbers[lexeme.text] ?? (at == index && words.ones.contains(lexeme.text) ? 1 : nil) {
        // Two numbers side by side are two numbers, but for "twenty-five" and "two hundred five".
        if current != 0,
          !(current.truncatingRemainder(dividingBy: 100) == 0 || (current.truncatingRemainder(dividingBy: 100) >= 20 && number < 10))
        {
          break
        }
        current += number
        at += 1
      } else if let factor = words.scales[lexeme.text], current > 0 {
        if factor == 100 || factor == 12 {
          current *= factor
        } else {
          total += current * factor
          current = 0
        }
        scale = max(scale, factor)
        at += 1
      } else if current > 0, let half = words.andHalf.match(lexemes, at: at) {
        current += 0.5
        at += half.count
      } else if lexeme.isSymbol("-") || lexeme.text == "and" {
        // Only within a number: "twenty-five", "two hundred and ten", "a two-billion".
        guard at > index, let behind = self.lexeme(at + 1), behind.kind == .word,
          words.numbers[behind.text] != nil && (lexeme.text == "and" ? scale > 1 : current >= 20)
            || (lexeme.isSymbol("-") && words.scales[behind.text] != nil)
        else { break }
        at += 1
      } else {
        break
      }
    }
    guard at > index else { return nil }
    return Amount(value: DecimalNumber.scaled(total + current, by: 1), scale: scale, next: at)
  }

  /// A number with the scale words behind it: "2,5" "Mrd." , "drei" "-" "Millionen".
  private func scaled(_ value: Double, from index: Int) -> Amount {
    var at = index
    var scale = 1.0
    var number = value
    if let half = words.andHalf.match(lexemes, at: at) {
      number += 0.5
      at += half.count
    }
    while true {
      let wordIndex = lexeme(at)?.isSymbol("-") == true && lexeme(at)?.isGlued == true ? at + 1 : at
      guard let word = lexeme(wordIndex), word.kind == .word, let factor = self.scale(of: word.text) else { break }
      scale *= factor
      at = abbreviationEnd(wordIndex)
    }
    return Amount(value: DecimalNumber.scaled(number, by: scale), scale: scale, next: at)
  }

  /// Behind a word, and behind its full stop where it is an abbreviation and something follows that it belongs with.
  private func abbreviationEnd(_ index: Int) -> Int {
    guard let dot = lexeme(index + 1), dot.isSymbol("."), dot.isGlued, lexemes[index].text.utf8.count <= 4, lexeme(index + 2) != nil else {
      return index + 1
    }
    return index + 2
  }

  /// Whether the number at `index` is part of a name, a list, a clock time or a range of years: "A-380", "Nr. 3", "14:30".
  func isName(at index: Int) -> Bool {
    let lexeme = lexemes[index]
    guard index > 0 else { return false }
    let before = lexemes[index - 1]
    if lexeme.kind == .number, lexeme.isGlued, before.kind == .symbol {
      if before.text == "-", before.isGlued, lexemes[index - 2 < 0 ? 0 : index - 2].kind == .word {
        return words.scales[lexemes[index - 2].text] == nil && !isCurrency(lexemes[index - 2].text)
      }
      if [":", "/", "@", "_"].contains(before.text), before.isGlued { return true }
    }
    guard lexeme.kind == .number else { return false }
    if before.isSymbol("."), before.isGlued, let label = self.lexeme(index - 2) { return words.labels.contains(label.text) }
    return words.labels.contains(before.text)
  }
}
