import Claims
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Stories
import Testing

@testable import Desk

@Suite struct SafetyTests {
  @Test(
    "Every answer forbids scripts and frames from elsewhere", arguments: ["/", "/nowhere", "/assets/desk.css", "/healthz", "/suggest?q=a"])
  func headers(path: String) async throws {
    try await OpenDesk.with { desk in
      let headers = try await desk.page(path).headers
      let policy = headers[HTTPField.Name("Content-Security-Policy")!] ?? ""
      #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
      #expect(headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
    }
  }

  @Test("No page has a script or a style of its own", arguments: ["/", "/companies/1/graph", "/companies/1/timeline", "/review", "/read"])
  func noInline(path: String) async throws {
    try await OpenDesk.with { desk in
      let body = try await desk.page(path).body
      #expect(!body.contains(" style=") && !body.contains("<style"))
      #expect(body.firstMatch(of: /<script(?! src="\/assets\/desk\.js)/) == nil)
      #expect(body.firstMatch(of: /\son[a-z]+=/) == nil)
    }
  }

  @Test("A form without the secret of its browser, or from another site, changes nothing")
  func forgery() async throws {
    try await OpenDesk.with { desk in
      let rename = "/companies/1/rename"
      let withoutSecret = try await desk.send(rename, [("name", "X")], secret: nil)
      let wrongSecret = try await desk.send(rename, [("name", "X")], secret: "wrong")
      let elsewhere = try await desk.send(rename, [("name", "X")], origin: "https://evil.example")
      let nowhere = try await desk.send(rename, [("name", "X")], origin: "null")
      let own = try await desk.send(rename, [("name", "X")], origin: "http://localhost")
      #expect([withoutSecret, wrongSecret, elsewhere, nowhere, own].map(\.status) == [403, 403, 403, 403, 303])
    }
  }

  @Test(
    "The desk answers under its own names only",
    arguments: [
      ("127.0.0.1", "127.0.0.1:8137", true), ("127.0.0.1", "localhost:8137", true), ("127.0.0.1", "[::1]:8137", true),
      ("127.0.0.1", "evil.example:8137", false), ("127.0.0.1", "127.0.0.1.evil.example", false), ("127.0.0.1", "10.0.0.5", false),
      ("0.0.0.0", "10.0.0.5:8137", true), ("0.0.0.0", "evil.example", false), ("0.0.0.0", "desk.redaktion.example", true),
      ("127.0.0.1", "", false),
    ])
  func hosts(host: String, asked: String, isOurs: Bool) {
    let check = HostCheck(configuration: DeskConfiguration(host: host, names: host == "0.0.0.0" ? ["desk.redaktion.example"] : []))
    #expect(check.isOurs(HostCheck.name(asked)) == isOurs)
  }

  @Test("Where a token is needed, nobody gets in without one; a reader looks, an editor changes")
  func tokens() async throws {
    try await OpenDesk.with(LiftStory.articles, DeskConfiguration(needsToken: true)) { desk in
      let reader = try desk.ledger.addToken(name: "Leserin", role: .reader)
      let editor = try desk.ledger.addToken(name: "Redakteur", role: .editor)
      let out = try await desk.page("/")
      #expect(out.status == 303 && out.headers[.location] == "/sign-in")
      let bare = try await desk.client.execute(uri: "/metrics", method: .get)
      #expect(bare.status == .unauthorized && bare.headers[.wwwAuthenticate] == "Bearer")
      #expect(try await desk.client.execute(uri: "/metrics", method: .get, headers: [.authorization: "Bearer \(reader)"]).status == .ok)
      #expect(try await desk.client.execute(uri: "/metrics", method: .get, headers: [.authorization: "Bearer x"]).status == .unauthorized)
      #expect(try await desk.client.execute(uri: "/healthz", method: .get).status == .ok)
      #expect(try await desk.send("/sign-in", [("token", "guess")]).status == 401)
      for (token, status) in [(reader, 403), (editor, 303)] {
        let headers: HTTPFields = [
          .contentType: "application/x-www-form-urlencoded", .cookie: "\(Door.formCookie)=\(OpenDesk.secret)", .accept: "text/html",
        ]
        let entered = try await desk.client.execute(
          uri: "/sign-in", method: .post, headers: headers, body: ByteBuffer(string: "token=\(token)&form=\(OpenDesk.secret)"))
        let cookie = try #require(entered.headers[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && !cookie.contains(token))
        let session = String(cookie.prefix { $0 != ";" })
        #expect(try await desk.page("/", cookies: session).status == 200)
        let renamed = try await desk.send("/companies/1/rename", [("name", "Y")], cookies: "; \(session)")
        let left = try await desk.send("/sign-out", [], cookies: "; \(session)")
        #expect(renamed.status == status && left.status == 303)
        #expect(try await desk.page("/", cookies: session).status == 303)
      }
      try desk.ledger.revokeToken(name: "Leserin")
      #expect(
        try await desk.client.execute(uri: "/metrics", method: .get, headers: [.authorization: "Bearer \(reader)"]).status == .unauthorized)
    }
  }

  @Test("An address that others reach is not opened without a token")
  func needsToken() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "desk-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try Ledger(path: folder.appending(path: "l.sqlite").path)
    let desk = Desk(ledger, DeskConfiguration(host: "0.0.0.0", port: 0), read: nil, logger: .init(label: "test"))
    await #expect(throws: DeskError.needsToken(address: "0.0.0.0")) { try await desk.run(until: AsyncStream { $0.finish() }) { _ in } }
    #expect(
      DeskConfiguration.isLoopback("127.9.9.9") && !DeskConfiguration.isLoopback("127.0.0.1.example")
        && !DeskConfiguration.isLoopback("0.0.0.0"))
  }

  @Test("A body that is too large is refused")
  func tooLarge() async throws {
    var configuration = DeskConfiguration()
    configuration.largestBody = 1000
    try await OpenDesk.with([], configuration) { desk in
      let sent = try await desk.send("/read", [("text", String(repeating: "a", count: 2000))])
      #expect(sent.status == 413)
    }
  }

  @Test(
    "A form sends its visitor back to this desk only",
    arguments: ["//evil.example", "https://evil.example", "/\\evil", "\r\nSet-Cookie: a=b", "", "/a b"])
  func localPaths(path: String) {
    #expect(LocalPath.of(path) == "/")
    #expect(LocalPath.of("/companies/1?asOf=2026-01-01") == "/companies/1?asOf=2026-01-01")
  }
}
