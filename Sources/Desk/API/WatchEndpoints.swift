import Alerts
import Claims
import Foundation
import Hummingbird
import Ledger
import Watch

/// Watched sources, watchlists, alerts.
enum WatchEndpoints {
  private static let list = Schema.object(
    [
      "name": .string(shortest: 1, longest: 200), "companies": .array(.string(longest: 200), longest: 1000),
      "pairs": .array(.array(.string(longest: 200), longest: 2), longest: 1000),
      "types": .array(.string(options: ClaimType.allCases.map(\.rawValue))),
      "conditions": .array(.string(options: Watchlist.Condition.allCases.map(\.rawValue))), "webhook": .string(longest: 2000),
      "secret": .string(longest: 200), "mail": .string(longest: 254), "digest": .boolean,
    ], required: ["name"], isOpen: false)

  static let all: [Endpoint] = [
    Endpoint(
      method: .get, path: "/sources", summary: "Watched sources and how they are",
      answer: .object(["items": .array(.object([:]))], required: ["items", "next"])
    ) { call in
      let states = try await call.parts.clerk.ask { try WatchService.states(in: $0) }
      let names = (call.parts.watch?.sources ?? []).map(\.name)
      let all = names + states.keys.filter { !names.contains($0) }.sorted()
      return APICall.page(all.map { source($0, states[$0]) }, next: nil)
    },
    Endpoint(
      method: .post, path: "/sources/{name}/look", summary: "Look at a source now",
      parameters: [.init(name: "name", place: .path, schema: .string(longest: 200), help: "The source's name.")],
      answer: .object(["source": .string()], required: ["source"]), status: .accepted, needsEditor: true
    ) { call in
      let word = try call.word("name")
      let name = word.removingPercentEncoding ?? word
      guard let watch = call.parts.watch, watch.sources.contains(where: { $0.name == name }) else {
        throw Problem(.notFound, "no source of this name is followed by this desk")
      }
      await watch.look(at: name)
      return .json(.object([("source", .string(name))]), .accepted)
    },
    Endpoint(
      method: .get, path: "/watchlists", summary: "Watchlists",
      answer: .object(["items": .array(.named("Watchlist"))], required: ["items", "next"])
    ) { call in APICall.page(try await call.parts.clerk.ask { try $0.watchlists() }.map { AlertJSON.of($0) }, next: nil) },
    Endpoint(
      method: .post, path: "/watchlists", summary: "Make a watchlist", body: list, answer: .named("Watchlist"), status: .created,
      needsEditor: true
    ) { call in
      let list = try await watchlist(call)
      let kept = try await call.parts.clerk.ask { ledger in try ledger.watchlist(ledger.addWatchlist(list)) }
      return .json(AlertJSON.of(kept), .created)
    },
    Endpoint(
      method: .get, path: "/watchlists/{id}", summary: "A watchlist", parameters: [EntityEndpoints.id], answer: .named("Watchlist")
    ) { call in
      let id = try call.id()
      return .json(AlertJSON.of(try await call.parts.clerk.ask { try $0.watchlist(id) }))
    },
    Endpoint(
      method: .put, path: "/watchlists/{id}", summary: "Put another watchlist in place of one", parameters: [EntityEndpoints.id],
      body: list,
      answer: .named("Watchlist"), needsEditor: true
    ) { call in
      let id = try call.id()
      var list = try await watchlist(call)
      list.id = id
      let new = list
      return .json(
        AlertJSON.of(
          try await call.parts.clerk.ask { ledger in
            try ledger.replaceWatchlist(new)
            return try ledger.watchlist(id)
          }))
    },
    Endpoint(
      method: .delete, path: "/watchlists/{id}", summary: "Take a watchlist away", parameters: [EntityEndpoints.id],
      answer: .object(["removed": .integer()], required: ["removed"]), needsEditor: true
    ) { call in
      let id = try call.id()
      try await call.parts.clerk.ask { try $0.removeWatchlist(id) }
      return .json(.object([("removed", .number(Double(id)))]))
    },
    Endpoint(
      method: .get, path: "/alerts", summary: "Alerts, the newest first",
      parameters: [
        .init(name: "watchlist", place: .query, schema: .integer(low: 1), help: "Only of this list."), EntityEndpoints.limit,
        EntityEndpoints.cursor,
      ], answer: .object(["items": .array(.named("Alert"))], required: ["items", "next"])
    ) { call in
      let (limit, cursor) = (try call.limit(), try call.cursor())
      let list = try call.query("watchlist").map { text -> Int64 in
        guard let id = Int64(text), id > 0 else { throw Problem(.invalidRequest, "\"watchlist\" is a number") }
        return id
      }
      let alerts = try await call.parts.clerk.ask { try $0.alerts(of: list, before: cursor, limit: limit) }
      return APICall.page(alerts.map { AlertJSON.of($0) }, next: alerts.count == limit ? alerts.last?.id : nil)
    },
  ]

  private static func watchlist(_ call: APICall) async throws -> Watchlist {
    let body = try await call.body(["name", "companies", "pairs", "types", "conditions", "webhook", "secret", "mail", "digest"])
    var channels: [Watchlist.Channel] = []
    let (secret, isDigest) = (try body.text("secret", longest: 200), try body.truth("digest") ?? false)
    if let url = try body.text("webhook") { channels.append(.webhook(url: url, secret: secret ?? "")) }
    if let mail = try body.text("mail", longest: 254) { channels.append(.mail(to: mail, digest: isDigest)) }
    let conditions = try body.values("conditions", of: Watchlist.Condition.self)
    return Watchlist(
      name: try body.required("name", longest: 200), companies: try body.texts("companies"), pairs: try body.pairs("pairs"),
      types: Set(try body.values("types", of: ClaimType.self)),
      conditions: conditions.isEmpty ? Set(Watchlist.Condition.allCases) : Set(conditions), channels: channels, author: call.author)
  }

  private static func source(_ name: String, _ state: SourceState?) -> JSONText {
    func moment(_ date: Date?) -> JSONText { .optional(date?.formatted(.iso8601)) }
    return .object([
      ("name", .string(name)), ("place", .optional(state?.place)), ("problem", .optional(state?.problem)),
      ("failingSince", moment(state?.failingSince)), ("lastTried", moment(state?.lastTried)),
      ("lastSucceeded", moment(state?.lastSucceeded)),
      ("due", moment(state?.due)), ("delivered", .number(Double(state?.delivered ?? 0))), ("stopped", .bool(state?.isStopped ?? false)),
    ])
  }
}
