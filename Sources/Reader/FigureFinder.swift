import Claims

/// Reads the figures among each candidate's arguments.
struct FigureFinder {
  /// Sets the quantities of all candidates.
  func find(in draft: inout Draft) {
    let reader = FigureReader()
    for index in draft.candidates.indices {
      for argument in draft.candidates[index].arguments where argument.role.isFigure && draft.candidates[index].quantities[argument.role] == nil {
        draft.candidates[index].quantities[argument.role] = reader.quantity(
          draft.string(argument.words).singleSpaced, role: argument.role, language: draft.article.document.language)
      }
    }
  }
}
