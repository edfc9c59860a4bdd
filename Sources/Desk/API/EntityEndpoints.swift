import Claims
import Exchange
import Hummingbird
import Ledger

/// Companies, persons and places, and what can be decided on their names.
enum EntityEndpoints {
  static let id = Endpoint.Parameter(name: "id", place: .path, schema: .integer(low: 1), help: "Its number.")
  static let limit = Endpoint.Parameter(
    name: "limit", place: .query, schema: .integer(low: 1, high: 200), help: "The most items; 50 where it is missing.")
  static let cursor = Endpoint.Parameter(
    name: "cursor", place: .query, schema: .string(pattern: "^c[0-9]{1,18}$"), help: "The `next` of the page before.")
  static let asOf = Endpoint.Parameter(name: "asOf", place: .query, schema: .day, help: "Answer with what had been published by this day.")
  static let filters: [Endpoint.Parameter] = [
    asOf, .init(name: "since", place: .query, schema: .day, help: "Only relationships of which something was published since."),
    .init(name: "type", place: .query, schema: .string(options: ClaimType.allCases.map(\.rawValue)), help: "Only of this type."),
    .init(name: "standing", place: .query, schema: .string(options: Standing.allCases.map(\.rawValue)), help: "Only of this standing."),
  ]
  private static let name = Schema.string(shortest: 1, longest: 200)
  private static let done = Schema.object(["entity": .named("Entity")], required: ["entity"])

  static let all: [Endpoint] = [
    Endpoint(
      method: .get, path: "/entities", summary: "Entities whose names begin with some letters",
      parameters: [
        .init(name: "q", place: .query, schema: .string(shortest: 1, longest: 200), help: "The letters.", isRequired: true), limit,
      ],
      answer: .object(["items": .array(.named("Entity"))], required: ["items", "next"])
    ) { call in
      let (query, limit) = (try call.required("q"), try call.limit())
      let found = try await call.parts.clerk.ask { ledger in
        try ledger.suggestions(for: String(query.prefix(200)), limit: limit).map { try ledger.entity(number: $0.entity) }
      }
      return APICall.page(found.map { ViewJSON.of($0) }, next: nil)
    },
    Endpoint(method: .get, path: "/entities/{id}", summary: "An entity", parameters: [id], answer: .named("Entity")) { call in
      let id = try call.id()
      return .json(ViewJSON.of(try await call.parts.clerk.ask { try $0.entity(number: id) }))
    },
    Endpoint(
      method: .get, path: "/entities/{id}/dossier", summary: "What is claimed of an entity", parameters: [id] + filters,
      answer: .object(["entity": .named("Entity"), "sections": .object([:])], required: ["entity", "sections"])
    ) { call in
      let (id, filter) = (try call.id(), try DossierFilter(call.request))
      let dossier = try await call.parts.clerk.ask { try $0.dossier(ofNumber: id, asOf: filter.asOf) }
      let sections = dossier.sections.compactMap { section, all -> (key: String, value: JSONText)? in
        let wanted = all.filter(filter.takes)
        return wanted.isEmpty ? nil : (section.rawValue, .array(wanted.map { ViewJSON.of($0) }))
      }
      return .json(.object([("entity", ViewJSON.of(dossier.entity)), ("sections", .object(sections))]))
    },
    Endpoint(
      method: .get, path: "/entities/{id}/neighbourhood", summary: "Who is tied to an entity, and by what relationships",
      parameters: [
        id, .init(name: "depth", place: .query, schema: .integer(low: 1, high: 2), help: "How far to go; 1 where it is missing."),
      ] + filters,
      answer: .object(["nodes": .array(.object([:])), "edges": .array(.object([:]))], required: ["nodes", "edges", "whole"])
    ) { call in
      let (id, filter, depth) = (try call.id(), try DossierFilter(call.request), try call.number("depth", 1...2, usual: 1))
      let found = try await call.parts.clerk.ask { ledger in
        try ledger.neighbourhood(
          of: ledger.entity(number: id).id, depth: depth, types: filter.type.map { [$0] }, standings: filter.standing.map { [$0] },
          since: filter.since, asOf: filter.asOf)
      }
      return .json(NeighbourhoodJSON.of(found))
    },
    Endpoint(
      method: .get, path: "/entities/{id}/judgements", summary: "Decisions on an entity's names", parameters: [id],
      answer: .object(["items": .array(.object([:]))], required: ["items", "next"])
    ) { call in
      let id = try call.id()
      let judgements = try await call.parts.clerk.ask { try $0.judgements(onNumber: id) }
      return APICall.page(judgements.map { ViewJSON.of($0) }, next: nil)
    },
    decision("merge", "Make two names one entity's", member: "other") { ledger, id, value, author in
      try ledger.merge(number: id, value, author: author)
    },
    decision("split", "Tell a spelling apart from the entity", member: "spelling") { ledger, id, value, author in
      try ledger.split(number: id, value, author: author)
    },
    decision("rename", "Call an entity by another name", member: "name") { ledger, id, value, author in
      try ledger.rename(number: id, to: value, author: author)
    },
    Endpoint(
      method: .delete, path: "/judgements/{id}", summary: "Take a decision on names back", parameters: [id],
      answer: .object(["undone": .integer()], required: ["undone"]), needsEditor: true
    ) { call in
      let id = try call.id()
      try await call.parts.clerk.ask { try $0.undoJudgement(id) }
      return .json(.object([("undone", .number(Double(id)))]))
    },
  ]

  private static func decision(
    _ verb: String, _ summary: String, member: String, _ act: @escaping @Sendable (Ledger, Int64, String, String) throws -> Void
  ) -> Endpoint {
    Endpoint(
      method: .post, path: "/entities/{id}/\(verb)", summary: summary, parameters: [id],
      body: .object([member: name], required: [member], isOpen: false), answer: done, needsEditor: true
    ) { call in
      let (id, author) = (try call.id(), call.author)
      let value = try await call.body([member]).required(member, longest: 200)
      let entity = try await call.parts.clerk.ask { ledger in
        try act(ledger, id, value, author)
        return try ledger.entity(number: id)
      }
      return .json(.object([("entity", ViewJSON.of(entity))]))
    }
  }
}
