import Claims

/// Views of the ledger as JSON, for programs and for the desk; nothing in them lacks its source.
public enum ViewJSON {
  /// Somebody.
  public static func of(_ entity: EntityInfo) -> JSONText {
    .object([
      ("id", .number(Double(entity.id))), ("name", .string(entity.name)), ("kind", .string(entity.kind.rawValue)),
      ("spellings", strings(entity.spellings)), ("identifiers", strings(entity.identifiers)), ("claims", .number(Double(entity.claims))),
    ])
  }

  /// A dossier.
  public static func of(_ dossier: Dossier) -> JSONText {
    .object([
      ("entity", of(dossier.entity)),
      ("sections", .object(dossier.sections.map { ($0.section.rawValue, .array($0.relationships.map(of))) })),
    ])
  }

  /// A relationship with its whole history.
  public static func of(_ relationship: Relationship) -> JSONText {
    .object([
      ("reference", .string(relationship.reference)), ("type", .string(relationship.type.rawValue)),
      ("parties", parties(relationship.parties, relationship.type)),
      ("stage", .string(relationship.stage.rawValue)), ("standing", .string(relationship.standing.rawValue)),
      ("open", .bool(relationship.isOpen)), ("stale", .bool(relationship.isStale)),
      ("denial", relationship.denial.map { .number(Double($0.claim)) } ?? .null), ("newest", .string(relationship.day)),
      ("origins", .array(relationship.origins.map(origin))),
      ("contradictions", .array(relationship.contradictions.map(contradiction))), ("history", .array(relationship.history.map(of))),
    ])
  }

  /// One claim of a history.
  public static func of(_ event: Event) -> JSONText {
    .object([
      ("claim", .number(Double(event.claim))), ("fingerprint", .string(event.fingerprint)), ("day", .string(event.day)),
      ("stage", .string(event.stage.rawValue)),
      ("standing", .string(event.standing.rawValue)), ("attribution", .array(event.attribution.map(source))),
      ("quantities", figures(event.quantities)), ("time", time(event.time)), ("evidence", .array(event.evidence.map(evidence))),
      ("confidence", .number(event.confidence)), ("origin", .number(Double(event.origin))), ("article", article(event.article)),
    ])
  }

  /// What moved.
  public static func of(_ change: Change) -> JSONText {
    .object([("changes", .array(change.kinds.map(of))), ("relationship", of(change.relationship))])
  }

  /// A claim of the ledger.
  public static func of(_ claim: StoredClaim) -> JSONText {
    let record = claim.record
    let roles = record.type.roles.compactMap { role in
      record.roles[role].map { fillers in
        (
          key: role.rawValue,
          value: JSONText.array(
            fillers.map { filler in
              .object([
                ("text", .string(filler.text)), ("name", .string(filler.name)),
                ("entity", filler.entity.flatMap { claim.entities[$0] }.map { .number(Double($0)) } ?? .null), ("span", span(filler.span)),
              ])
            })
        )
      }
    }
    return .object([
      ("id", .number(Double(claim.id))), ("fingerprint", .string(claim.fingerprint)), ("type", .string(record.type.rawValue)),
      ("roles", .object(roles)),
      ("stage", .string(record.stage.rawValue)), ("standing", .string(record.standing.rawValue)),
      ("attribution", .array(record.attribution.map(source))), ("quantities", figures(record.quantities)), ("time", time(record.time)),
      ("evidence", .array(record.evidence.map(evidence))), ("confidence", .number(record.confidence)),
      ("verdict", .optional(claim.verdict?.rawValue)), ("article", article(claim.article)),
    ])
  }

  /// A claim that was read and is in no ledger.
  public static func of(_ record: ClaimRecord) -> JSONText {
    let roles = record.type.roles.compactMap { role in
      record.roles[role].map { fillers in
        (
          key: role.rawValue,
          value: JSONText.array(
            fillers.map { .object([("text", .string($0.text)), ("name", .string($0.name)), ("span", span($0.span))]) })
        )
      }
    }
    return .object([
      ("type", .string(record.type.rawValue)), ("roles", .object(roles)), ("stage", .string(record.stage.rawValue)),
      ("standing", .string(record.standing.rawValue)), ("attribution", .array(record.attribution.map(source))),
      ("quantities", figures(record.quantities)), ("time", time(record.time)), ("evidence", .array(record.evidence.map(evidence))),
      ("confidence", .number(record.confidence)),
    ])
  }

  /// A step of a path.
  public static func of(_ step: Ledger.Step) -> JSONText {
    .object([("from", of(step.from)), ("to", of(step.to)), ("claim", of(step.claim))])
  }

  /// A judgement on names.
  public static func of(_ judgement: Judgement) -> JSONText {
    .object([
      ("id", .number(Double(judgement.id))), ("first", .string(judgement.first)), ("second", .string(judgement.second)),
      ("verdict", .string(judgement.verdict.rawValue)), ("maker", .string(judgement.maker.rawValue)), ("reason", .string(judgement.reason)),
      ("author", .optional(judgement.author)), ("at", .string(judgement.at)), ("undone", .optional(judgement.undone)),
    ])
  }

  /// A verdict on a claim.
  public static func of(_ verdict: Verdict) -> JSONText {
    .object([
      ("id", .number(Double(verdict.id))), ("claim", .string(verdict.fingerprint)), ("decision", .string(verdict.decision.rawValue)),
      ("author", .string(verdict.author)), ("at", .string(verdict.at)), ("undone", .optional(verdict.undone)),
    ])
  }

  /// An article without its text.
  public static func article(_ article: ArticleInfo) -> JSONText {
    .object([
      ("id", .number(Double(article.id))), ("document", .string(article.document)), ("title", .optional(article.title)),
      ("source", .optional(article.source)), ("url", .optional(article.url)), ("published", .optional(article.published)),
      ("language", .string(article.language)), ("agency", .optional(article.agency)), ("recorded", .string(article.recorded)),
    ])
  }

  // MARK: Parts

  private static func strings(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }

  private static func span(_ span: [Int]) -> JSONText { .array(span.map { .number(Double($0)) }) }

  private static func parties(_ parties: [Role: [Party]], _ type: ClaimType) -> JSONText {
    .object(
      type.roles.compactMap { role in
        parties[role].map { fillers in
          (
            key: role.rawValue,
            value: .array(
              fillers.map { .object([("name", .string($0.name)), ("entity", $0.entity.map { .number(Double($0)) } ?? .null)]) })
          )
        }
      })
  }

  private static func source(_ source: ClaimRecord.Source) -> JSONText {
    .object([("name", .string(source.name)), ("kind", .string(source.kind.rawValue))])
  }

  private static func evidence(_ evidence: ClaimRecord.Evidence) -> JSONText {
    .object([("span", span(evidence.span)), ("text", .string(evidence.text))])
  }

  private static func figures(_ figures: [Role: ClaimRecord.Figure]) -> JSONText {
    .object(
      figures.sorted { $0.key.rawValue < $1.key.rawValue }.map { role, figure in
        var members: [(key: String, value: JSONText)] = []
        for (key, value) in [("value", figure.value), ("low", figure.low), ("high", figure.high)] {
          if let value { members.append((key, .number(value))) }
        }
        for (key, text) in [("currency", figure.currency), ("unit", figure.unit)] {
          if let text { members.append((key, .string(text))) }
        }
        if figure.approximate == true { members.append(("approximate", .bool(true))) }
        return (key: role.rawValue, value: .object(members))
      })
  }

  private static func time(_ time: ClaimRecord.Time?) -> JSONText {
    guard let time else { return .null }
    return .object([("start", .optional(time.start)), ("end", .optional(time.end)), ("text", .optional(time.text))])
  }

  private static func origin(_ origin: Origin) -> JSONText {
    .object([
      ("articles", .array(origin.articles.map { .number(Double($0)) })), ("first", article(origin.first)),
      ("reasons", strings(origin.reasons.map(\.description))),
    ])
  }

  private static func contradiction(_ contradiction: Contradiction) -> JSONText {
    .object([
      ("role", .string(contradiction.role.rawValue)), ("first", .number(Double(contradiction.first.claim))),
      ("second", .number(Double(contradiction.second.claim))),
    ])
  }

  /// One thing that moved.
  public static func of(_ kind: Change.Kind) -> JSONText {
    switch kind {
    case .new: .object([("kind", .string("new"))])
    case .stage(let from, let to): moved("stage", .string(from.rawValue), .string(to.rawValue))
    case .standing(let from, let to): moved("standing", .string(from.rawValue), .string(to.rawValue))
    case .origins(let from, let to): moved("origins", .number(Double(from)), .number(Double(to)))
    case .denied: .object([("kind", .string("denied"))])
    case .confirmedAfterDenial: .object([("kind", .string("confirmedAfterDenial"))])
    case .contradiction(let role): .object([("kind", .string("contradiction")), ("role", .string(role.rawValue))])
    }
  }

  private static func moved(_ kind: String, _ from: JSONText, _ to: JSONText) -> JSONText {
    .object([("kind", .string(kind)), ("from", from), ("to", to)])
  }
}
