import Claims

/// Reads the figures of one run of text, from modifiers to unit.
struct FigureParser {
  let text: [UInt8]
  let lexemes: [Lexeme]
  let language: Language
  let words: FigureWords

  /// A parser of the lexemes of a span of a text.
  init(text: [UInt8], span: Span, language: Language) {
    self.text = text
    self.language = language
    lexemes = LexemeScanner.lexemes(of: text, in: span)
    words = language == .english ? .english : .german
  }

  /// The run of another parser without one of its lexemes.
  private init(_ other: FigureParser, without index: Int) {
    text = other.text
    language = other.language
    words = other.words
    var rest = other.lexemes
    rest.remove(at: index)
    lexemes = rest
  }

  /// Every figure in the run, in order, not overlapping; bare numbers included.
  func figures() -> [Figure] {
    var found: [Figure] = []
    var index = 0
    while index < lexemes.count {
      if let change = change(at: index) {
        found += change.figures
        index = change.next
      } else if let (figure, next) = figure(at: index) {
        if let figure { found.append(figure) }
        index = next
      } else {
        index += 1
      }
    }
    return found
  }

  /// "von 2,5 auf 3,1 Milliarden Euro": the first figure has the unit of the second, and its scale if it has none of its own.
  private func change(at index: Int) -> (figures: [Figure], next: Int)? {
    guard isChangeOpener(at: index), let first = amount(at: index + 1) ?? amount(behindCurrencyAt: index + 1),
      let joiner = lexeme(first.next), words.changeJoiners.contains(joiner.text), !joiner.isWord("um"),
      let (second, next) = figure(at: first.next + 1), let second, second.kind != .bare, let target = second.quantity.value,
      first.currency == nil || first.currency == second.quantity.currency, first.scale == 1 || second.kind != .share
    else { return nil }
    var quantity = second.quantity
    var value = first.value
    if first.scale == 1, let scale = amount(behindModifiersAt: first.next + 1)?.scale, target / scale * 100 > value {
      value = value * scale
    }
    quantity.value = DecimalNumber.scaled(value, by: 1)
    quantity.isApproximate = false
    let earlier = Figure(kind: second.kind, span: Span(lexemes[index + 1].span.start, lexemes[first.next - 1].span.end), quantity: quantity)
    return ([earlier, second], next)
  }

  /// Whether "from" stands here and begins a change, which it does not in "ranging from".
  func isChangeOpener(at index: Int) -> Bool {
    guard let opener = lexeme(index), opener.kind == .word, words.changeOpeners.contains(opener.text) else { return false }
    return lexeme(index - 1).map { words.rangeCues.contains($0.text) } != true
  }

  /// The figure that begins at `index`, and where to go on; a nil figure is a number that counts nothing here ("drei Jahre").
  func figure(at index: Int) -> (figure: Figure?, next: Int)? {
    let opening = modifiers(at: index)
    guard var core = core(at: opening.next) ?? core(aroundAdjectiveBehind: opening.next) else { return nil }
    core.effects += opening.effects
    if let trailer = words.trailers.match(lexemes, at: core.next), lexemes[core.next].kind == .word || lexemes[core.next].isGlued,
      !isSum(behind: core.next + trailer.count)
    {
      core.effects.append(trailer.value)
      core.next += trailer.count
      if core.kind == .bare, let noun = noun(at: core.next) {
        core.kind = .count
        core.unit = noun.unit
        core.next = noun.next
      }
    }
    guard core.isCounted else { return (nil, core.next) }
    let span = Span(lexemes[index].span.start, lexemes[core.next - 1].span.end)
    return (Figure(kind: core.kind, span: span, quantity: core.quantity), core.next)
  }

  /// "ein knappes Viertel", "eine gute Milliarde", "a symbolic euro": read as if the adjective did not stand behind the article.
  private func core(aroundAdjectiveBehind index: Int) -> Core? {
    guard let article = lexeme(index), article.kind == .word, words.ones.contains(article.text),
      let adjective = words.innerModifiers.match(lexemes, at: index + 1), adjective.count == 1,
      var core = FigureParser(self, without: index + 1).core(at: index)
    else { return nil }
    core.next += 1
    // "a good quarter" is one of a year unless it is one of something.
    if language == .english, core.kind == .share, lexeme(core.next)?.isWord("of") != true { return nil }
    if let effect = adjective.value { core.effects.append(effect) }
    return core
  }

  /// "5 million plus another 3 million" is a sum, and no "5 million or more".
  private func isSum(behind index: Int) -> Bool {
    guard let behind = lexeme(index) else { return false }
    return words.articles.contains(behind.text) || words.summands.contains(behind.text) || amount(behindModifiersAt: index) != nil
  }

  /// The modifiers from `index` on, and where the number should begin.
  func modifiers(at index: Int) -> (effects: [FigureWords.Effect], next: Int) {
    var effects: [FigureWords.Effect] = []
    var at = index
    while let match = words.modifiers.match(lexemes, at: at) {
      if match.count == 1, lexemes[at].text == words.worthPreposition, isBehindWorthNoun(at) { break }
      if lexemes[at].isSymbol("-"), lexemes[at].isGlued { break }
      // "gegen 300 Mitarbeiter" is against them, "von gegen 300 Millionen" about so much.
      if lexemes[at].text == words.aboutPreposition, lexeme(at - 1).map({ words.prepositions.contains($0.text) }) != true { break }
      effects.append(match.value)
      at += match.count
    }
    // "mehr als die Hälfte", not "unter den 50 Bewerbern": the article goes with the modifier where a fraction follows.
    if at > index, let article = lexeme(at), article.kind == .word, words.articles.contains(article.text), fraction(at: at) == nil,
      lexeme(at + 1) != nil, fraction(at: at + 1) != nil
    {
      at += 1
    }
    return (effects, at)
  }

  private func isBehindWorthNoun(_ index: Int) -> Bool {
    guard index > 0, lexemes[index - 1].kind == .word else { return false }
    let noun = lexemes[index - 1].text
    return words.worthNouns.contains(noun) || words.worthNounEnds.contains { noun.hasSuffix($0) }
  }

  /// The lexeme at an index; nil outside of the run.
  func lexeme(_ index: Int) -> Lexeme? { index >= 0 && index < lexemes.count ? lexemes[index] : nil }

  /// The words from one lexeme up to another, as they stand in the text.
  func words(from first: Int, to next: Int) -> String {
    guard first < next, next <= lexemes.count else { return "" }
    return String(decoding: text[lexemes[first].span.start..<lexemes[next - 1].span.end], as: UTF8.self)
  }
}
