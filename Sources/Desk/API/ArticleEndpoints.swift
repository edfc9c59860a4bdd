import Claims
import Foundation
import Hummingbird
import Intake
import Ledger

/// Articles: what the ledger has of them, reading, adding.
enum ArticleEndpoints {
  private static let members: [String: Schema] = [
    "text": .string(), "html": .string(), "url": .string(pattern: "^https?://[^ ]+$", longest: 2000), "id": .string(longest: 500),
    "title": .string(longest: 1000),
    "source": .string(longest: 500), "published": .day, "language": .string(options: ["de", "en"]),
  ]
  private static let body = Schema.object(members, isOpen: false)
  private static let reading = Schema.object(
    ["article": .nullable(.integer()), "claims": .array(.object([:])), "document": .object([:])], required: ["document", "claims"])

  static let all: [Endpoint] = [
    Endpoint(
      method: .get, path: "/articles", summary: "Articles, those added last first",
      parameters: [EntityEndpoints.limit, EntityEndpoints.cursor],
      answer: .object(["items": .array(.object([:]))], required: ["items", "next"])
    ) { call in
      let (limit, cursor) = (try call.limit(), try call.cursor())
      let articles = try await call.parts.clerk.ask { try $0.articles(before: cursor, limit: limit) }
      return APICall.page(articles.map { ViewJSON.article($0) }, next: articles.count == limit ? articles.last?.id : nil)
    },
    Endpoint(
      method: .get, path: "/articles/{id}", summary: "An article with its text and claims; spans count Unicode scalars",
      parameters: [EntityEndpoints.id],
      answer: .object(["claims": .array(.named("Claim")), "text": .nullable(.string())], required: ["article", "text", "claims"])
    ) { call in
      let id = try call.id()
      let view = try await call.parts.clerk.ask { try $0.article(id) }
      return .json(
        .object([
          ("article", ViewJSON.article(view.article)), ("text", .optional(view.text)),
          ("claims", .array(view.claims.map { ViewJSON.of($0) })),
        ]))
    },
    Endpoint(
      method: .post, path: "/read", summary: "Read texts without storing anything", body: body,
      answer: .object(["readings": .array(reading), "problems": .array(.string())], required: ["readings", "problems"])
    ) { call in
      let (entries, problems) = try await entries(call)
      return .json(
        .object([("readings", .array(entries.map { shown($0, article: nil) })), ("problems", .array(problems.map { .string($0) }))]))
    },
    Endpoint(
      method: .post, path: "/articles", summary: "Read texts and add them to the ledger", body: body,
      answer: .object(["readings": .array(reading), "problems": .array(.string())], required: ["readings", "problems"]), status: .created,
      needsEditor: true
    ) { call in
      let (entries, problems) = try await entries(call)
      let added = try await call.parts.clerk.ask { try $0.add(entries) }
      return .json(
        .object([
          ("readings", .array(zip(entries, added).map { shown($0, article: $1) })), ("problems", .array(problems.map { .string($0) })),
        ]), .created)
    },
  ]

  /// What was read in what a program sent, and why the rest was not: one text that cannot be read keeps no other from being read.
  private static func entries(_ call: APICall) async throws -> (read: [Ledger.Entry], problems: [String]) {
    let body = try await call.body(Set(members.keys))
    guard let reading = call.parts.reading else { throw Problem(.unavailable, "this desk was opened without a model") }
    let longest = call.parts.configuration.largestBody
    let (text, html, url) = (try body.text("text", longest: longest), try body.text("html", longest: longest), try body.text("url"))
    if let url, let schema = members["url"], let problem = schema.problem(with: url) {
      throw Problem(.invalidRequest, "\"url\" \(problem)")
    }
    var options = ArticleOptions(maximumBytes: longest)
    options.title = try body.text("title", longest: 1000)
    options.source = try body.text("source", longest: 500)
    options.url = url
    if let day = try body.text("published") {
      guard let date = CalendarDate(day), date.day != nil else {
        throw Problem(.invalidRequest, "\"published\" is a day such as 2021-04-06")
      }
      options.published = date
    }
    if let tag = try body.text("language") {
      guard let language = Language(rawValue: tag), language != .other else { throw Problem(.invalidRequest, "\"language\" is de or en") }
      options.language = language
    }
    let name = try body.text("id", longest: 500) ?? url ?? "text"
    let bytes: [UInt8]
    if let given = html ?? text {
      bytes = Array(given.utf8)
    } else if let url {
      do {
        let page = try await reading.fetch(url)
        options.url = page.address
        bytes = page.bytes
      } catch let problem as Problem {
        return ([], [problem.detail])
      }
    } else {
      return ([], ["there is nothing to read: give \"html\", \"text\" or \"url\""])
    }
    let results = try await reading.readings(of: bytes, name: name, options: options)
    var read: [Ledger.Entry] = []
    var problems: [String] = []
    for result in results {
      switch result {
      case .success(let entry): read.append(entry)
      case .failure(let problem): problems.append(problem.detail)
      }
    }
    if results.isEmpty { problems.append("there is no text in it") }
    return (read, problems)
  }

  private static func shown(_ entry: Ledger.Entry, article: Added?) -> JSONText {
    let document = entry.reading.document
    var members: [(key: String, value: JSONText)] = [
      (
        "document",
        .object([
          ("id", .string(document.id)), ("title", .optional(document.title)), ("source", .optional(document.source)),
          ("url", .optional(document.url)), ("published", .optional(document.published)), ("language", .string(document.language)),
        ])
      ), ("text", .optional(entry.text)), ("claims", .array(entry.reading.claims.map { ViewJSON.of($0) })),
    ]
    if let article {
      let word: String
      switch article {
      case .new: word = "new"
      case .newVersion: word = "newVersion"
      case .known: word = "known"
      case .reread: word = "reread"
      }
      members += [("article", .number(Double(article.article))), ("became", .string(word))]
    }
    return .object(members)
  }
}
