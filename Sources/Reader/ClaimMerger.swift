import Claims

/// Makes claims of the candidates: those that say the same of the same parties become one claim with several pieces of evidence.
struct ClaimMerger {
  /// Claims with a lower score are left out.
  var leastScore = 0.0
  /// What makes a probability of a score.
  var calibration = Calibration(lines: [])
  /// Ends of compounds that name a maker by its product, in lower case.
  var makerEnds: [String] = []

  /// The claims of a draft, in the order of the text.
  func claims(of draft: Draft) -> [Claim] {
    let candidates = draft.candidates.compactMap { withoutDoubles($0, draft) }
      .filter { hasEnoughParties($0, draft) && score($0) >= leastScore }
    // The surest wording of a claim comes first, and what agrees with it joins it.
    let order = candidates.indices.sorted { a, b in
      let (x, y) = (score(candidates[a]), score(candidates[b]))
      return x != y ? x > y : a < b
    }
    var groups: [ClaimGroup] = []
    var alike: [ClaimGroup.Key: [Int]] = [:]
    for index in order {
      let candidate = candidates[index]
      let keys = ClaimGroup.keys(candidate, draft)
      let near = Set(keys.flatMap { (alike[$0] ?? []).suffix(ClaimMerger.mostCompared) }).sorted()
      if let group = near.first(where: { groups[$0].takes(candidate, draft) }) {
        groups[group].add(candidate, at: index, draft)
      } else {
        for key in keys { alike[key, default: []].append(groups.count) }
        groups.append(ClaimGroup(candidate, at: index, draft))
      }
    }
    groups.sort { $0.firstPlace < $1.firstPlace }
    return groups.enumerated().map { claim($0.element, number: $0.offset + 1, draft) }
  }

  /// With how many claims of the same party, type, stage and standing another one is compared, so that no text takes too long.
  private static let mostCompared = 200

  /// A candidate in which no party fills two core roles; nil where one is left empty.
  private func withoutDoubles(_ candidate: Candidate, _ draft: Draft) -> Candidate? {
    let core = candidate.type.coreRoles
    // A former name names the same party by its nature.
    guard core.count > 1, candidate.type != .formerName else { return candidate }
    var candidate = candidate
    var best: [String: Float] = [:]
    for argument in candidate.arguments where core.contains(argument.role) {
      best[draft.identity(argument)] = max(best[draft.identity(argument)] ?? 0, argument.score)
    }
    candidate.arguments.removeAll { core.contains($0.role) && $0.score < best[draft.identity($0)] ?? 0 }
    return core.allSatisfy { !candidate.arguments(in: $0).isEmpty } ? candidate : nil
  }

  /// Whether the parties of a deal between equals are as many as it takes, each counted once.
  private func hasEnoughParties(_ candidate: Candidate, _ draft: Draft) -> Bool {
    Set(candidate.arguments(in: candidate.type.coreRoles[0]).map { draft.identity($0) }).count >= candidate.type.fewestParties
  }

  private func claim(_ group: ClaimGroup, number: Int, _ draft: Draft) -> Claim {
    let best = group.best
    var roles: [Role: [Filler]] = [:]
    for candidate in group.candidates {
      // A role is filled from one candidate: the surest that names a filler for it.
      for (role, arguments) in Dictionary(grouping: candidate.arguments, by: \.role) where roles[role] == nil {
        var fillers: [Filler] = []
        for argument in arguments {
          var filler = draft.filler(argument)
          if candidate.type == .production, role == .product { filler.name = product(filler.name) }
          if !fillers.contains(where: { $0.name == filler.name && $0.entity == filler.entity }) { fillers.append(filler) }
        }
        roles[role] = fillers
      }
    }
    var evidence: [Evidence] = []
    var quoted: Set<Span> = []
    for candidate in group.candidates.sorted(by: { $0.trigger < $1.trigger }) {
      let span = draft.text.given(draft.sentences[draft.sentenceOfWord[candidate.trigger]])
      if quoted.insert(span).inserted { evidence.append(Evidence(span: span, text: draft.article.slice(span))) }
    }
    var attribution: [Attribution] = []
    for source in group.candidates.first(where: { !$0.sources.isEmpty })?.sources ?? [] {
      let made = draft.attribution(source)
      if !attribution.contains(where: { $0.name == made.name }) { attribution.append(made) }
    }
    var claim = Claim(
      id: "c\(number)", type: best.type, roles: roles, stage: best.stage.value, standing: best.standing.value, attribution: attribution,
      quantities: group.quantities, time: group.time, evidence: evidence, confidence: score(best), cues: draft.cues(best))
    claim.confidence = calibration.probability(claim)
    return claim
  }

  /// "Computerhersteller" as a product is "Computer".
  private func product(_ name: String) -> String {
    let lower = name.lowercased()
    guard let end = makerEnds.first(where: { lower.hasSuffix($0) }), lower.count == name.count, name.count >= end.count + 3 else {
      return name
    }
    let made = name.dropLast(end.count)
    return String(made.hasSuffix("-") || made.hasSuffix(" ") ? made.dropLast() : made)
  }

  /// The probability of the trigger, damped by that of the core role which is filled least surely; a role counts with its best filler,
  /// the parties of a deal between equals with their second best.
  private func score(_ candidate: Candidate) -> Double {
    let scores = candidate.type.coreRoles.enumerated().compactMap { index, role in
      candidate.arguments(in: role).map(\.score).sorted(by: >).prefix(index == 0 ? candidate.type.fewestParties : 1).last
    }
    return Double(candidate.score * (scores.min() ?? 1).squareRoot())
  }
}

extension Article {
  /// The characters of a span of the text as given.
  func slice(_ span: Span) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: min(span.start, utf8.count))
    let end = utf8.index(start, offsetBy: min(span.length, utf8.count - min(span.start, utf8.count)))
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}
