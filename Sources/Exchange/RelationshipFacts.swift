import Claims
import Ledger

/// What a format must say of a relationship so that nobody takes a rumour for a fact: how far, how firm, who says so, in which words.
struct RelationshipFacts {
  private let relationship: Relationship
  private let claims: [StoredClaim]

  /// The facts of a relationship with its claims.
  init(_ relationship: Relationship, _ claims: [StoredClaim]) {
    self.relationship = relationship
    self.claims = claims
  }

  /// What it is referred to by outside: that of its claim that was added first.
  var reference: String { claims.min { $0.id < $1.id }?.fingerprint ?? "" }

  /// Whether it may be passed on as a fact by a format that knows nothing but facts: firmly vouched for, not denied, in effect.
  var isFact: Bool {
    [.stated, .confirmed].contains(relationship.standing) && relationship.denial == nil && !relationship.isOpen
      && relationship.stage == .effective
  }

  /// Its state in words, the doubt first: `rumoured, talks; denied by Alpha on 2021-04-06`.
  var status: String {
    var text = "\(relationship.standing.rawValue), \(relationship.stage.rawValue)"
    if let denial = relationship.denial { text += "; denied by \(RelationshipFacts.speakers(denial)) on \(denial.day)" }
    if relationship.isOpen { text += "; outcome open" }
    if relationship.isStale { text += "; stale" }
    if !relationship.contradictions.isEmpty { text += "; figures contradict each other" }
    return text
  }

  /// Who says so, of the claim that shows it best.
  var saidBy: String { RelationshipFacts.speakers(relationship.best) }

  /// The words of the claim that shows it best.
  var quote: String { relationship.best.evidence.first?.text ?? "" }

  /// Figures as `price=12000000 EUR`, those of the newest claim that has any.
  var figures: String {
    let event = relationship.history.last { !$0.quantities.isEmpty && $0.standing != .denied }
    return (event?.quantities ?? [:]).sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue)=\(RelationshipFacts.text($0.value))" }.joined(separator: "; ")
  }

  /// The parties in words: `buyer: Alpha AG; target: Beta GmbH`.
  var parties: String {
    relationship.type.roles.compactMap { role in
      relationship.parties[role].map { "\(role.rawValue): \($0.map(\.name).joined(separator: ", "))" }
    }.joined(separator: "; ")
  }

  /// Names and values of everything above, and of the counts and days, in one order everywhere.
  var attributes: [(name: String, value: String)] {
    let best = relationship.best
    let time = relationship.history.last { $0.time != nil && $0.standing != .denied }?.time
    return [
      ("type", relationship.type.rawValue), ("stage", relationship.stage.rawValue), ("standing", relationship.standing.rawValue),
      ("status", status), ("denied", relationship.denial == nil ? "false" : "true"),
      ("deniedBy", relationship.denial.map(RelationshipFacts.speakers) ?? ""), ("open", relationship.isOpen ? "true" : "false"),
      ("stale", relationship.isStale ? "true" : "false"), ("contradicted", relationship.contradictions.isEmpty ? "false" : "true"),
      ("origins", String(relationship.origins.count)), ("claims", String(relationship.history.count)),
      ("first", relationship.history.first?.day ?? ""), ("newest", relationship.day), ("start", time?.start ?? ""),
      ("end", time?.end ?? ""), ("parties", parties), ("figures", figures), ("saidBy", saidBy), ("quote", quote),
      ("medium", best.article.source ?? ""), ("title", best.article.title ?? best.article.document), ("url", best.article.url ?? ""),
      ("published", best.article.published ?? ""), ("confidence", JSONText.number(best.confidence).line),
    ]
  }

  /// Who says so; where nobody is named, the article itself does.
  static func speakers(_ event: Event) -> String {
    event.attribution.isEmpty
      ? event.article.label : event.attribution.map { "\($0.name) (\($0.kind.rawValue))" }.joined(separator: ", citing ")
  }

  /// A figure in words: `12000000 EUR`, `about 50 percent`, `10 to 20 people`.
  static func text(_ figure: ClaimRecord.Figure) -> String {
    func number(_ value: Double) -> String { JSONText.number(value).line }
    let amount =
      switch (figure.value, figure.low, figure.high) {
      case (let value?, _, _): number(value)
      case (nil, let low?, let high?): "\(number(low)) to \(number(high))"
      case (nil, let low?, nil): "more than \(number(low))"
      case (nil, nil, let high?): "up to \(number(high))"
      case (nil, nil, nil): "?"
      }
    return [figure.approximate == true ? "about" : nil, amount, figure.currency ?? figure.unit].compactMap { $0 }.joined(separator: " ")
  }
}
