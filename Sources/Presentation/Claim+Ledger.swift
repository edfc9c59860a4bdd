import Claims
import Ledger

extension Claim {
  /// A claim of the ledger in the words of which reports are made; its spans count characters.
  init(_ record: ClaimRecord) {
    self.init(
      id: record.id, type: record.type,
      roles: record.roles.mapValues { $0.map { Filler(text: $0.text, name: $0.name, entity: $0.entity, span: Span(0, 0)) } },
      stage: record.stage, standing: record.standing,
      attribution: record.attribution.map { Attribution(name: $0.name, kind: $0.kind) },
      quantities: record.quantities.mapValues(Quantity.init), time: record.time.map(ClaimTime.init),
      evidence: record.evidence.map { Evidence(span: Span(0, 0), text: $0.text) }, confidence: record.confidence)
  }

  /// What a relationship comes to, as a claim: its present stage and standing, the parties as they are called now, and of its newest claims
  /// the figures and the time.
  init(_ relationship: Relationship) {
    let best = relationship.best
    let figures = relationship.history.last { !$0.quantities.isEmpty && $0.standing != .denied } ?? best
    self.init(
      id: "", type: relationship.type,
      roles: relationship.parties.mapValues { $0.map { Filler(text: $0.name, name: $0.name, span: Span(0, 0)) } },
      stage: relationship.stage, standing: relationship.standing,
      attribution: best.attribution.map { Attribution(name: $0.name, kind: $0.kind) },
      quantities: figures.quantities.mapValues(Quantity.init), time: (best.time ?? figures.time).map(ClaimTime.init), evidence: [],
      confidence: best.confidence)
  }
}

extension Quantity {
  fileprivate init(_ figure: ClaimRecord.Figure) {
    self.init(
      value: figure.value, low: figure.low, high: figure.high, currency: figure.currency, unit: figure.unit,
      isApproximate: figure.approximate ?? false)
  }
}

extension ClaimTime {
  fileprivate init(_ time: ClaimRecord.Time) {
    self.init(start: time.start.flatMap { CalendarDate($0) }, end: time.end.flatMap { CalendarDate($0) }, text: time.text ?? "")
  }
}
