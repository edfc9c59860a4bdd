import Claims

/// Reads the figures among each candidate's arguments, each from the whole figure that its words are part of, and looks in the
/// sentence for the figure that a claim about numbers lacks.
struct FigureFinder {
  /// Sets the quantities of all candidates; an argument that turns out to be a figure of another kind changes its role.
  func find(in draft: inout Draft) {
    for index in draft.candidates.indices {
      let trigger = draft.candidates[index].trigger
      let arguments = draft.candidates[index].arguments
      let figures = arguments.indices.filter { arguments[$0].role.isFigure }
        .sorted { distance(arguments[$0].words, trigger) < distance(arguments[$1].words, trigger) }
      for place in figures { read(place, of: index, in: &draft) }
    }
    for index in draft.candidates.indices { complete(index, &draft) }
  }

  private func read(_ place: Int, of index: Int, in draft: inout Draft) {
    let candidate = draft.candidates[index]
    let argument = candidate.arguments[place]
    guard
      let figure = FigureReader().figure(
        for: draft.span(argument.words), role: argument.role, type: candidate.type, in: draft.text.bytes,
        sentence: sentence(of: argument.words.lowerBound, draft), language: draft.article.document.language)
    else { return }
    // The figure nearest to the trigger counts where a role was filled twice.
    guard candidate.quantities[figure.role] == nil else { return }
    draft.candidates[index].arguments[place].role = figure.role
    draft.candidates[index].arguments[place].words = draft.wordRange(figure.span)
    draft.candidates[index].quantities[figure.role] = figure.quantity
  }

  /// Gives a claim about numbers that has none the one figure of the right kind in its sentence that no other claim has taken.
  private func complete(_ index: Int, _ draft: inout Draft) {
    let candidate = draft.candidates[index]
    guard candidate.quantities.isEmpty else { return }
    let roles: [(Figure.Kind, Role)] =
      switch candidate.type {
      case .financialResult: [(.money, .amount), (.count, .count)]
      case .jobCuts, .hiring: [(.count, .count)]
      case .investment: [(.money, .amount)]
      case .ownership: [(.share, .share)]
      default: []
      }
    guard !roles.isEmpty else { return }
    let sentence = sentence(of: candidate.trigger, draft)
    let taken = draft.candidates.indices.filter { $0 != index }
      .flatMap { draft.candidates[$0].arguments.filter { $0.role.isFigure }.map { draft.span($0.words) } }
    let figures = FigureReader().figures(in: draft.text.bytes, span: sentence, language: draft.article.document.language)
    for (kind, role) in roles {
      let free = figures.filter { figure in figure.kind == kind && !taken.contains { $0.overlaps(figure.span) } }
      guard free.count == 1 else { continue }
      draft.candidates[index].arguments.append(.init(role: role, words: draft.wordRange(free[0].span), mention: nil, score: 0))
      draft.candidates[index].quantities[role] = free[0].quantity
      return
    }
  }

  private func sentence(of word: Int, _ draft: Draft) -> Span { draft.sentences[draft.sentenceOfWord[word]] }

  private func distance(_ words: Range<Int>, _ trigger: Int) -> Int { max(words.lowerBound - trigger, trigger - words.upperBound + 1, 0) }
}
