import Claims
import Hummingbird
import Ledger
import Presentation

/// The history of a relationship, claim by claim.
struct RelationshipPages {
  let parts: DeskParts

  func add(to routes: RouterGroup<DeskContext>) {
    routes.get("/relationships/:reference") { request, context in try await relationship(request, context) }
  }

  private func relationship(_ request: Request, _ context: DeskContext) async throws -> Response {
    let reference = try context.parameters.require("reference")
    let asOf = try AskedDay.of("asOf", in: request)
    let (relationship, claims) = try await parts.clerk.ask { ledger in
      let found = try ledger.relationship(ofClaim: reference, asOf: asOf)
      return (found.relationship, found.claims)
    }
    let view = RelationshipView(context, asOf: asOf)
    let cards = ClaimView(context)
    let interface = view.interface
    let byID = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func card(_ event: Event) -> [[String: Any]] { byID[event.claim].map { [cards.card($0)] } ?? [] }
    var values = view.head(relationship)
    values["reference"] = relationship.reference
    values["partyLinks"] = view.partyLinks(relationship)
    values["details"] = view.details(relationship)
    values["hasDetails"] = !view.details(relationship).isEmpty
    values["asOf"] = asOf ?? ""
    if let denial = relationship.denial {
      // What is denied is the newest that affirms it: what somebody who reads on would believe.
      let affirmed = relationship.history.last { $0.standing != .denied && $0.standing != .open }
      values["denied"] = [["claim": affirmed.map(card) ?? [], "denial": card(denial)]]
    }
    values["contradictions"] = relationship.contradictions.map { contradiction -> [String: Any] in
      func figure(_ event: Event) -> String { event.quantities[contradiction.role].map(view.wording.figure) ?? "" }
      return [
        "title": interface.text("contradictionTitle", view.wording.role(contradiction.role)), "firstFigure": figure(contradiction.first),
        "secondFigure": figure(contradiction.second), "first": card(contradiction.first), "second": card(contradiction.second),
      ]
    }
    values["groups"] = relationship.origins.enumerated().map { number, origin -> [String: Any] in
      let events = relationship.history.filter { $0.origin == number }
      return [
        "title": interface.text("originTitle", String(number + 1), VisibleText.of(origin.first.label)),
        "reasons": origin.reasons.map(view.wording.reason).joined(separator: "; "),
        "claims": events.compactMap { event in byID[event.claim].map { cards.card($0) } },
      ]
    }
    return parts.frame.page(
      "relationship-page", title: view.wording.parties(relationship), path: "/relationships/\(relationship.reference)", values, context)
  }
}
