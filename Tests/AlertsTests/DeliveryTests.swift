import Claims
import Crypto
import Foundation
import Ledger
import Loopback
import Stories
import Synchronization
import Testing
import Watch

@testable import Alerts

@Suite struct DeliveryTests {
  private static let secret = "sechzehn Zeichen oder mehr"

  private static func withAlert(_ channel: Watchlist.Channel, _ body: (Ledger) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "alert-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try Ledger(path: folder.appending(path: "l.sqlite").path)
    try ledger.addWatchlist(Watchlist(name: "Liste", channels: [channel], author: "t"), at: Date(timeIntervalSince1970: 1_799_990_000))
    try ledger.add(Array(LiftStory.articles.prefix(1)))
    let alerts = try AlertMaker(ledger.watchlists(), in: ledger).alerts(for: ledger.changes(byArticle: 1, asOf: "2026-12-31"))
    #expect(try ledger.record(alerts, examined: 1, at: Date(timeIntervalSince1970: 1_799_999_000)).count == 1)
    try await body(ledger)
  }

  private static func expect(_ deliverer: Deliverer, delivers: Bool) async throws {
    let isWell = try await deliverer.deliver()
    #expect(isWell == delivers)
  }

  @Test("A webhook is signed, tried again after a failure, with the same id, also by another process, and delivered once it is taken")
  func webhook() async throws {
    let answers = Mutex(["500 Internal Server Error", "200 OK"])
    let server = try LoopbackServer { _, send in
      _ = send(LoopbackServer.answer(answers.withLock { $0.isEmpty ? "200 OK" : $0.removeFirst() }))
    }
    defer { server.close() }
    try await Self.withAlert(.webhook(url: server.url("/hook"), secret: Self.secret)) { ledger in
      let clock = TestClock()
      let first = Deliverer(ledger, webhook: Webhook(allowedHosts: ["127.0.0.1"]), clock: clock.clock)
      try await Self.expect(first, delivers: false)
      try await Self.expect(first, delivers: true)
      #expect(server.requests.count == 1)
      // Another process, as after a crash: the ledger alone knows what waits.
      let second = Deliverer(try Ledger(path: ledger.path), webhook: Webhook(allowedHosts: ["127.0.0.1"]), clock: clock.clock)
      clock.advance(61)
      try await Self.expect(second, delivers: true)
      clock.advance(100_000)
      try await Self.expect(second, delivers: true)
      #expect(server.requests.count == 2)
      let ids = Set(server.requests.map { $0.headers["hearsay-alert"] })
      #expect(ids.count == 1 && ids.first??.count == 32)
      for request in server.requests {
        let time = try #require(request.headers["hearsay-timestamp"])
        let code = HMAC<SHA256>.authenticationCode(
          for: Data("\(time).".utf8) + Data(request.body), using: SymmetricKey(data: Data(Self.secret.utf8)))
        #expect(request.headers["hearsay-signature"] == "sha256=" + code.map { String(format: "%02x", $0) }.joined())
        let json = try #require(try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any])
        #expect(json["standing"] as? String == "rumoured" && json["list"] as? String == "Liste")
      }
    }
  }

  @Test("A webhook to a private address is refused unless it was allowed, follows no redirect, and is given up after three days")
  func refused() async throws {
    let server = try LoopbackServer { _, send in _ = send(LoopbackServer.answer("302 Found", ["Location": "http://10.0.0.1/"])) }
    defer { server.close() }
    try await Self.withAlert(.webhook(url: server.url("/hook"), secret: Self.secret)) { ledger in
      let clock = TestClock()
      let outcomes = Mutex<[Deliverer.Outcome]>([])
      try await Self.expect(Deliverer(ledger, clock: clock.clock), delivers: false)
      #expect(server.requests.isEmpty)
      let allowed = Deliverer(ledger, webhook: Webhook(allowedHosts: ["127.0.0.1"]), clock: clock.clock) { outcome in
        outcomes.withLock { $0.append(outcome) }
      }
      clock.advance(100)
      try await Self.expect(allowed, delivers: false)
      #expect(server.paths == ["/hook"])
      clock.advance(4 * 86_400)
      try await Self.expect(allowed, delivers: false)
      #expect(outcomes.withLock { $0.map(\.isGivenUp) } == [false, true])
      let health = try ledger.deliveryHealth()
      #expect(health.givenUp == 1 && health.waiting == 0)
    }
  }

  @Test("A mail carries the alert whatever stands in it, and is not sent twice")
  func mail() async throws {
    let server = try MailTrap()
    defer { server.close() }
    try await Self.withAlert(.mail(to: "leser@example.org", digest: false)) { ledger in
      let mailer = Mailer(try MailServer("smtp+plain://127.0.0.1:\(server.port)"), from: "hearsay@example.org")
      let clock = TestClock()
      let deliverer = Deliverer(ledger, mailer: mailer, clock: clock.clock)
      try await Self.expect(deliverer, delivers: true)
      try await Self.expect(deliverer, delivers: true)
      #expect(server.commands.filter { $0.hasPrefix("RCPT") } == ["RCPT TO:<leser@example.org>"])
      let message = try #require(server.messages.first)
      #expect(server.messages.count == 1)
      let body = message.components(separatedBy: "\r\n\r\n").last?.replacing("\r\n", with: "") ?? ""
      let text = String(decoding: try #require(Data(base64Encoded: body)), as: UTF8.self)
      #expect(
        text.contains("Gondola Holding → kauft → Liftwerk Tirol AG") && text.contains("Bewegung: neu")
          && text.contains("Kreise (ungenannt)"))
    }
  }

  @Test("A digest waits for its hour and holds all of a day; a server that says no is asked again later")
  func digest() async throws {
    let server = try MailTrap(refusing: 1)
    defer { server.close() }
    try await Self.withAlert(.mail(to: "leser@example.org", digest: true)) { ledger in
      let clock = TestClock()
      let deliverer = Deliverer(
        ledger, mailer: Mailer(try MailServer("smtp+plain://127.0.0.1:\(server.port)"), from: "h@example.org"), clock: clock.clock)
      try await Self.expect(deliverer, delivers: true)
      #expect(server.commands.isEmpty)
      clock.advance(86_400)
      try await Self.expect(deliverer, delivers: false)
      clock.advance(120)
      try await Self.expect(deliverer, delivers: true)
      #expect(server.messages.count == 1)
    }
  }

  @Test("Nothing in a mail becomes a header or ends it early")
  func hostileMail() {
    let nasty = "Betreff\r\nBcc: x@y.z\r\n\r\n.\r\nQUIT\r\n" + String(repeating: "ä", count: 200)
    let message = MailMessage(from: "a@b.c", to: "d@e.f", subject: nasty, text: nasty, id: "1", date: Date(timeIntervalSince1970: 0))
    let lines = message.wire.components(separatedBy: "\r\n")
    #expect(!lines.contains { $0.hasPrefix("Bcc") || $0.hasPrefix(".") || $0 == "QUIT" })
    #expect(lines.allSatisfy { $0.utf8.count <= 78 })
    #expect(lines.filter { $0.isEmpty }.count >= 1 && message.wire.contains("Date: Thu, 01 Jan 1970 00:00:00 +0000"))
  }

  @Test(
    "A mail server's address is read, and a password in the clear refused",
    arguments: ["smtp://u:p@host:587", "http://host", "smtp+plain://u@host", "smtp://", "smtp://host/x?y"])
  func badServers(address: String) {
    #expect(throws: AlertError.mailServer(address)) { try MailServer(address) }
  }

  @Test("A feed is well-formed whatever stands in an alert, and its ids stay")
  func feed() throws {
    try Story.withLedger { ledger in
      let list = try ledger.addWatchlist(Watchlist(name: "]]><x>&\u{0}", author: "t"))
      try ledger.add([
        Story.article(
          "<b>", "2026-03-02",
          [Story.claim(.acquisition, [(.buyer, "A\u{1B}&\"<>"), (.target, "]]>")], .planned, .stated, words: "<script>\u{FFFE}")])
      ])
      let alerts = try Examiner(ledger).examine()
      let xml = AlertFeed(try ledger.watchlist(list), address: "http://localhost").xml(alerts, language: .german)
      #expect(xml == AlertFeed(try ledger.watchlist(list), address: "http://localhost").xml(try ledger.alerts(of: list), language: .german))
      #expect(!xml.contains("<script") && xml.contains("urn:uuid:"))
      #expect(!xml.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      // Every mark that opens is one of ours.
      let names = Set(xml.matches(of: /<\/?([a-zA-Z?!]+)/).map { String($0.1) })
      #expect(names.isSubset(of: ["?xml", "feed", "id", "title", "updated", "author", "name", "link", "entry", "category", "content"]))
    }
  }
}
