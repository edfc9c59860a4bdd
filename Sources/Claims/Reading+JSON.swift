extension Reading {
  /// The reading as `Documentation/ClaimsFormat.md` has it, with offsets in Unicode scalars of the text as given.
  ///
  /// - Parameter explained: adds to each claim, under `cues`, the words that led to it.
  public func json(explained: Bool = false) -> JSONText {
    let writer = ReadingMembers(offsets: ScalarOffsets(article.text), explained: explained)
    return .object([
      ("document", writer.document(article.document)),
      ("entities", .array(entities.map(writer.entity))),
      ("claims", .array(claims.map(writer.claim))),
    ])
  }
}

/// The parts of one reading as JSON.
private struct ReadingMembers {
  let offsets: ScalarOffsets
  let explained: Bool

  func document(_ document: DocumentInfo) -> JSONText {
    .object([
      ("id", .string(document.id)), ("title", .optional(document.title)), ("source", .optional(document.source)),
      ("url", .optional(document.url)), ("published", .optional(document.published?.description)),
      ("language", .string(document.language.rawValue)),
    ])
  }

  func entity(_ entity: Entity) -> JSONText {
    .object([
      ("id", .string(entity.id)), ("name", .string(entity.name)), ("kind", .string(entity.kind.rawValue)),
      ("aliases", .array(entity.aliases.map { .string($0) })), ("mentions", .array(entity.mentions.map(span))),
    ])
  }

  func claim(_ claim: Claim) -> JSONText {
    let roles = claim.type.roles.compactMap { role in
      claim.roles[role].map { (key: role.rawValue, value: JSONText.array($0.map(filler))) }
    }
    let quantities = claim.type.roles.compactMap { role in
      claim.quantities[role].map { (key: role.rawValue, value: quantity($0)) }
    }
    var members: [(key: String, value: JSONText)] = [
      ("id", .string(claim.id)), ("type", .string(claim.type.rawValue)), ("roles", .object(roles)),
      ("stage", .string(claim.stage.rawValue)), ("standing", .string(claim.standing.rawValue)),
      ("attribution", .array(claim.attribution.map(attribution))), ("quantities", .object(quantities)),
      ("time", claim.time.map(time) ?? .null), ("evidence", .array(claim.evidence.map(evidence))),
      ("confidence", .number((claim.confidence * 100).rounded() / 100)),
    ]
    if explained { members.append(("cues", .array(claim.cues.map(cue)))) }
    return .object(members)
  }

  private func span(_ span: Span) -> JSONText { .array([.number(Double(offsets[span.start])), .number(Double(offsets[span.end]))]) }

  private func filler(_ filler: Filler) -> JSONText {
    .object([
      ("text", .string(filler.text)), ("name", .string(filler.name)), ("entity", .optional(filler.entity)), ("span", span(filler.span)),
    ])
  }

  private func attribution(_ attribution: Attribution) -> JSONText {
    .object([("name", .string(attribution.name)), ("kind", .string(attribution.kind.rawValue))])
  }

  private func quantity(_ quantity: Quantity) -> JSONText {
    var members: [(key: String, value: JSONText)] = []
    for (key, value) in [("value", quantity.value), ("low", quantity.low), ("high", quantity.high)] {
      if let value { members.append((key, .number(value))) }
    }
    if let currency = quantity.currency { members.append(("currency", .string(currency))) }
    if let unit = quantity.unit { members.append(("unit", .string(unit))) }
    if quantity.isApproximate { members.append(("approximate", .bool(true))) }
    return .object(members)
  }

  private func time(_ time: ClaimTime) -> JSONText {
    var members: [(key: String, value: JSONText)] = []
    if let start = time.start { members.append(("start", .string(start.description))) }
    if let end = time.end { members.append(("end", .string(end.description))) }
    members.append(("text", .string(time.text)))
    return .object(members)
  }

  private func evidence(_ evidence: Evidence) -> JSONText { .object([("span", span(evidence.span)), ("text", .string(evidence.text))]) }

  private func cue(_ cue: Cue) -> JSONText {
    .object([
      ("part", .string(cue.part.rawValue)), ("text", .string(cue.text)), ("span", span(cue.span)),
      ("confidence", .number((cue.confidence * 100).rounded() / 100)),
    ])
  }
}
