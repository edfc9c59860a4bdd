import Claims
import Hummingbird
import Ledger

/// Relationships and claims, and a person's verdicts on them.
enum ClaimEndpoints {
  private static let fingerprint = Schema.string(pattern: "^[0-9a-f]{32}$")
  private static let claim = Endpoint.Parameter(name: "fingerprint", place: .path, schema: fingerprint, help: "The claim's fingerprint.")
  private static func items(_ schema: Schema) -> Schema { .object(["items": .array(schema)], required: ["items", "next"]) }
  private static func name(_ name: String) -> Endpoint.Parameter {
    .init(name: name, place: .query, schema: .string(shortest: 1, longest: 200), help: "A name, as articles use it.", isRequired: true)
  }

  static let all: [Endpoint] = [
    Endpoint(
      method: .get, path: "/relationships/{reference}", summary: "A relationship with its whole history",
      parameters: [
        .init(name: "reference", place: .path, schema: fingerprint, help: "The fingerprint of any of its claims."), EntityEndpoints.asOf,
      ], answer: .named("Relationship")
    ) { call in
      let (reference, asOf) = (try call.word("reference"), try call.day("asOf"))
      return .json(ViewJSON.of(try await call.parts.clerk.ask { try $0.relationship(ofClaim: reference, asOf: asOf).relationship }))
    },
    Endpoint(
      method: .get, path: "/between", summary: "The relationships in which two take part together",
      parameters: [name("first"), name("second"), EntityEndpoints.asOf],
      answer: .object(["relationships": .array(.named("Relationship"))], required: ["first", "second", "relationships"])
    ) { call in
      let (first, second, asOf) = (try call.required("first"), try call.required("second"), try call.day("asOf"))
      let (a, b, found) = try await call.parts.clerk.ask { try $0.between(first, second, asOf: asOf) }
      return .json(
        .object([("first", ViewJSON.of(a)), ("second", ViewJSON.of(b)), ("relationships", .array(found.map { ViewJSON.of($0) }))]))
    },
    Endpoint(
      method: .get, path: "/path", summary: "The shortest chain of claims from one to another", parameters: [name("from"), name("to")],
      answer: .object(["steps": .array(.object([:]))], required: ["steps"])
    ) { call in
      let (from, to) = (try call.required("from"), try call.required("to"))
      let steps = try await call.parts.clerk.ask { try $0.path(from: from, to: to) }
      return .json(.object([("steps", .array(steps.map { ViewJSON.of($0) }))]))
    },
    Endpoint(
      method: .get, path: "/claims", summary: "Claims in whose words, names or sources all of some words stand",
      parameters: [
        .init(name: "q", place: .query, schema: .string(shortest: 1, longest: 200), help: "The words.", isRequired: true),
        EntityEndpoints.limit,
      ],
      answer: items(.named("Claim"))
    ) { call in
      let (query, limit, cursor) = (try call.required("q"), try call.limit(), try call.cursor())
      let claims = try await call.parts.clerk.ask { ledger -> [StoredClaim] in
        // Words too short to be searched for find nothing.
        do { return try ledger.search(query, before: cursor, limit: limit) } catch LedgerError.impossible { return [] }
      }
      return APICall.page(claims.map { ViewJSON.of($0) }, next: claims.count == limit ? claims.last?.id : nil)
    },
    Endpoint(method: .get, path: "/claims/{fingerprint}", summary: "A claim", parameters: [claim], answer: .named("Claim")) { call in
      let fingerprint = try call.word("fingerprint")
      return .json(ViewJSON.of(try await call.parts.clerk.ask { try $0.claim(fingerprint) }))
    },
    Endpoint(
      method: .post, path: "/claims/{fingerprint}/verdicts", summary: "Accept, reject or correct a claim", parameters: [claim],
      body: .object(
        [
          "decision": .string(options: ["accepted", "rejected", "corrected"]),
          "correction": .object(
            Dictionary(uniqueKeysWithValues: (["time"] + Role.allCases.map(\.rawValue)).map { ($0, Schema.string(longest: 2000)) })
              .merging([
                "stage": .string(options: Stage.allCases.map(\.rawValue)), "standing": .string(options: Standing.allCases.map(\.rawValue)),
              ]) { $1 }, isOpen: false),
        ], required: ["decision"], isOpen: false),
      answer: .object(["verdict": .integer()], required: ["verdict"]), status: .created, needsEditor: true
    ) { call in
      let (fingerprint, author) = (try call.word("fingerprint"), call.author)
      let body = try await call.body(["decision", "correction"])
      guard let decision = Verdict.Decision(rawValue: try body.required("decision")) else {
        throw Problem(.invalidRequest, "a decision is one of accepted, rejected, corrected")
      }
      let known = Set(["stage", "standing", "time"] + Role.allCases.map(\.rawValue))
      let correction = try body.object("correction", known)
      let parts = try correction.map { correction in try correction.names.map { ($0, try correction.text($0) ?? "") } }
      guard (decision == .corrected) == (parts?.isEmpty == false) else {
        throw Problem(.conflict, "a correction says what should be otherwise, and only \"corrected\" has one")
      }
      let id = try await call.parts.clerk.ask { ledger in
        let claim = try ledger.claim(fingerprint)
        return try ledger.judge(
          claim: claim.id, decision, correction: try parts.map { try Correction(parts: $0).applied(to: claim.record) }, author: author)
      }
      return .json(.object([("verdict", .number(Double(id)))]), .created)
    },
    Endpoint(
      method: .get, path: "/verdicts", summary: "Verdicts, the newest first",
      parameters: [EntityEndpoints.limit, EntityEndpoints.cursor], answer: items(.object([:]))
    ) { call in
      let (limit, cursor) = (try call.limit(), try call.cursor())
      let verdicts = try await call.parts.clerk.ask { try $0.verdicts(before: cursor, limit: limit) }
      return APICall.page(verdicts.map { ViewJSON.of($0) }, next: verdicts.count == limit ? verdicts.last?.id : nil)
    },
    Endpoint(
      method: .delete, path: "/verdicts/{id}", summary: "Take a verdict back", parameters: [EntityEndpoints.id],
      answer: .object(["undone": .integer()], required: ["undone"]), needsEditor: true
    ) { call in
      let id = try call.id()
      try await call.parts.clerk.ask { try $0.undoVerdict(id) }
      return .json(.object([("undone", .number(Double(id)))]))
    },
    Endpoint(
      method: .get, path: "/review/claims", summary: "Claims that a person should look at, the least sure first",
      parameters: [EntityEndpoints.limit], answer: items(.named("Claim"))
    ) { call in
      let limit = try call.limit()
      return APICall.page(try await call.parts.clerk.ask { try $0.doubtfulClaims(limit: limit) }.map { ViewJSON.of($0) }, next: nil)
    },
    Endpoint(
      method: .get, path: "/review/names", summary: "Names of which it is not sure whether they mean the same",
      parameters: [EntityEndpoints.limit], answer: items(.object([:]))
    ) { call in
      let limit = try call.limit()
      return APICall.page(try await call.parts.clerk.ask { try $0.doubtfulNames(limit: limit) }.map { ViewJSON.of($0) }, next: nil)
    },
    Endpoint(
      method: .post, path: "/names/decisions", summary: "Decide whether two names mean the same",
      body: .object(
        ["first": .string(shortest: 1, longest: 200), "second": .string(shortest: 1, longest: 200), "same": .boolean],
        required: ["first", "second", "same"], isOpen: false),
      answer: .object(["same": .boolean], required: ["same"]), needsEditor: true
    ) { call in
      let (body, author) = (try await call.body(["first", "second", "same"]), call.author)
      let (first, second) = (try body.required("first", longest: 200), try body.required("second", longest: 200))
      guard let isSame = try body.truth("same") else { throw Problem(.invalidRequest, "\"same\" is missing") }
      try await call.parts.clerk.ask { ledger in
        if isSame { try ledger.merge(first, second, author: author) } else { try ledger.tellApart(first, second, author: author) }
      }
      return .json(.object([("same", .bool(isSame))]))
    },
  ]
}
