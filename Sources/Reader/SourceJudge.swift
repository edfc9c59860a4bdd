import Claims

/// Brings sources and standing into agreement, and carries sources over to claims of the same indirect speech.
struct SourceJudge {
  /// The score from which a source outweighs a standing of `stated`.
  let outweighs: Float

  /// Settles sources and standing of all candidates.
  func judge(_ draft: inout Draft) {
    let bySentence = draft.candidatesBySentence()
    for index in draft.candidates.indices {
      carryOver(into: index, bySentence, &draft)
      settle(&draft.candidates[index])
    }
  }

  /// A claim said to be confirmed or reported, by nobody in sight, has the source of its neighbour in the same or the last sentence.
  private func carryOver(into index: Int, _ bySentence: [Int: [Int]], _ draft: inout Draft) {
    let candidate = draft.candidates[index]
    guard candidate.sources.isEmpty, candidate.standing.value == .confirmed || candidate.standing.value == .reported else { return }
    let sentence = draft.sentenceOfWord[candidate.trigger]
    let near = ((bySentence[sentence - 1] ?? []) + (bySentence[sentence] ?? []))
      .filter { $0 != index && !draft.candidates[$0].sources.isEmpty }
      .min { distance(draft, $0, index) < distance(draft, $1, index) }
    if let near, draft.candidates[near].standing.value == candidate.standing.value {
      draft.candidates[index].sources = draft.candidates[near].sources
    }
  }

  private func distance(_ draft: Draft, _ a: Int, _ b: Int) -> Int {
    abs(draft.candidates[a].trigger - draft.candidates[b].trigger)
  }

  private func settle(_ candidate: inout Candidate) {
    if candidate.standing.value == .stated {
      guard let best = candidate.sources.max(by: { $0.score < $1.score }), best.score >= outweighs else {
        candidate.sources = []
        return
      }
      candidate.standing.value = standing(by: best.kind)
    } else if candidate.standing.value == .confirmed || candidate.standing.value == .reported,
      let agreed = standing(by: candidate.sources.map(\.kind))
    {
      candidate.standing.value = agreed
    } else if candidate.standing.value == .reported, candidate.sources.isEmpty {
      // Reported by nobody: in the article's own voice, or hearsay where a word hedges it.
      candidate.standing.value = candidate.hedges.isEmpty ? .stated : .rumoured
    }
    let inward: [Attribution.Kind] =
      candidate.standing.value == .confirmed
      ? [.party, .authority, .document, .media, .analyst, .other, .insider]
      : [.media, .analyst, .authority, .other, .party, .document, .insider]
    candidate.sources.sort { a, b in
      let (x, y) = (inward.firstIndex(of: a.kind) ?? 0, inward.firstIndex(of: b.kind) ?? 0)
      return x != y ? x < y : a.words.lowerBound < b.words.lowerBound
    }
  }

  /// The standing that sources of these kinds amount to; nil where they leave it open, as a party beside the medium that it confirms.
  private func standing(by kinds: [Attribution.Kind]) -> Standing? {
    guard !kinds.isEmpty else { return nil }
    if kinds.contains(.insider) { return .rumoured }
    let standings = Set(kinds.map { standing(by: $0) })
    return standings.count == 1 ? standings.first : nil
  }

  /// What it means for a claim's standing that only this kind of source vouches for it.
  private func standing(by kind: Attribution.Kind) -> Standing {
    switch kind {
    case .party, .authority, .document: .confirmed
    case .media, .analyst, .other: .reported
    case .insider: .rumoured
    }
  }
}
