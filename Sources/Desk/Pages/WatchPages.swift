import Alerts
import Claims
import Foundation
import Hummingbird
import Ledger
import Presentation
import Watch

/// Sources and watchlists, their health, and the alerts so far.
struct WatchPages {
  let parts: DeskParts

  private static let portion = 30

  func add(to routes: RouterGroup<DeskContext>) {
    routes.get("/watch") { request, context in try await page(request, context) }
    routes.get("/watch/:id/feed") { request, context in try await feed(request, context) }
    routes.post("/watch/lists") { request, context in try await makeList(request, context) }
    routes.post("/watch/:id/remove") { request, context -> Response in
      _ = try await FormFields.take(from: request, context, limit: 1 << 16)
      let id = try context.parameters.require("id", as: Int64.self)
      try await parts.clerk.ask { try $0.removeWatchlist(id) }
      return .seeOther("/watch")
    }
    routes.post("/watch/look") { request, context -> Response in
      let form = try await FormFields.take(from: request, context, limit: 1 << 16)
      await parts.watch?.look(at: try form.required("source"))
      return .seeOther("/watch")
    }
  }

  private func page(_ request: Request, _ context: DeskContext) async throws -> Response {
    let chosen = request.uri.queryParameters["list"].flatMap { Int64($0) }
    let before = request.uri.queryParameters["before"].flatMap { Int64($0) }
    let (states, lists, alerts, health) = try await parts.clerk.ask { ledger in
      (
        try WatchService.states(in: ledger), try ledger.watchlists(),
        try ledger.alerts(of: chosen, before: before, limit: WatchPages.portion), try ledger.deliveryHealth()
      )
    }
    let interface = Interface.of(context.language)
    let sources = SourceView(interface).rows(parts.watch?.sources ?? [], states)
    var values: [String: Any] = [
      "sources": sources, "hasSources": !sources.isEmpty, "lists": lists.map { listValues($0, context) }, "hasLists": !lists.isEmpty,
      "alerts": alerts.map { alertValues($0, lists, context) }, "hasAlerts": !alerts.isEmpty,
      "types": ClaimType.allCases.map { ["value": $0.rawValue, "label": context.wording.type($0)] },
      "conditions": Watchlist.Condition.allCases.map { ["value": $0.rawValue, "label": WatchPages.word($0, interface)] },
    ]
    if let chosen, let list = lists.first(where: { $0.id == chosen }) { values["listName"] = VisibleText.of(list.name) }
    if !health.problems.isEmpty {
      values["deliveryProblem"] = [
        interface.text(
          "deliveryProblem", String(health.waiting), String(health.givenUp), health.problems.map(VisibleText.of).joined(separator: "; "))
      ]
    }
    if alerts.count == WatchPages.portion, let last = alerts.last {
      values["next"] = "/watch?before=\(last.id)" + (chosen.map { "&list=\($0)" } ?? "")
    }
    return parts.frame.page("watch", title: interface.text("navWatch"), path: "/watch", values, context)
  }

  private static func word(_ condition: Watchlist.Condition, _ interface: Interface) -> String {
    interface.text("condition" + condition.rawValue.prefix(1).uppercased() + condition.rawValue.dropFirst())
  }

  private func listValues(_ list: Watchlist, _ context: DeskContext) -> [String: Any] {
    let interface = Interface.of(context.language)
    var who = list.companies + list.pairs.map { $0.joined(separator: " + ") }
    if who.isEmpty { who = [interface.text("everybody")] }
    let types = list.types.map { context.wording.type($0) }.sorted()
    return [
      "id": String(list.id), "name": VisibleText.of(list.name),
      "what": VisibleText.of((who + types).joined(separator: " · ")),
      "conditions": Watchlist.Condition.allCases.filter(list.conditions.contains).map { WatchPages.word($0, interface) }.joined(
        separator: " · "),
      "channels": list.channels.map { channel -> String in
        switch channel {
        case .webhook(let url, _): VisibleText.of(url)
        case .mail(let to, let digest): VisibleText.of(to) + (digest ? " · " + interface.text("listDigest") : "")
        }
      }, "alertCount": interface.text("showAlerts"),
    ]
  }

  private func alertValues(_ alert: Alert, _ lists: [Watchlist], _ context: DeskContext) -> [String: Any] {
    let text = AlertText(context.language)
    var values: [String: Any] = [
      "standing": alert.standing.rawValue, "standingText": context.wording.standing(alert.standing), "claim": alert.claim,
      "title": text.parties(alert), "moves": text.moves(alert), "at": String(alert.at.prefix(16)).replacing("T", with: " "),
      "list": lists.first { $0.id == alert.watchlist }.map { VisibleText.of($0.name) } ?? "", "state": text.state(alert),
      "quote": VisibleText.of(alert.quote), "article": String(alert.article), "medium": VisibleText.of(alert.medium),
    ]
    if let says = text.says(alert) { values["says"] = says }
    return values
  }

  private func makeList(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormFields.take(from: request, context, limit: 1 << 18)
    func lines(_ name: String) -> [String] {
      (form[name] ?? "").split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
    var channels: [Watchlist.Channel] = []
    if let url = form["webhook"] { channels.append(.webhook(url: url, secret: form["webhookSecret"] ?? "")) }
    if let mail = form["mail"] { channels.append(.mail(to: mail, digest: form["digest"] != nil)) }
    let list = Watchlist(
      name: form["name"] ?? "", companies: lines("companies"),
      pairs: lines("pairs").map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } },
      types: Set(form.all("type").compactMap { ClaimType(rawValue: $0) }),
      conditions: Set(form.all("condition").compactMap { Watchlist.Condition(rawValue: $0) }), channels: channels,
      author: context.visitor?.name ?? "desk")
    _ = try await parts.clerk.ask { try $0.addWatchlist(list) }
    return .seeOther("/watch")
  }

  private func feed(_ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.parameters.require("id", as: Int64.self)
    let (list, alerts) = try await parts.clerk.ask { ledger in (try ledger.watchlist(id), try ledger.alerts(of: id, limit: 100)) }
    let address = "http://\(request.head.authority ?? "localhost")"
    return Response(.ok, "application/atom+xml; charset=utf-8", AlertFeed(list, address: address).xml(alerts, language: context.language))
  }
}
