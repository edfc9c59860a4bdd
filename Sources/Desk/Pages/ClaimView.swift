import Claims
import Ledger
import Presentation

/// A claim as the values of a template.
struct ClaimView {
  let wording: Wording
  let interface: Interface

  init(_ context: DeskContext) {
    wording = context.wording
    interface = Interface.of(context.language)
  }

  /// A claim of the ledger.
  func card(_ claim: StoredClaim) -> [String: Any] {
    var card = card(claim.record, id: claim.fingerprint)
    card["stored"] = true
    card["day"] = claim.article.day
    card["article"] = String(claim.article.id)
    card["medium"] = VisibleText.of(claim.article.label)
    switch claim.verdict {
    case .accepted: card["verdictText"] = interface.text("verdictAccepted")
    case .rejected: card["verdictText"] = interface.text("verdictRejected")
    case .corrected: card["verdictText"] = interface.text("verdictCorrected")
    case nil: break
    }
    return card
  }

  /// A claim that was read and is in no ledger.
  func card(_ record: ClaimRecord, id: String) -> [String: Any] {
    var card: [String: Any] = [
      "fingerprint": id, "standing": record.standing.rawValue, "standingText": wording.standing(record.standing),
      "stage": record.stage.rawValue, "stageText": wording.stage(record.stage), "typeText": wording.type(record.type),
      "title": wording.parties(record.type, record.roles.mapValues { $0.map(\.name) }),
      "quotes": record.evidence.map { VisibleText.of($0.text) },
    ]
    let details = details(record)
    card["details"] = details
    card["hasDetails"] = !details.isEmpty
    if record.confidence < 0.5 { card["unsure"] = true }
    card["confidence"] = "\(Int((record.confidence * 100).rounded()))\u{A0}%"
    if let says = wording.sources(record.attribution) { card["says"] = says }
    return card
  }

  private func details(_ record: ClaimRecord) -> [[String: Any]] {
    var details: [[String: Any]] = []
    for role in record.type.roles where !record.type.coreRoles.contains(role) || role.isFigure {
      let names = (record.roles[role] ?? []).map { VisibleText.of($0.name) }.joined(separator: ", ")
      let figure = record.quantities[role].map(wording.figure)
      let value = [names, figure.map { names.isEmpty ? $0 : "[\($0)]" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      if !value.isEmpty { details.append(["name": wording.role(role), "value": value]) }
    }
    if let time = record.time { details.append(["name": interface.text("time"), "value": wording.time(time)]) }
    return details
  }
}
