import Claims
import HTTPTypes

/// The API described in OpenAPI 3.1, made of its endpoints.
struct Description {
  let endpoints: [Endpoint]

  /// Schemas that several endpoints share.
  static let schemas: [String: Schema] = [
    "Problem": .object(
      [
        "type": .string(), "kind": .string(options: Problem.Kind.allCases.map(\.rawValue)), "title": .string(), "status": .integer(),
        "detail": .string(),
      ], required: ["type", "kind", "title", "status", "detail"]),
    "Entity": .object(
      [
        "id": .integer(), "name": .string(), "kind": .string(), "spellings": .array(.string()), "identifiers": .array(.string()),
        "claims": .integer(),
      ], required: ["id", "name", "kind", "spellings", "identifiers", "claims"]),
    "Relationship": .object(
      [
        "reference": .string(), "type": .string(options: ClaimType.allCases.map(\.rawValue)), "parties": .object([:]),
        "stage": .string(options: Stage.allCases.map(\.rawValue)), "standing": .string(options: Standing.allCases.map(\.rawValue)),
        "open": .boolean, "stale": .boolean, "newest": .string(), "origins": .array(.object([:])), "contradictions": .array(.object([:])),
        "history": .array(.object([:])),
      ], required: ["reference", "type", "parties", "stage", "standing", "open", "stale", "origins", "contradictions", "history"]),
    "Claim": .object(
      [
        "id": .integer(), "fingerprint": .string(), "type": .string(options: ClaimType.allCases.map(\.rawValue)), "roles": .object([:]),
        "stage": .string(options: Stage.allCases.map(\.rawValue)), "standing": .string(options: Standing.allCases.map(\.rawValue)),
        "attribution": .array(.object([:])), "evidence": .array(.object([:])), "article": .object([:]),
      ], required: ["id", "fingerprint", "type", "roles", "stage", "standing", "attribution", "evidence", "article"]),
    "Change": .object(
      ["changes": .array(.object([:])), "relationship": .named("Relationship")], required: ["changes", "relationship"]),
    "Watchlist": .object(
      [
        "id": .integer(), "name": .string(), "companies": .array(.string()), "pairs": .array(.array(.string())), "types": .array(.string()),
        "conditions": .array(.string()), "channels": .array(.object([:])),
      ], required: ["id", "name", "companies", "pairs", "types", "conditions", "channels"]),
    "Alert": .object(
      ["id": .string(), "watchlist": .integer(), "moves": .array(.object([:])), "quote": .string(), "relationship": .string()],
      required: ["id", "watchlist", "moves", "quote", "relationship"]),
  ]

  /// The whole description.
  var json: JSONText {
    var paths: [(key: String, value: JSONText)] = []
    var seen: Set<String> = []
    for path in endpoints.map(\.path) where seen.insert(path).inserted {
      let methods = endpoints.filter { $0.path == path }.map { (key: $0.method.rawValue.lowercased(), value: operation($0)) }
      paths.append(("/api/v1" + path, .object(methods)))
    }
    return .object([
      ("openapi", .string("3.1.0")),
      (
        "info",
        .object([
          ("title", .string("Hearsay")), ("version", .string("1")),
          (
            "description",
            .string(
              "Claims about companies, with who says so and on which words. Lists go on behind their cursor; what goes wrong is told as application/problem+json with a kind that never changes."
            )
          ),
        ])
      ),
      ("paths", .object(paths)),
      (
        "components",
        .object([
          ("schemas", .object(Description.schemas.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value.json) })),
          ("securitySchemes", .object([("token", .object([("type", .string("http")), ("scheme", .string("bearer"))]))])),
        ])
      ),
      // On the reader's own machine no token is needed.
      ("security", .array([.object([]), .object([("token", .array([]))])])),
    ])
  }

  private func operation(_ endpoint: Endpoint) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("summary", .string(endpoint.summary)), ("operationId", .string(Description.name(endpoint))),
    ]
    if !endpoint.parameters.isEmpty {
      members.append(
        (
          "parameters",
          .array(
            endpoint.parameters.map { parameter in
              .object([
                ("name", .string(parameter.name)), ("in", .string(parameter.place.rawValue)),
                ("required", .bool(parameter.isRequired || parameter.place == .path)), ("description", .string(parameter.help)),
                ("schema", parameter.schema.json),
              ])
            })
        ))
    }
    if let body = endpoint.body {
      members.append(
        (
          "requestBody",
          .object([("required", .bool(true)), ("content", .object([("application/json", .object([("schema", body.json)]))]))])
        ))
    }
    let answer = endpoint.type == "application/json" ? endpoint.answer.json : .object([("type", .string("string"))])
    let content = JSONText.object([(endpoint.type, .object([("schema", answer)]))])
    let problem = JSONText.object([("application/problem+json", .object([("schema", Schema.named("Problem").json)]))])
    members.append(
      (
        "responses",
        .object([
          (String(endpoint.status.code), .object([("description", .string(endpoint.summary)), ("content", content)])),
          ("default", .object([("description", .string("What went wrong")), ("content", problem)])),
        ])
      ))
    return .object(members)
  }

  /// "getEntitiesIdDossier".
  static func name(_ endpoint: Endpoint) -> String {
    let words = endpoint.path.split { !$0.isLetter }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return endpoint.method.rawValue.lowercased() + words.joined()
  }
}
