import Claims
import Foundation
import Ledger
import Loopback
import Stories
import Synchronization
import Testing
import Watch

@testable import Alerts

@Suite struct HostileFeedTests {
  /// Reads "Fern AG kauft Nah1 GmbH." without a model.
  @Sendable private static func read(_ article: Article) throws -> Ledger.Entry {
    var claims: [ClaimRecord] = []
    for match in article.text.matches(of: /(\w+) AG (kauft|kaufe) (\w+) GmbH/) {
      claims.append(
        Story.claim(
          .acquisition, [(.buyer, "\(match.1) AG"), (.target, "\(match.3) GmbH")], .planned, match.2 == "kauft" ? .stated : .rumoured,
          words: String(match.0)))
    }
    return Story.article(
      article.document.source, article.document.published?.description, claims, text: article.text, url: article.document.url)
  }

  private static func item(_ number: Int, _ server: String, _ words: String = "") -> String {
    let text =
      words.isEmpty ? "Die Fern AG kauft Nah\(number) GmbH. Das sagte gestern in Wien ein Sprecher der Firma vor vielen Leuten." : words
    return """
      <item><guid isPermaLink="false">g\(number)</guid><link>\(server)/seite/\(number)</link><title>Meldung \(number)</title>\
      <pubDate>Mon, 09 Mar 2026 1\(number % 10):00:00 +0000</pubDate>\
      <content:encoded><![CDATA[<p>\(text)</p><p>\(String(repeating: "Und so weiter und so fort, wie es war. ", count: 12))</p>]]></content:encoded></item>
      """
  }

  @Test("Of a hostile neighbourhood of servers the good items are in, each once, the alerts are right, and what has no end is cut off")
  func endToEnd() async throws {
    let address = Mutex("")
    let endless = Mutex(0)
    let server = try LoopbackServer { request, send in
      let base = address.withLock { $0 }
      switch request.path {
      case "/robots.txt": _ = send(LoopbackServer.answer("404 Not Found"))
      case "/moved": _ = send(LoopbackServer.answer("301 Moved", ["Location": "\(base)/feed"]))
      case "/feed":
        var items = (1...50).map { HostileFeedTests.item($0, base) }
        items += (1...10).map { HostileFeedTests.item($0, base) }
        items.append("<item><guid>broken</guid><title>&undefined; <unclosed></item>")
        items.append(
          HostileFeedTests.item(60, base, "Die Fern AG kaufe Nah1 GmbH, heißt es. Mehr war dazu in Wien gestern nicht zu hören."))
        let xml =
          "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\(items.joined())</channel></rss>"
        _ = send(LoopbackServer.answer("200 OK", type: "application/rss+xml", xml))
      case "/endless":
        _ = send(Array("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>".utf8))
        let piece = [UInt8](repeating: 0x61, count: 1 << 16)
        for _ in 0..<160_000 {
          if !send(piece) { break }
          endless.withLock { $0 += piece.count }
        }
      case "/dies": _ = send(Array("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss><chan".utf8))
      case "/slow":
        _ = send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
        Thread.sleep(forTimeInterval: 4)
      default: _ = send(LoopbackServer.answer("404 Not Found"))
      }
    }
    defer { server.close() }
    address.withLock { $0 = server.url("") }
    let folder = FileManager.default.temporaryDirectory.appending(path: "watch-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try Ledger(path: folder.appending(path: "l.sqlite").path)
    let list = try ledger.addWatchlist(Watchlist(name: "Fern", companies: ["Fern AG"], author: "t"))
    let yaml =
      "sources:\n"
      + ["moved", "endless", "dies", "slow"].map {
        "  - {name: \($0), url: \"\(server.url("/\($0)"))\", kind: feed, medium: Bote, allowPrivate: [127.0.0.1]}\n"
      }.joined()
    let sources = try SourceList(yaml: yaml, file: "t").sources
    let clock = TestClock()
    func service() throws -> WatchService {
      try WatchService(
        ledger, sources: sources, read: HostileFeedTests.read,
        follower: Follower(fetcher: Fetcher(limits: .init(bytes: 2 << 20, seconds: 2)), interval: 0, clock: clock.clock, jitter: { 0.5 }),
        clock: clock.clock
      ) { _ in }
    }
    let isWell = try await service().runOnce()
    #expect(!isWell)
    #expect(try ledger.size().articles == 51)
    let alerts = try ledger.alerts(of: list, limit: 200)
    // Fifty new relationships; the oldest item had one of them as hearsay, so that the paper's own word moves its standing.
    #expect(alerts.filter { $0.moves == [.new] }.count == 50)
    #expect(alerts.filter { $0.moves != [.new] }.map(\.moves) == [[.standing(from: .rumoured, to: .stated)]])
    let states = try WatchService.states(in: ledger)
    #expect(states["moved"]?.problem == nil)
    for broken in ["endless", "dies", "slow"] { #expect(states[broken]?.problem != nil && states[broken]?.failures == 1, "\(broken)") }
    // Looked at again, nothing is new.
    _ = try await service().runOnce()
    #expect(try ledger.size().articles == 51)
    #expect(try ledger.alerts(of: list, limit: 200).count == 51)
    // What has no end is cut off at the limit, but for what lies in the buffers of the line; other tests run beside this one, so the
    // memory of the process would say little: WatchCommandTests measures it.
    #expect(endless.withLock { $0 } < 2 * (2 << 20) + (32 << 20), "took \(endless.withLock { $0 } >> 20) MB")
  }

  @Test("A service that is told to stop ends, with what was in flight stored")
  func stop() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "watch-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let inbox = folder.appending(path: "inbox")
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
    let text =
      "Die Fern AG kauft Nah GmbH. Das sagte ein Sprecher der Firma in Wien vor vielen Leuten. Der Preis ist nicht bekannt, und auch über die Pläne für die Werke im Norden und im Süden des Landes wollte er nichts sagen. Die Leute hoffen."
    try text.write(to: inbox.appending(path: "a.txt"), atomically: true, encoding: .utf8)
    // What was written a moment ago may not be whole yet and is left for the next round.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: inbox.appending(path: "a.txt").path)
    let ledger = try Ledger(path: folder.appending(path: "l.sqlite").path)
    let service = try WatchService(
      ledger, sources: SourceList(yaml: "sources:\n  - folder: \(inbox.path)\n", file: "t").sources, read: HostileFeedTests.read
    ) { _ in }
    let running = Task { await service.run() }
    for _ in 0..<200 where try ledger.size().articles == 0 { try await Task.sleep(for: .milliseconds(50)) }
    service.stop()
    await running.value
    #expect(try ledger.size().articles == 1)
    #expect(try WatchService.states(in: ledger).count == 1)
  }
}
