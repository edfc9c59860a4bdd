import Claims

/// Tells which of two figures that stand together is meant: the level behind a change, the part before its whole.
struct FigureJoins: Sendable {
  private let change: Set<String>
  private let level: Set<String>
  private let part: Set<String>
  private let between: Set<String>
  private let joins: Set<String>

  /// The most words between a change and its level: unit and comparison.
  private static let reach = 4

  /// The joins of a data file.
  init(lines: [String]) {
    var words: [String: Set<String>] = [:]
    for line in lines {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 2 { words[parts[0], default: []].insert(parts[1]) }
    }
    change = words["change"] ?? []
    level = words["level"] ?? []
    part = words["part"] ?? []
    between = words["between"] ?? []
    joins = words["sum"] ?? []
  }

  /// The figure that is meant where the network has taken its neighbour; nil where it stands alone.
  func meant(
    insteadOf figure: FigureReader.RoleFigure, for candidate: Candidate, in draft: Draft
  ) -> FigureReader.RoleFigure? {
    switch candidate.type {
    case .financialResult: level(behind: figure, for: candidate, in: draft)
    case .jobCuts, .hiring:
      figure.role == .count
        ? part(before: figure, for: candidate, in: draft) ?? sum(with: figure, for: candidate, in: draft) : nil
    case .headcount: figure.role == .count ? sum(with: figure, for: candidate, in: draft) : nil
    default: nil
    }
  }

  /// "um rund 5000 auf 45.213": the result is the level, not the change.
  private func level(
    behind figure: FigureReader.RoleFigure, for candidate: Candidate, in draft: Draft
  ) -> FigureReader.RoleFigure? {
    let words = draft.wordRange(figure.span)
    guard let first = words.first, change.contains(word(first - 1, draft)) || change.contains(word(first, draft)) else { return nil }
    let sentence = draft.sentenceOfWord[first]
    for place in words.upperBound..<(words.upperBound + FigureJoins.reach) where level.contains(word(place, draft)) {
      guard draft.words.indices.contains(place + 1), draft.sentenceOfWord[place + 1] == sentence else { return nil }
      let next = FigureReader().figure(
        for: draft.span((place + 1)..<(place + 2)), role: figure.role, type: candidate.type, in: draft.text.bytes,
        sentence: draft.sentences[sentence], language: draft.article.document.language)
      return next.flatMap { $0.role == figure.role ? $0 : nil }
    }
    return nil
  }

  /// "20.000 der einst 85.000 Arbeitsplätze": the part is what goes, not the whole.
  private func part(
    before figure: FigureReader.RoleFigure, for candidate: Candidate, in draft: Draft
  ) -> FigureReader.RoleFigure? {
    var place = draft.wordRange(figure.span).lowerBound - 1
    let sentence = draft.sentenceOfWord[max(0, place)]
    while place > 0, draft.sentenceOfWord[place] == sentence, between.contains(word(place, draft)) { place -= 1 }
    guard place > 0, part.contains(word(place, draft)), draft.sentenceOfWord[place - 1] == sentence else { return nil }
    let number = draft.span((place - 1)..<place)
    return FigureReader().figure(
      for: number, role: .count, type: candidate.type, in: draft.text.bytes, sentence: Span(draft.sentences[sentence].start, number.end),
      language: draft.article.document.language)
  }

  /// "200 feste und 300 freie Mitarbeiter": both together.
  private func sum(
    with figure: FigureReader.RoleFigure, for candidate: Candidate, in draft: Draft
  ) -> FigureReader.RoleFigure? {
    let first = draft.wordRange(figure.span).lowerBound
    guard first > 2, joins.contains(word(first - 1, draft)), draft.sentenceOfWord[first - 3] == draft.sentenceOfWord[first],
      // The word between the number and "und" is an adjective, so the noun is that of the second figure.
      draft.string(first - 2).first?.isLowercase == true, draft.string(first - 2).last?.isLetter == true, var total = figure.quantity.value
    else { return nil }
    let number = draft.span((first - 3)..<(first - 2))
    guard
      let other = FigureReader().figure(
        for: number, role: .count, type: candidate.type, in: draft.text.bytes, sentence: number, language: draft.article.document.language),
      let value = other.quantity.value
    else { return nil }
    total += value
    var both = figure
    both.quantity.value = total
    both.span = Span(number.start, figure.span.end)
    return both
  }

  private func word(_ index: Int, _ draft: Draft) -> String { draft.words.indices.contains(index) ? draft.string(index).lowercased() : "" }
}
