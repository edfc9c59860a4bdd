import Claims
import Ledger
import Presentation

/// A relationship as the values of a template.
struct RelationshipView {
  let wording: Wording
  let interface: Interface
  /// The day that the reader looks back from; nil for today.
  var asOf: String?

  init(_ context: DeskContext, asOf: String? = nil) {
    wording = context.wording
    interface = Interface.of(context.language)
    self.asOf = asOf
  }

  /// The values of a row.
  ///
  /// - Parameter moved: what moved in it, where that is asked.
  func row(_ relationship: Relationship, moved: [Change.Kind] = []) -> [String: Any] {
    let best = relationship.best
    var row = head(relationship)
    row["reference"] = relationship.reference
    row["asOfQuery"] = asOf.map { "?asOf=\($0)" } ?? ""
    row["title"] = wording.parties(relationship)
    row["day"] = relationship.day
    row["article"] = String(best.article.id)
    row["claim"] = best.fingerprint
    row["medium"] = VisibleText.of(best.article.label)
    if let quote = best.evidence.first?.text { row["quote"] = VisibleText.of(quote) }
    if let says = wording.sources(best.attribution) { row["says"] = says }
    if !moved.isEmpty { row["moved"] = [moved.map(wording.change).joined(separator: " · ")] }
    return row
  }

  /// What rows and pages have in common: what the relationship comes to.
  func head(_ relationship: Relationship) -> [String: Any] {
    [
      "standing": relationship.standing.rawValue, "standingText": wording.standing(relationship.standing),
      "stage": relationship.stage.rawValue, "stageText": wording.stage(relationship.stage), "typeText": wording.type(relationship.type),
      "origins": relationship.origins.count == 1
        ? interface.text("oneOrigin") : interface.text("origins", String(relationship.origins.count)),
      "figures": figures(relationship), "flags": flags(relationship),
    ]
  }

  private func figures(_ relationship: Relationship) -> [String] {
    let telling = relationship.history.last { !$0.quantities.isEmpty && $0.standing != .denied }
    return telling.map { event in
      event.quantities.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\(wording.role($0.key)): \(wording.figure($0.value))" }
    } ?? []
  }

  private func flags(_ relationship: Relationship) -> [[String: Any]] {
    var flags: [[String: Any]] = []
    if relationship.denial != nil { flags.append(["kind": "denied", "text": interface.text("flagDenied")]) }
    if !relationship.contradictions.isEmpty { flags.append(["kind": "contradiction", "text": interface.text("flagContradiction")]) }
    if relationship.isOpen { flags.append(["kind": "open", "text": interface.text("flagOpen")]) }
    if relationship.isStale { flags.append(["kind": "stale", "text": interface.text("flagStale")]) }
    return flags
  }

  /// The parties of the core roles with links, and the words between them.
  func partyLinks(_ relationship: Relationship) -> [[String: Any]] {
    var parts: [[String: Any]] = []
    for (index, role) in relationship.type.coreRoles.enumerated() {
      if index > 0 { parts.append(["text": wording.link(relationship.type).map { " → \($0) → " } ?? " · "]) }
      let between = relationship.type.fewestParties > 1 ? " + " : ", "
      for (place, party) in (relationship.parties[role] ?? []).enumerated() {
        if place > 0 { parts.append(["text": between]) }
        var part: [String: Any] = ["text": VisibleText.of(party.name)]
        if let entity = party.entity { part["href"] = "/companies/\(entity)" }
        parts.append(part)
      }
    }
    return parts
  }

  /// The other roles, a line each.
  func details(_ relationship: Relationship) -> [[String: Any]] {
    relationship.type.roles.filter { !relationship.type.coreRoles.contains($0) && !$0.isFigure }.compactMap { role in
      relationship.parties[role].map { ["name": wording.role(role), "value": $0.map { VisibleText.of($0.name) }.joined(separator: ", ")] }
    }
  }
}
