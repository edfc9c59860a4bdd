import Claims

extension Draft {
  /// The entities as they are published.
  var published: [Entity] {
    entities.enumerated().map { index, entity in
      var aliases: [String] = []
      var seen: Set<String> = []
      for mention in entity.mentions where !isBareReference(mentions[mention]) {
        let wording = wording(mentions[mention]).singleSpaced
        if seen.insert(wording).inserted { aliases.append(wording) }
      }
      let spans = entity.mentions.map { text.given(wordingSpan(mentions[$0])) }
      return Entity(id: "e\(index + 1)", name: entity.name, kind: entity.kind, aliases: aliases, mentions: spans)
    }
  }

  /// Whether a wording only points ("er", "sein", "neues"): no name and no description, and so no alias.
  private func isBareReference(_ mention: FoundMention) -> Bool {
    mention.isNominal && mention.words.count == 1 && string(mention.words).first?.isLowercase == true
      && article.document.language == .german || mention.isNominal && string(mention.words).count < 4
  }

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
    return Attribution(name: name, kind: source.kind)
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
