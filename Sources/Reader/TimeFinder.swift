import Claims

/// Resolves the words for each candidate's time against the publication date.
struct TimeFinder {
  /// Sets the time of all candidates that have words for it.
  func find(in draft: inout Draft) {
    let reader = TimeReader()
    let document = draft.article.document
    for index in draft.candidates.indices {
      let candidate = draft.candidates[index]
      guard let words = candidate.timeWords.min(by: { abs($0.lowerBound - candidate.trigger) < abs($1.lowerBound - candidate.trigger) })
      else { continue }
      let isPast = candidate.stage.value == .effective || candidate.stage.value == .ended || candidate.stage.value == .agreed
      draft.candidates[index].time = reader.time(
        draft.string(words).singleSpaced, published: document.published, language: document.language, stageIsPast: isPast)
    }
  }
}
