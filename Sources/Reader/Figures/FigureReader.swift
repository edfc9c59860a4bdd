import Claims

/// Finds the figures of a sentence and reads them: percentages, amounts of money, numbers of people and things.
///
/// German and English, in digits and in words, with ranges ("200 bis 300"), bounds ("mehr als", "bis zu") and vagueness ("rund").
/// Texts in any other language are read as German. The words that it knows are data, in `Data/FigureWords+….swift`.
public struct FigureReader: Sendable {
  /// A figure as it fills a role of a claim.
  public struct RoleFigure: Hashable, Sendable {
    /// The role: the one asked for, or the one that this kind of figure has in a claim of this type.
    public var role: Role
    /// What the words amount to; percent for `share`, `people` for persons and jobs.
    public var quantity: Quantity
    /// The words, in bytes of the text.
    public var span: Span
  }

  /// A reader of figures.
  public init() {}

  /// Every figure with a unit in a span of a text, in order, not overlapping: from "rund" or "mehr als" to the unit.
  public func figures(in text: [UInt8], span: Span, language: Language) -> [Figure] {
    FigureParser(text: text, span: span, language: language).figures().filter { $0.kind != .bare }
  }

  /// What a predicted filler amounts to, read from the whole figure that it overlaps in its sentence; nil where there is none.
  ///
  /// - Parameters:
  ///   - filler: the predicted words, in bytes of `text`; they may be only a part of the figure, or more than it.
  ///   - role: the role that they were predicted for. Where the figure is of another kind and `type` has a role for that kind, the
  ///     answer names that one: a growth rate predicted as the `amount` of a result is its `share`.
  ///   - type: the type of the claim; nil where unknown.
  ///   - text: the text in UTF-8.
  ///   - sentence: the sentence around the filler, in bytes of `text`.
  ///   - language: the language of the text.
  public func figure(
    for filler: Span, role: Role, type: ClaimType?, in text: [UInt8], sentence: Span, language: Language
  ) -> RoleFigure? {
    let overlapping = FigureParser(text: text, span: sentence, language: language).figures().filter { $0.span.overlaps(filler) }
    let own = FigureParser(text: text, span: filler, language: language)
    for candidates in [overlapping, own.figures()] {
      if let figure = best(candidates, for: role) { return roleFigure(figure, role: role, type: type) }
      if role == .share, let whole = own.whole() { return RoleFigure(role: .share, quantity: whole.quantity, span: whole.span) }
      for figure in candidates {
        guard let other = self.role(for: figure.kind, in: type), other != role else { continue }
        return roleFigure(figure, role: other, type: type)
      }
    }
    return nil
  }

  /// What the words of a filler amount to, read by themselves; nil where they hold no figure that fits the role.
  public func quantity(_ words: String, role: Role, language: Language, type: ClaimType? = nil) -> Quantity? {
    let text = Array(words.utf8)
    let all = Span(0, text.count)
    guard let found = figure(for: all, role: role, type: type, in: text, sentence: all, language: language), found.role == role else {
      return nil
    }
    return found.quantity
  }

  /// The figure that fits the role best: the right kind before a bare number, then the first.
  private func best(_ figures: [Figure], for role: Role) -> Figure? {
    let wanted: Figure.Kind =
      switch role {
      case .share: .share
      case .price, .amount: .money
      default: .count
      }
    return figures.first { $0.kind == wanted } ?? figures.first { $0.kind == .bare && (role != .share || isPercentage($0.quantity)) }
  }

  private func isPercentage(_ quantity: Quantity) -> Bool {
    [quantity.value, quantity.low, quantity.high].allSatisfy { ($0 ?? 0) >= 0 && ($0 ?? 0) <= 100 }
  }

  /// The role that takes figures of a kind in claims of a type.
  private func role(for kind: Figure.Kind, in type: ClaimType?) -> Role? {
    guard let type else { return nil }
    return switch kind {
    case .share: type.roles.first { $0 == .share }
    case .money: type.roles.first { $0 == .amount || $0 == .price }
    case .count: type.roles.first { $0 == .count }
    case .bare: nil
    }
  }

  private func roleFigure(_ figure: Figure, role: Role, type: ClaimType?) -> RoleFigure {
    var quantity = figure.quantity
    switch role {
    case .share where quantity.unit == nil: quantity.unit = "percent"
    case .count where type == .headcount || type == .jobCuts || type == .hiring: quantity.unit = "people"
    default: break
    }
    return RoleFigure(role: role, quantity: quantity, span: figure.span)
  }
}

extension FigureParser {
  /// A share told without a figure: "Mehrheit", "vollständig"; looked for only where a share is expected.
  func whole() -> Figure? {
    for index in lexemes.indices where lexemes[index].kind == .word {
      if let match = words.wholes.match(lexemes, at: index) {
        return whole(match.value.low, match.value.high, match.value.value, at: index, count: match.count)
      }
      if let start = words.wholeStarts.first(where: { lexemes[index].text.hasPrefix($0.start) }) {
        return whole(start.low, start.high, start.value, at: index, count: 1)
      }
    }
    return nil
  }

  private func whole(_ low: Double?, _ high: Double?, _ value: Double?, at index: Int, count: Int) -> Figure {
    let span = Span(lexemes[index].span.start, lexemes[index + count - 1].span.end)
    return Figure(kind: .share, span: span, quantity: Quantity(value: value, low: low, high: high, unit: "percent"))
  }
}
