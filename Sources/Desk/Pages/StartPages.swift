import Alerts
import Claims
import Foundation
import Hummingbird
import Ledger
import Presentation

/// The start, what moved, and search.
struct StartPages {
  let parts: DeskParts
  let overviews: OverviewShelf

  /// Claims that a search shows.
  private static let shown = 20

  func add(to routes: RouterGroup<DeskContext>) {
    routes.get("/") { _, context in try await start(context) }
    routes.get("/changes") { request, context in try await changes(request, context) }
    routes.get("/search") { request, context in try await search(request, context) }
    routes.get("/suggest") { request, context in try await suggest(request, context) }
  }

  private func start(_ context: DeskContext) async throws -> Response {
    let view = RelationshipView(context)
    let interface = view.interface
    let (overview, size) = try await overviews.latest()
    let states = try await parts.clerk.ask { try WatchService.states(in: $0) }
    let sources = SourceView(interface).rows(parts.watch?.sources ?? [], states)
    let values: [String: Any] = [
      "summary": interface.text(
        "startSummary", view.wording.grouped(Double(size.claims)), view.wording.grouped(Double(size.articles))),
      "empty": size.articles == 0, "changes": overview.changes.map { view.row($0.relationship, moved: $0.kinds) },
      "hasChanges": !overview.changes.isEmpty, "contested": overview.contested.map { view.row($0) },
      "hasContested": !overview.contested.isEmpty, "open": overview.open.map { view.row($0) }, "hasOpen": !overview.open.isEmpty,
      "sources": sources, "hasSources": !sources.isEmpty,
      "stale": overview.stale.map { view.row($0) }, "hasStale": !overview.stale.isEmpty,
    ]
    return parts.frame.page("start", title: interface.text("navStart"), path: "/", values, context)
  }

  private func changes(_ request: Request, _ context: DeskContext) async throws -> Response {
    let view = RelationshipView(context)
    let since = try AskedDay.of("since", in: request) ?? AskedDay.daysAgo(30)
    let changes = try await parts.clerk.ask { try $0.changes(since: since, limit: 100) }
    let values: [String: Any] = [
      "since": since, "changes": changes.map { view.row($0.relationship, moved: $0.kinds) }, "hasChanges": !changes.isEmpty,
    ]
    return parts.frame.page("changes", title: view.interface.text("moved"), path: "/changes", values, context)
  }

  private func search(_ request: Request, _ context: DeskContext) async throws -> Response {
    let view = ClaimView(context)
    let query = String((request.uri.queryParameters["q"].map(String.init) ?? "").prefix(200)).trimmingCharacters(in: .whitespaces)
    let (entities, claims) = try await parts.clerk.ask { ledger in
      query.isEmpty
        ? ([], []) : (try ledger.suggestions(for: query, limit: 20), query.count < 3 ? [] : try StartPages.claims(query, ledger))
    }
    let values: [String: Any] = [
      "query": query, "hasEntities": !entities.isEmpty,
      "entities": entities.map {
        [
          "id": String($0.entity), "name": VisibleText.of($0.name),
          "kindText": StartPages.kind($0.family, view.wording),
        ]
      },
      "claims": claims.map { view.card($0) }, "hasClaims": !claims.isEmpty,
    ]
    return parts.frame.page("search", title: view.interface.text("search"), path: "/search", values, context)
  }

  private static func kind(_ family: String, _ wording: Wording) -> String {
    wording.kind(family == "person" ? .person : family == "place" ? .place : .organization)
  }

  /// What stands in claims; words too short to be searched for find nothing.
  private static func claims(_ query: String, _ ledger: Ledger) throws -> [StoredClaim] {
    do { return try ledger.search(query, limit: shown) } catch LedgerError.impossible { return [] }
  }

  private func suggest(_ request: Request, _ context: DeskContext) async throws -> Response {
    let query = String((request.uri.queryParameters["q"].map(String.init) ?? "").prefix(200))
    let found = try await parts.clerk.ask { try $0.suggestions(for: query) }
    return .json(
      .object([
        (
          "items",
          .array(
            found.map {
              .object([
                ("name", .string(VisibleText.of($0.name))), ("kind", .string(StartPages.kind($0.family, context.wording))),
                ("href", .string("/companies/\($0.entity)")),
              ])
            })
        )
      ]))
  }
}
