import Claims

/// Reads the figures among each candidate's arguments, each from the whole figure that its words are part of, and looks in the
/// sentence for the figure that a claim about numbers lacks.
struct FigureFinder {
  /// Tells the part from its whole.
  let partOfWhole: PartOfWhole

  /// Sets the quantities of all candidates; an argument that turns out to be a figure of another kind changes its role.
  func find(in draft: inout Draft) {
    for index in draft.candidates.indices {
      let trigger = draft.candidates[index].trigger
      let arguments = draft.candidates[index].arguments
      let figures = arguments.indices.filter { arguments[$0].role.isFigure }
        .sorted { distance(arguments[$0].words, trigger) < distance(arguments[$1].words, trigger) }
      for place in figures { read(place, of: index, in: &draft) }
      dropLeftovers(of: &draft.candidates[index])
    }
    // The figures of each sentence that a claim has taken.
    var taken: [Int: [Span]] = [:]
    for candidate in draft.candidates {
      for argument in candidate.arguments where argument.role.isFigure {
        taken[draft.sentenceOfWord[argument.words.lowerBound], default: []].append(draft.span(argument.words))
      }
    }
    for index in draft.candidates.indices { complete(index, &taken, &draft) }
  }

  /// A role whose figure was read has no other filler than that figure, nor has another role a piece of it.
  private func dropLeftovers(of candidate: inout Candidate) {
    var read: [Role: Range<Int>] = [:]
    for argument in candidate.arguments where candidate.quantities[argument.role] != nil && argument.isRead {
      read[argument.role] = argument.words
    }
    candidate.arguments.removeAll { argument in
      guard argument.role.isFigure, !argument.isRead else { return false }
      return read[argument.role] != nil || read.values.contains { $0.overlaps(argument.words) }
    }
  }

  private func read(_ place: Int, of index: Int, in draft: inout Draft) {
    let candidate = draft.candidates[index]
    let argument = candidate.arguments[place]
    guard
      let found = FigureReader().figure(
        for: draft.span(argument.words), role: argument.role, type: candidate.type, in: draft.text.bytes,
        sentence: sentence(of: argument.words.lowerBound, draft), language: draft.article.document.language)
    else { return }
    let figure = partOfWhole.part(before: found, of: candidate, in: draft) ?? found
    // The figure nearest to the trigger counts where a role was filled twice.
    guard candidate.quantities[figure.role] == nil else { return }
    draft.candidates[index].arguments[place].role = figure.role
    draft.candidates[index].arguments[place].words = draft.wordRange(figure.span)
    draft.candidates[index].arguments[place].isRead = true
    draft.candidates[index].quantities[figure.role] = figure.quantity
  }

  /// Gives a claim about numbers that has none the one figure of the right kind in its sentence that no other claim has taken.
  private func complete(_ index: Int, _ taken: inout [Int: [Span]], _ draft: inout Draft) {
    let candidate = draft.candidates[index]
    guard candidate.quantities.isEmpty else { return }
    if candidate.type == .production { return countProduct(index, &draft) }
    let roles: [(Figure.Kind, Role)] =
      switch candidate.type {
      case .financialResult: [(.money, .amount), (.count, .count)]
      case .jobCuts, .hiring: [(.count, .count)]
      case .investment: [(.money, .amount)]
      case .ownership: [(.share, .share)]
      default: []
      }
    guard !roles.isEmpty else { return }
    let number = draft.sentenceOfWord[candidate.trigger]
    let figures = FigureReader().figures(
      in: draft.text.bytes, span: draft.sentences[number], language: draft.article.document.language)
    for (kind, role) in roles {
      let free = figures.filter { figure in figure.kind == kind && !(taken[number] ?? []).contains { $0.overlaps(figure.span) } }
      guard free.count == 1 else { continue }
      taken[number, default: []].append(free[0].span)
      draft.candidates[index].arguments.append(.init(role: role, words: draft.wordRange(free[0].span), mention: nil, score: 0))
      draft.candidates[index].quantities[role] = free[0].quantity
      return
    }
  }

  /// "baut 1.000 Fahrzeuge": how many are made stands in front of what is made.
  private func countProduct(_ index: Int, _ draft: inout Draft) {
    for argument in draft.candidates[index].arguments(in: .product) {
      let figures = FigureReader().figures(
        in: draft.text.bytes, span: draft.span(argument.words), language: draft.article.document.language)
      guard let figure = figures.first, figure.kind == .count, figure.span.start == draft.span(argument.words).start else { continue }
      draft.candidates[index].arguments.append(
        .init(role: .count, words: draft.wordRange(figure.span), mention: nil, score: argument.score))
      draft.candidates[index].quantities[.count] = figure.quantity
      return
    }
  }

  private func sentence(of word: Int, _ draft: Draft) -> Span { draft.sentences[draft.sentenceOfWord[word]] }

  private func distance(_ words: Range<Int>, _ trigger: Int) -> Int { max(words.lowerBound - trigger, trigger - words.upperBound + 1, 0) }
}
