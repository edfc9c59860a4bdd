import Claims

/// Makes claims of the candidates: those that say the same of the same parties become one claim with several pieces of evidence.
struct ClaimMerger {
  /// Claims with less confidence are left out.
  var leastConfidence = 0.0

  /// The claims of a draft, in the order of the text.
  func claims(of draft: Draft) -> [Claim] {
    var groups: [Group] = []
    var alike: [Key: [Int]] = [:]
    for candidate in draft.candidates.compactMap({ withoutDoubles($0, draft) }) where hasEnoughParties(candidate, draft) {
      let key = Key(candidate, draft)
      let sources = Set(candidate.sources.map { draft.identity($0) })
      if let group = alike[key]?.first(where: { groups[$0].takes(candidate, sources) }) {
        groups[group].add(candidate, sources)
      } else {
        alike[key, default: []].append(groups.count)
        groups.append(Group(candidate, sources))
      }
    }
    groups.removeAll { confidence(best(of: $0.candidates)) < leastConfidence }
    return groups.enumerated().map { claim($0.element.candidates, number: $0.offset + 1, draft) }
  }

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

  /// What must be the same in candidates for them to be one claim.
  private struct Key: Hashable {
    let type: ClaimType
    let core: [Role: Set<String>]
    let stage: Stage
    let standing: Standing

    init(_ candidate: Candidate, _ draft: Draft) {
      type = candidate.type
      var core: [Role: Set<String>] = [:]
      for role in candidate.type.coreRoles {
        core[role] = Set(candidate.arguments(in: role).map { draft.identity($0) })
      }
      self.core = core
      stage = candidate.stage.value
      standing = candidate.standing.value
    }
  }

  /// Candidates that say the same.
  private struct Group {
    private(set) var candidates: [Candidate]
    private var sources: Set<String>
    private var quantities: [Role: Quantity]
    private var time: ClaimTime?

    init(_ candidate: Candidate, _ sources: Set<String>) {
      candidates = [candidate]
      self.sources = sources
      quantities = candidate.quantities
      time = candidate.time
    }

    /// Whether a candidate contradicts none of the others: no other figure, no other time, and no other source.
    func takes(_ candidate: Candidate, _ others: Set<String>) -> Bool {
      for (role, quantity) in candidate.quantities {
        if let known = quantities[role], (known.value, known.low, known.high) != (quantity.value, quantity.low, quantity.high) {
          return false
        }
      }
      if let x = time?.start, let y = candidate.time?.start, x != y { return false }
      if let x = time?.end, let y = candidate.time?.end, x != y { return false }
      return sources.isEmpty || others.isEmpty || !sources.isDisjoint(with: others)
    }

    mutating func add(_ candidate: Candidate, _ others: Set<String>) {
      candidates.append(candidate)
      sources.formUnion(others)
      quantities.merge(candidate.quantities) { first, _ in first }
      time = time ?? candidate.time
    }
  }

  private func claim(_ group: [Candidate], number: Int, _ draft: Draft) -> Claim {
    let best = best(of: group)
    var roles: [Role: [Filler]] = [:]
    var quantities = best.quantities
    var time = best.time
    for candidate in [best] + group {
      for argument in candidate.arguments {
        let filler = draft.filler(argument)
        let known = roles[argument.role, default: []]
        // A role is filled from one candidate, but for the parties, which may be named here and there.
        if !candidate.isSame(as: best), !known.isEmpty, argument.role != candidate.type.coreRoles[0] { continue }
        if known.contains(where: { $0.name == filler.name && $0.entity == filler.entity }) { continue }
        roles[argument.role, default: []].append(filler)
      }
      quantities.merge(candidate.quantities) { first, _ in first }
      time = time ?? candidate.time
    }
    var evidence: [Evidence] = []
    var quoted: Set<Span> = []
    for candidate in group {
      let span = draft.text.given(draft.sentences[draft.sentenceOfWord[candidate.trigger]])
      if quoted.insert(span).inserted { evidence.append(Evidence(span: span, text: draft.article.slice(span))) }
    }
    var attribution: [Attribution] = []
    for source in best.sources {
      let made = draft.attribution(source)
      if !attribution.contains(where: { $0.name == made.name }) { attribution.append(made) }
    }
    return Claim(
      id: "c\(number)", type: best.type, roles: roles, stage: best.stage.value, standing: best.standing.value, attribution: attribution,
      quantities: quantities, time: time, evidence: evidence, confidence: confidence(best), cues: draft.cues(best))
  }

  private func best(of group: [Candidate]) -> Candidate { group.max { $0.score < $1.score } ?? group[0] }

  /// The probability of the trigger, damped by that of the core role which is filled least surely; a role counts with its best filler,
  /// the parties of a deal between equals with their second best.
  private func confidence(_ candidate: Candidate) -> Double {
    let scores = candidate.type.coreRoles.enumerated().compactMap { index, role in
      candidate.arguments(in: role).map(\.score).sorted(by: >).prefix(index == 0 ? candidate.type.fewestParties : 1).last
    }
    return Double(candidate.score * (scores.min() ?? 1).squareRoot())
  }
}

extension Candidate {
  fileprivate func isSame(as other: Candidate) -> Bool { trigger == other.trigger && type == other.type }
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

extension Draft {
  /// The entity that a filler means.
  func entity(of argument: Candidate.Argument) -> Int? { argument.mention.flatMap { mentions[$0].entity } ?? argument.entity }

  /// What tells one filler from another: its entity, else its words.
  func identity(_ argument: Candidate.Argument) -> String {
    if let entity = entity(of: argument) { return "e\(entity)" }
    return string(argument.words).lowercased()
  }

  /// What tells one source from another: its entity, else its words.
  func identity(_ source: Candidate.Source) -> String {
    if let entity = source.mention.flatMap({ mentions[$0].entity }) { return "e\(entity)" }
    return string(source.words).lowercased()
  }

  /// A filler as it is published.
  func filler(_ argument: Candidate.Argument) -> Filler {
    let found = argument.mention.map { mentions[$0] }
    // A position is the end of a compound by itself ("Xiaomi-Chef"), other fillers are the whole of it ("FAW-Tochter").
    let words = argument.role == .position ? self.span(argument.words) : compoundSpan(argument.words)
    let span = text.given(found.map { wordingSpan($0) } ?? words)
    let entity = entity(of: argument)
    let name = entity.map { entities[$0].name } ?? text[words].singleSpaced
    return Filler(text: article.slice(span), name: name, entity: entity.map { "e\($0 + 1)" }, span: span)
  }

  /// A source as it is published.
  func attribution(_ source: Candidate.Source) -> Attribution {
    let found = source.mention.map { mentions[$0] }
    let span = found.map { wordingSpan($0) } ?? self.span(source.words)
    let name = found?.entity.map { entities[$0].name } ?? text[span].singleSpaced
    return Attribution(name: name, kind: source.kind, span: text.given(span))
  }

  /// The words that led to a candidate.
  func cues(_ candidate: Candidate) -> [Cue] {
    func cue(_ part: Cue.Part, _ words: Range<Int>, _ confidence: Float) -> Cue {
      let span = text.given(self.span(words))
      return Cue(part: part, text: article.slice(span), span: span, confidence: Double(confidence))
    }
    return [cue(.trigger, candidate.trigger..<(candidate.trigger + 1), candidate.score)]
      + candidate.hedges.map { cue(.hedge, $0, candidate.standing.score) }
      + candidate.sources.map { cue(.source, $0.words, $0.score) }
  }
}

extension String {
  /// The text with each run of white space as one space.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
