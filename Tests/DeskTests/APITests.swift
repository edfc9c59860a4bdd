import Claims
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Stories
import Testing

@testable import Desk

@Suite struct APITests {
  private static func send(
    _ desk: OpenDesk, _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, headers: HTTPFields = [:]
  ) async throws -> (status: Int, json: [String: Any], type: String) {
    var headers = headers
    if body != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
    let response = try await desk.client.execute(
      uri: "/api/v1" + path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    let json = try JSONSerialization.jsonObject(with: Data(buffer: response.body)) as? [String: Any]
    return (response.status.code, json ?? [:], response.headers[.contentType] ?? "")
  }

  @Test(
    "Every list and view answers",
    arguments: [
      "", "/overview", "/entities?q=gond", "/entities/1", "/entities/1/dossier", "/entities/1/neighbourhood", "/entities/1/judgements",
      "/changes?since=2026-01-01", "/articles", "/articles/1", "/claims?q=Gondola", "/verdicts", "/review/claims", "/review/names",
      "/sources",
      "/watchlists", "/alerts", "/between?first=Gondola%20Holding&second=Liftwerk%20Tirol",
      "/path?from=Gondola%20Holding&to=Liftwerk%20Tirol",
    ])
  func views(path: String) async throws {
    try await OpenDesk.with { desk in
      let answer = try await Self.send(desk, .get, path)
      #expect(answer.status == 200 && answer.type == "application/json" && !answer.json.isEmpty)
    }
  }

  @Test("A list goes on behind its cursor, whatever was added meanwhile")
  func paging() async throws {
    try await OpenDesk.with { desk in
      var seen: [Int] = []
      var path = "/articles?limit=3"
      while true {
        let page = try await Self.send(desk, .get, path).json
        seen += (page["items"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? Int }
        _ = try desk.ledger.add([Story.article("Neu", "2026-05-0\(seen.count % 9 + 1)", [], text: "Neu \(seen.count)")])
        guard let next = page["next"] as? String else { break }
        path = "/articles?limit=3&cursor=\(next)"
      }
      #expect(seen == [8, 7, 6, 5, 4, 3, 2, 1])
    }
  }

  @Test("What moved goes on behind its cursor, each relationship once; so do verdicts and claims that are found")
  func pagingViews() async throws {
    let articles = (1...7).flatMap { day in
      [("Bote", Standing.rumoured), ("Post", .stated)].map { medium, standing in
        Story.article(
          medium, "2026-03-0\(day)",
          [Story.claim(.acquisition, [(.buyer, "Alpha AG"), (.target, "Nah\(day % 5) GmbH")], .planned, standing)])
      }
    }
    try await OpenDesk.with(articles) { desk in
      for claim in try desk.ledger.search("Alpha") { try desk.ledger.judge(claim: claim.id, .accepted, author: "t") }
      for (path, name, count) in [
        ("/changes?since=2026-01-01", "relationship", 5), ("/claims?q=Alpha", "fingerprint", 14), ("/verdicts?", "id", 14),
      ] {
        var seen: [String] = []
        var cursor = ""
        while true {
          let page = try await Self.send(desk, .get, "\(path)&limit=2\(cursor)").json
          seen += (page["items"] as? [[String: Any]] ?? []).map { item in
            ((item[name] as? [String: Any])?["reference"] ?? item[name]).map { "\($0)" } ?? ""
          }
          guard let next = page["next"] as? String else { break }
          cursor = "&cursor=\(next)"
        }
        #expect(seen.count == count && Set(seen).count == count, "\(path): \(seen)")
      }
    }
  }

  @Test("A text is read without being stored, then added; what cannot be read is told")
  func readAndAdd() async throws {
    try await OpenDesk.with([]) { desk in
      let body =
        #"{"text": "Gestern hieß es: Gamma kauft Delta. <b>Mehr</b> war nicht zu hören, sagten die Leute.", "source": "Bote", "language": "de"}"#
      let read = try await Self.send(desk, .post, "/read", body)
      let readings = try #require(read.json["readings"] as? [[String: Any]])
      #expect(read.status == 200 && (readings[0]["claims"] as? [Any])?.count == 1)
      #expect((readings[0]["text"] as? String)?.contains("<b>Mehr</b>") == true)
      #expect(try desk.ledger.size().articles == 0)
      let added = try await Self.send(desk, .post, "/articles", body)
      #expect(added.status == 201 && (added.json["readings"] as? [[String: Any]])?.first?["became"] as? String == "new")
      let nothing = try await Self.send(desk, .post, "/read", "{}")
      #expect((nothing.json["problems"] as? [String])?.isEmpty == false)
      let secret = try await Self.send(desk, .post, "/read", #"{"url": "http://127.0.0.1:1/x"}"#)
      #expect((secret.json["problems"] as? [String])?.first?.contains("127.0.0.1") == true)
    }
  }

  @Test("A verdict is given, seen and taken back")
  func verdicts() async throws {
    try await OpenDesk.with { desk in
      let claim = try #require(try desk.ledger.search("Gondola").first).fingerprint
      let given = try await Self.send(
        desk, .post, "/claims/\(claim)/verdicts", #"{"decision": "corrected", "correction": {"stage": "talks"}}"#)
      let id = try #require(given.json["verdict"] as? Int)
      #expect(given.status == 201)
      #expect(try await Self.send(desk, .get, "/claims/\(claim)").json["stage"] as? String == "talks")
      let undone = try await Self.send(desk, .delete, "/verdicts/\(id)")
      #expect(undone.status == 200)
      let again = try await Self.send(desk, .delete, "/verdicts/\(id)")
      #expect(again.status == 404)
    }
  }

  @Test(
    "What is wrong is told as a problem with its kind",
    arguments: [
      ("GET", "/entities/999", nil, 404, "notFound"), ("GET", "/entities/x", nil, 404, "notFound"),
      ("GET", "/articles?cursor=7", nil, 400, "invalidRequest"),
      ("GET", "/articles?limit=0", nil, 400, "invalidRequest"), ("GET", "/changes", nil, 400, "invalidRequest"),
      ("GET", "/changes?since=2026-02-31", nil, 400, "invalidRequest"), ("POST", "/read", "[1]", 400, "invalidRequest"),
      ("POST", "/read", #"{"txt": "a"}"#, 400, "invalidRequest"),
      ("POST", "/watchlists", #"{"name": "a", "digest": 1}"#, 400, "invalidRequest"),
      ("POST", "/watchlists", #"{"name": "a", "webhook": "ftp://x"}"#, 409, "conflict"), ("DELETE", "/read", nil, 405, "wrongMethod"),
      ("GET", "/nothing", nil, 404, "notFound"),
    ] as [(String, String, String?, Int, String)])
  func problems(method: String, path: String, body: String?, status: Int, kind: String) async throws {
    try await OpenDesk.with { desk in
      let answer = try await Self.send(desk, HTTPRequest.Method(method) ?? .get, path, body)
      #expect(answer.status == status && answer.json["kind"] as? String == kind && answer.type == "application/problem+json")
    }
  }

  @Test("A body that is no JSON by its type, and a page of another site, are refused; a reader changes nothing")
  func refused() async throws {
    try await OpenDesk.with(LiftStory.articles, DeskConfiguration(needsToken: true)) { desk in
      let reader: HTTPFields = [.authorization: "Bearer \(try desk.ledger.addToken(name: "L", role: .reader))"]
      let editor: HTTPFields = [.authorization: "Bearer \(try desk.ledger.addToken(name: "R", role: .editor))"]
      var plain = editor
      plain[.contentType] = "text/plain"
      var foreign = editor
      foreign[.origin] = "https://evil.example"
      let body = #"{"name": "Neu"}"#
      var statuses: [Int] = []
      for headers in [[:], reader, plain, foreign, editor] {
        statuses.append(try await Self.send(desk, .post, "/entities/1/rename", body, headers: headers).status)
      }
      #expect(statuses == [401, 403, 415, 403, 200])
      let seen = try await Self.send(desk, .get, "/entities/1", headers: reader)
      let read = try await Self.send(desk, .post, "/read", #"{"text": "Kurz", "language": "de"}"#, headers: reader)
      #expect(seen.status == 200 && read.status == 200)
    }
  }

  @Test("The description has every route, each with a name of its own, and every schema that it refers to")
  func description() async throws {
    try await OpenDesk.with([]) { desk in
      let answer = try await Self.send(desk, .get, "/openapi.json")
      let paths = try #require(answer.json["paths"] as? [String: [String: [String: Any]]])
      let names = paths.values.flatMap { $0.values.compactMap { $0["operationId"] as? String } }
      #expect(names.count >= 36 && Set(names).count == names.count)
      #expect(paths["/api/v1/events"] != nil)
      // The stream of events would never end.
      for (path, methods) in paths where path != "/api/v1/events" {
        for method in methods.keys {
          let concrete = path.replacing(/\{[a-z]+\}/, with: "1").replacing("/api/v1", with: "")
          let found = try await Self.send(desk, HTTPRequest.Method(method.uppercased()) ?? .get, concrete, method == "get" ? nil : "{}")
          #expect(found.json["detail"] as? String != "there is nothing at this address", "\(method) \(path)")
        }
      }
      let text = try await desk.page("/api/v1/openapi.json").body
      for match in text.matches(of: /#\/components\/schemas\/([A-Za-z]+)/) { #expect(Description.schemas[String(match.1)] != nil) }
    }
  }
}
