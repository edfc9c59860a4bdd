import Claims
import Foundation
import Ledger
import Presentation

/// The head that all pages on somebody have: names, tabs, filters.
struct CompanyHead {
  let values: [String: Any]

  /// - Parameters:
  ///   - tab: the end of the page's address.
  ///   - days: the first day of which something is known, where the slider begins; nil for no slider.
  init(_ entity: EntityInfo, id: Int64, _ filter: DossierFilter, tab: String, days first: String?, _ context: DeskContext) {
    let (wording, interface) = (context.wording, Interface.of(context.language))
    let path = "/companies/\(id)"
    let others = entity.spellings.filter { $0 != entity.name }.prefix(8).map(VisibleText.of)
    var values: [String: Any] = [
      "id": String(id), "name": VisibleText.of(entity.name), "kindText": wording.kind(entity.kind),
      "claimCount": entity.claims == 1 ? interface.text("oneClaim") : interface.text("claimCount", wording.grouped(Double(entity.claims))),
      "spellings": others.isEmpty ? [] : [interface.text("alsoCalled", others.joined(separator: ", "))], "identifiers": entity.identifiers,
      "action": path + tab,
      "tabs": [("", "tabDossier"), ("/timeline", "tabTimeline"), ("/graph", "tabGraph")].map { end, key -> [String: Any] in
        ["href": path + end + filter.query("?"), "label": interface.text(key), "current": end == tab]
      },
      "types": ClaimType.allCases.map { ["value": $0.rawValue, "label": wording.type($0), "chosen": $0 == filter.type] as [String: Any] },
      "standings": Standing.allCases.map {
        ["value": $0.rawValue, "label": wording.standing($0), "chosen": $0 == filter.standing] as [String: Any]
      },
    ]
    values["asOf"] = filter.asOf ?? ""
    values["since"] = filter.since ?? ""
    let today = AskedDay.daysAgo(0)
    if let first = first.flatMap({ CalendarDate($0)?.firstDay }), let days = AskedDay.days(from: first, to: today),
      days > 0
    {
      values["slider"] = [
        ["from": first, "days": String(days), "value": String(filter.asOf.flatMap { AskedDay.days(from: first, to: $0) } ?? days)]
      ]
    }
    self.values = values
  }
}
