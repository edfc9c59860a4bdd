import Claims

/// Resolves the words for each candidate's time against the publication date, each from the whole expression that they are part of;
/// a candidate without such words has the only time that its sentence gives.
struct TimeFinder {
  /// Sets the time of all candidates that have words for it.
  func find(in draft: inout Draft) {
    // Sentences whose time belongs to a claim already.
    let taken = Set(draft.candidates.flatMap(\.timeWords).map { draft.sentenceOfWord[$0.lowerBound] })
    for index in draft.candidates.indices {
      let trigger = draft.candidates[index].trigger
      let words = draft.candidates[index].timeWords.min { abs($0.lowerBound - trigger) < abs($1.lowerBound - trigger) }
      draft.candidates[index].time = words.map { time(of: $0, draft.candidates[index], draft) } ?? onlyTime(of: index, taken, draft)
    }
  }

  private func time(of words: Range<Int>, _ candidate: Candidate, _ draft: Draft) -> ClaimTime {
    let document = draft.article.document
    var (time, _) = TimeReader().time(
      for: draft.span(words), in: draft.text.bytes, sentence: draft.sentences[draft.sentenceOfWord[words.lowerBound]],
      language: document.language, published: document.published, stageIsPast: isPast(candidate), type: candidate.type)
    time.text = time.text.singleSpaced
    return time
  }

  /// The one time of the trigger's sentence; none where it belongs to another claim, or may be that of the saying rather than that of
  /// the matter.
  private func onlyTime(of index: Int, _ taken: Set<Int>, _ draft: Draft) -> ClaimTime? {
    let candidate = draft.candidates[index]
    let number = draft.sentenceOfWord[candidate.trigger]
    if taken.contains(number) { return nil }
    let document = draft.article.document
    let sentence = draft.sentences[number]
    let times = TimeReader().times(in: draft.text.bytes, span: sentence, language: document.language)
    guard times.count == 1, candidate.sources.isEmpty else { return nil }
    var time = TimeReader().time(
      times[0], in: draft.text.bytes, published: document.published, stageIsPast: isPast(candidate), type: candidate.type)
    time.text = time.text.singleSpaced
    return time.start == nil && time.end == nil ? nil : time
  }

  private func isPast(_ candidate: Candidate) -> Bool {
    candidate.stage.value == .effective || candidate.stage.value == .ended || candidate.stage.value == .agreed
  }
}
