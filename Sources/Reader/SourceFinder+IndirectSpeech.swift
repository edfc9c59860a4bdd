import Claims

/// Reported speech that runs on: "… sagte Müller. Der Umsatz sei gestiegen. Man habe …"
///
/// German marks it by the subjunctive, so that every sentence of it has the speaker who was named last.
extension SourceFinder {
  /// The most sentences that a speaker is looked back for.
  private static let farthest = 4
  /// The most words between a verb of saying and its subject.
  private static let subjectReach = 3

  /// Gives claims that are somebody's word, but have nobody to vouch for them, the speaker of the reported speech that they stand in.
  func carryIndirectSpeech(in draft: inout Draft) {
    let bySentence = draft.candidatesBySentence()
    var speaker: (sources: [Candidate.Source], sentence: Int) = ([], 0)
    for sentence in draft.sentences.indices {
      let candidates = bySentence[sentence] ?? []
      let words = draft.words(ofSentence: sentence)
      let own = self.speaker(of: words, candidates.map { draft.candidates[$0] }, draft)
      if !own.isEmpty { speaker = (own, sentence) }
      let isReported = words.contains { subjunctives.contains(draft.string($0).lowercased()) }
      guard isReported || !own.isEmpty, sentence - speaker.sentence <= SourceFinder.farthest else { continue }
      for index in candidates where isVouchedForByNobody(draft.candidates[index], isReported: isReported) {
        draft.candidates[index].sources = speaker.sources
      }
    }
  }

  private func isVouchedForByNobody(_ candidate: Candidate, isReported: Bool) -> Bool {
    guard candidate.sources.isEmpty else { return false }
    switch candidate.standing.value {
    case .confirmed, .reported: return true
    // Who denies something is not the one whose report is denied in the same sentence.
    case .denied: return isReported
    case .stated, .rumoured, .open: return false
    }
  }

  /// Who speaks in a sentence: the source of a claim in it, else the source of its wording, else the subject of a verb of saying.
  private func speaker(of words: Range<Int>, _ candidates: [Candidate], _ draft: Draft) -> [Candidate.Source] {
    let named = candidates.map(\.sources).first { sources in
      !sources.isEmpty && sources.allSatisfy { words.contains($0.words.lowerBound) }
    }
    if let named { return named }
    let lowercased = words.map { draft.string($0).lowercased() }
    let worded = sources(lowercased, from: words.lowerBound, draft)
    if !worded.isEmpty { return worded }
    for (place, word) in lowercased.enumerated() where says.contains(word) {
      if let mention = subject(ofVerbAt: words.lowerBound + place, in: words, draft) {
        let words = draft.mentions[mention].words
        return [.init(kind: kind(of: draft.mentions[mention], draft), words: words, mention: mention, score: SourceFinder.score)]
      }
    }
    return []
  }

  /// The mention of one who can speak beside a verb: the one right behind it ("sagte Müller"), else the one right before it.
  private func subject(ofVerbAt verb: Int, in sentence: Range<Int>, _ draft: Draft) -> Int? {
    let behind = draft.mentions.partitioningIndex { $0.words.lowerBound > verb }
    for mention in [behind, behind - 1] where draft.mentions.indices.contains(mention) {
      let words = draft.mentions[mention].words
      let gap = mention == behind ? words.lowerBound - verb - 1 : verb - words.upperBound
      let canSpeak = ![.place, .product, .other].contains(draft.mentions[mention].kind)
      if canSpeak, sentence.contains(words.lowerBound), (0...SourceFinder.subjectReach).contains(gap) { return mention }
    }
    return nil
  }
}
