import Claims
import Ledger

/// Alerts as JSON, the same for webhooks, the API and the log.
public enum AlertJSON {
  /// An alert.
  public static func of(_ alert: Alert) -> JSONText { .object(members(alert)) }

  /// A watchlist; secrets are not told.
  public static func of(_ list: Watchlist) -> JSONText {
    .object([
      ("id", .number(Double(list.id))), ("name", .string(list.name)), ("companies", .array(list.companies.map { .string($0) })),
      ("pairs", .array(list.pairs.map { .array($0.map { .string($0) }) })),
      ("types", .array(list.types.map(\.rawValue).sorted().map { .string($0) })),
      ("conditions", .array(list.conditions.map(\.rawValue).sorted().map { .string($0) })),
      ("channels", .array(list.channels.map(channel))), ("author", .string(list.author)), ("at", .string(list.at)),
    ])
  }

  static func members(_ alert: Alert) -> [(key: String, value: JSONText)] {
    let parties = alert.type.roles.compactMap { role in
      alert.parties[role].map { (key: role.rawValue, value: JSONText.array($0.map { .string($0) })) }
    }
    return [
      ("id", .string(alert.reference)), ("watchlist", .number(Double(alert.watchlist))), ("at", .string(alert.at)),
      ("type", .string(alert.type.rawValue)), ("parties", .object(parties)), ("stage", .string(alert.stage.rawValue)),
      ("standing", .string(alert.standing.rawValue)), ("overdue", .bool(alert.isOverdue)), ("moves", .array(alert.moves.map(ViewJSON.of))),
      ("says", .array(alert.says.map { .object([("name", .string($0.name)), ("kind", .string($0.kind.rawValue))]) })),
      ("quote", .string(alert.quote)), ("medium", .string(alert.medium)), ("url", .optional(alert.url)), ("day", .string(alert.day)),
      ("relationship", .string(alert.relationship)), ("claim", .string(alert.claim)), ("article", .number(Double(alert.article))),
    ]
  }

  private static func channel(_ channel: Watchlist.Channel) -> JSONText {
    switch channel {
    case .webhook(let url, _): .object([("kind", .string("webhook")), ("url", .string(url))])
    case .mail(let to, let digest): .object([("kind", .string("mail")), ("to", .string(to)), ("digest", .bool(digest))])
    }
  }
}
