import Foundation
import Loopback
import Intake
import Synchronization
import Testing

@testable import Watch

@Suite("Rounds", .serialized)
struct FollowerTests {
  private typealias Server = LoopbackServer

  static let body = String(repeating: "Der Konzern hat am Montag in München mitgeteilt, dass er das Werk verkaufen will. ", count: 8)

  static func page(_ number: Int) -> String {
    "<html><head><title>Meldung \(number)</title></head><body><article><h1>Meldung \(number)</h1><p>\(body)</p><p>Es war Nummer \(number).</p></article></body></html>"
  }

  private func follower(_ clock: TestClock, seconds: Double = 5, stop: StopSignal = StopSignal()) -> Follower {
    Follower(fetcher: Fetcher(limits: .init(bytes: 1 << 20, seconds: seconds)), clock: clock.clock, stop: stop, jitter: { 0.5 })
  }

  private func source(_ url: String, kind: Source.Kind? = nil, fullText: Source.FullText = .auto) throws -> Source {
    Source(
      name: "Beispiel", place: .web(try #require(WebAddress(url))), kind: kind, medium: "Beispiel Zeitung", fullText: fullText,
      allowPrivate: ["127.0.0.1", "localhost"])
  }

  /// A feed of 50 articles: two listed twice, a broken one, one behind a redirect, one that leads into a private network, one whose server
  /// dies, one without end, one that is not there, one that robots.txt forbids.
  private static func feed(_ port: Int) -> String {
    var items = ""
    for number in 1...50 {
      let path =
        [7: "/moved/7", 8: "/private", 9: "/loopback", 10: "/dies", 11: "/endless", 12: "/missing", 13: "/secret/13"][number]
        ?? "/a/\(number)"
      items += "<item><title>Meldung \(number)</title><link>\(path)</link><guid isPermaLink=\"false\">n\(number)</guid>"
      items +=
        "<pubDate>Tue, 06 Apr 2021 10:\(number < 10 ? "0" : "")\(number):00 +0200</pubDate><description>Anriss \(number)</description></item>\n"
      if number % 25 == 0 { items += "<item><title>Doppelt</title><guid isPermaLink=\"false\">n\(number)</guid><link>/x</link></item>\n" }
      if number == 30 { items += "<item><title>Kaputt</title></item>\n" }
    }
    return "<rss><channel><title>Beispiel</title>\(items)</channel></rss>"
  }

  private static func serve(_ request: Server.Request, _ send: Server.Send, feed: String) {
    let host = request.headers["host"] ?? ""
    switch request.path {
    case "/robots.txt": _ = send(Server.answer("200 OK", type: "text/plain", "User-agent: *\nDisallow: /secret\nCrawl-delay: 5"))
    case "/feed":
      let isKnown = request.headers["if-none-match"] == "\"f1\""
      _ = send(
        isKnown
          ? Server.answer("304 Not Modified") : Server.answer("200 OK", type: "application/rss+xml", feed, ["ETag": "\"f1\""]))
    case "/moved/7": _ = send(Server.answer("301 Moved", ["Location": "http://\(host)/a/7"]))
    case "/private": _ = send(Server.answer("302 Found", ["Location": "http://192.168.0.1/admin"]))
    case "/loopback": _ = send(Server.answer("302 Found", ["Location": "http://[::1]:\(host.split(separator: ":").last ?? "")/a/9"]))
    case "/dies": _ = send(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n<html>".utf8))
    case "/endless":
      _ = send(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>".utf8))
      let piece = [UInt8](repeating: 0x61, count: 1 << 16)
      for _ in 0..<150_000 where !send(piece) { break }
    case let path where path.hasPrefix("/a/"): _ = send(Server.answer("200 OK", type: "text/html", page(Int(path.dropFirst(3)) ?? 0)))
    default: _ = send(Server.answer("404 Not Found"))
    }
  }

  @Test("A feed of 50 items with all that can go wrong: the good ones come once, the others by what the feed says")
  func feed() async throws {
    let text = Mutex("")
    let server = try Server { request, send in FollowerTests.serve(request, send, feed: text.withLock { $0 }) }
    defer { server.close() }
    text.withLock { $0 = FollowerTests.feed(server.port) }
    let (clock, basket) = (TestClock(), Basket())
    let follower = follower(clock)
    let source = try source(server.url("/feed"))

    let first = await follower.round(of: source, from: nil, store: basket.store)
    #expect(first.problem == nil && first.failures == 0 && first.kind == .feed)
    #expect(basket.all.count == 49, "all but the one whose server died")
    #expect(basket.all.filter { $0.extent == .whole }.count == 44)
    #expect(Set(basket.all.map(\.title)).count == 49)
    #expect(basket.all.first?.title == "Meldung 50", "what stands last in a feed happened first")
    let seventh = try #require(basket.all.first { $0.title == "Meldung 7" })
    #expect(seventh.address == server.url("/a/7") && seventh.medium == "Beispiel Zeitung")
    #expect(seventh.published?.description == "2021-04-06" && seventh.publishedAt == Date(timeIntervalSince1970: 1_617_696_420))
    let article = try #require(try seventh.articles().first?.get())
    #expect(article.text.contains("Es war Nummer 7.") && article.document.source == "Beispiel Zeitung")
    let forbidden = try #require(basket.all.first { $0.title == "Meldung 13" })
    #expect(forbidden.extent == .teaser && forbidden.bytes == Array("Anriss 13".utf8))
    for part in ["item 32 has neither", "192.168.0.1", "::1", "1 MB", "404", "robots.txt forbids", "ended before it was whole"] {
      #expect(first.remarks.contains { $0.contains(part) }, "\(part)")
    }
    #expect(!server.paths.contains("/secret/13"))
    #expect(server.paths.filter { $0 == "/robots.txt" }.count == 1)
    // 51 requests behind the first to this host, most of them with the pause that robots.txt wishes for.
    #expect(clock.slept.filter { $0 > 4.9 && $0 <= 5 }.count >= 48 && clock.slept.allSatisfy { $0 <= 5 })
    #expect(first.due == first.lastSucceeded.map { $0 + 900 })

    // The one whose server dies is tried three times more; nothing else is fetched.
    var state = first
    for attempt in 2...4 {
      let before = server.requests.count
      state = try JSONDecoder().decode(SourceState.self, from: JSONEncoder().encode(state))
      state = await follower.round(of: source, from: state, store: basket.store)
      #expect(Array(server.paths[before...]) == ["/feed", "/dies"])
      #expect(basket.all.count == (attempt == 4 ? 50 : 49))
    }
    #expect(basket.all.last?.extent == .teaser && state.pending.isEmpty && state.delivered == 50)
    // Now all is known, and the server has nothing to send.
    let before = server.requests.count
    state = await follower.round(of: source, from: state, store: basket.store)
    #expect(Array(server.paths[before...]) == ["/feed"] && server.requests.last?.headers["if-none-match"] == "\"f1\"")
    #expect(basket.all.count == 50 && state.problem == nil)
  }

  @Test("A source that fails is left alone longer and longer, and says since when and why; then it is well again")
  func backOff() async throws {
    let isBroken = Mutex(true)
    let server = try Server { _, send in
      _ =
        isBroken.withLock { $0 }
        ? send(Server.answer("500 Oops")) : send(Server.answer("200 OK", type: "application/rss+xml", "<rss><channel></channel></rss>"))
    }
    defer { server.close() }
    let clock = TestClock()
    let follower = follower(clock)
    let source = try source(server.url("/feed"))
    var state: SourceState?
    var waits: [Double] = []
    let start = clock.now
    for _ in 0..<14 {
      let after = await follower.round(of: source, from: state, store: { _ in })
      waits.append(try #require(after.due).timeIntervalSince(clock.now).rounded())
      state = after
    }
    #expect(waits == [60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360, 30_720, 43_200, 43_200, 43_200, 43_200])
    #expect(state?.failures == 14 && state?.failingSince == start && state?.problem?.contains("the server answers 500") == true)
    isBroken.withLock { $0 = false }
    let well = await follower.round(of: source, from: state, store: { _ in })
    #expect(well.failures == 0 && well.failingSince == nil && well.problem == nil && well.due == clock.now + 900)
    #expect(BackOff(jitter: { 0 }).seconds(failures: 1) == 48 && BackOff(jitter: { 1 }).seconds(failures: 99) == BackOff.longest)
  }

  @Test("A server's wish to be left alone is granted, for the feed and in the middle of a round; what is gone for good is stopped")
  func wishes() async throws {
    let server = try Server { request, send in
      switch request.path {
      case "/busy": _ = send(Server.answer("429 Slow down", ["Retry-After": "7200"]))
      case "/gone": _ = send(Server.answer("410 Gone"))
      case "/feed":
        let items = (1...5).map { "<item><guid isPermaLink='false'>\($0)</guid><link>\($0 == 3 ? "/busy" : "/a/\($0)")</link></item>" }
        _ = send(Server.answer("200 OK", type: "application/rss+xml", "<rss><channel>\(items.joined())</channel></rss>", ["ETag": "\"1\""]))
      case "/robots.txt": _ = send(Server.answer("404 Not Found"))
      default: _ = send(Server.answer("200 OK", type: "text/html", FollowerTests.page(Int(request.path.dropFirst(3)) ?? 0)))
      }
    }
    defer { server.close() }
    let (clock, basket) = (TestClock(), Basket())
    let follower = follower(clock)
    let busy = await follower.round(of: try source(server.url("/busy"), kind: .feed), from: nil, store: basket.store)
    #expect(busy.due == clock.now + 7_200 && busy.problem?.contains("left alone for 7200 s") == true && !busy.isStopped)
    let gone = await follower.round(of: try source(server.url("/gone")), from: nil, store: basket.store)
    #expect(gone.isStopped && gone.problem?.contains("gone for good") == true)
    let source = try source(server.url("/feed"))
    let first = await follower.round(of: source, from: nil, store: basket.store)
    #expect(basket.all.map(\.address) == [server.url("/a/5"), server.url("/a/4")])
    #expect(
      first.due == clock.now + 7_200 && first.problem == nil && first.pending.values.allSatisfy { $0 == 0 } && first.pending.count == 3)
    let before = server.requests.count
    _ = await follower.round(of: source, from: first, store: basket.store)
    #expect(Array(server.paths[before...]) == ["/feed", "/busy"] && server.requests.last?.headers["if-none-match"] == nil)
  }

  @Test("Where robots.txt cannot be had, nothing is fetched for now, and the site is not asked for each item again")
  func robotsUnavailable() async throws {
    let server = try Server { request, send in
      let items = (1...5).map { "<item><link>/a/\($0)</link></item>" }
      _ =
        request.path == "/feed"
        ? send(Server.answer("200 OK", type: "application/rss+xml", "<rss><channel>\(items.joined())</channel></rss>"))
        : send(Server.answer("503 Busy"))
    }
    defer { server.close() }
    let (clock, basket) = (TestClock(), Basket())
    let state = await follower(clock).round(of: try source(server.url("/feed")), from: nil, store: basket.store)
    #expect(server.paths == ["/feed", "/robots.txt"] && basket.all.isEmpty && state.pending.count == 5 && state.problem == nil)
  }

  @Test("Whole texts of the feed are taken without fetching, unless pages are wanted; teasers alone where they are not")
  func fullText() async throws {
    let server = try Server { request, send in
      let item =
        "<item><title>T</title><link>/a/1</link><description>Kurz.</description><content:encoded>&lt;p&gt;\(FollowerTests.body)\(FollowerTests.body)&lt;/p&gt;</content:encoded></item>"
      switch request.path {
      case "/full": _ = send(Server.answer("200 OK", type: "text/xml", "<rss><channel>\(item)</channel></rss>"))
      case "/short":
        _ = send(
          Server.answer(
            "200 OK", type: "text/xml", "<rss><channel><item><link>/a/1</link><description>Kurz.</description></item></channel></rss>"))
      case "/a/1": _ = send(Server.answer("200 OK", type: "text/html", FollowerTests.page(1)))
      default: _ = send(Server.answer("404 Not Found"))
      }
    }
    defer { server.close() }
    for (path, choice, fetched, extent) in [
      ("/full", Source.FullText.auto, false, SourceDocument.Extent.whole), ("/full", .yes, true, .whole), ("/full", .no, false, .whole),
      ("/short", .no, false, .teaser), ("/short", .auto, true, .whole),
    ] {
      let basket = Basket()
      let before = server.requests.count
      _ = await follower(TestClock()).round(of: try source(server.url(path), fullText: choice), from: nil, store: basket.store)
      #expect(basket.all.map(\.extent) == [extent])
      #expect(server.paths[before...].contains("/a/1") == fetched, "\(path) \(choice)")
      #expect((try? basket.all.first?.articles().first?.get().text.isEmpty) == false)
    }
  }

  @Test("A page is handed on when its text changes, not when what stands around it does")
  func page() async throws {
    let text = Mutex(("Eins", "Werbung"))
    let server = try Server { request, send in
      let (body, advert) = text.withLock { $0 }
      let html =
        "<html><body><nav><a href=x>\(advert)</a></nav><article><h1>Bericht</h1><p>\(FollowerTests.body)</p><p>Stand der Dinge ist \(body) und nichts anderes.</p></article></body></html>"
      _ = request.path == "/robots.txt" ? send(Server.answer("404 Not Found")) : send(Server.answer("200 OK", type: "text/html", html))
    }
    defer { server.close() }
    let (clock, basket) = (TestClock(), Basket())
    let follower = follower(clock)
    let source = try source(server.url("/bericht"))
    var state = await follower.round(of: source, from: nil, store: basket.store)
    #expect(state.kind == .page && basket.all.count == 1)
    text.withLock { $0.1 = "Andere" }
    state = await follower.round(of: source, from: state, store: basket.store)
    #expect(basket.all.count == 1)
    text.withLock { $0.0 = "Zwei" }
    state = await follower.round(of: source, from: state, store: basket.store)
    #expect(basket.all.count == 2 && state.problem == nil && state.delivered == 2)
  }

  @Test("Of a folder, files that are new or changed are handed on once they are at rest")
  func folder() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "tief"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (clock, basket) = (TestClock(), Basket())
    func write(_ name: String, _ text: String, age: Double) throws {
      let file = folder.appending(path: name)
      try Data(text.utf8).write(to: file)
      try FileManager.default.setAttributes([.modificationDate: clock.now - age], ofItemAtPath: file.path)
    }
    try write("a.txt", "Ein Text.", age: 60)
    try write("tief/b.html", FollowerTests.page(2), age: 60)
    try write("c.pdf", "%PDF", age: 60)
    try write(".d.txt", "versteckt", age: 60)
    try write("e.jsonl", "{\"text\": \"Eins.\"}\n{\"text\": \"Zwei.\"}\n", age: 0.5)
    let follower = follower(clock)
    let source = Source(name: "Eingang", place: .folder(folder.path), every: 5, medium: "Haus")
    var state = await follower.round(of: source, from: nil, store: basket.store)
    #expect(basket.all.map(\.address) == [folder.path + "/a.txt", folder.path + "/tief/b.html"])
    #expect(state.due == clock.now + 5)
    clock.advance(10)
    state = await follower.round(of: source, from: state, store: basket.store)
    #expect(basket.all.count == 3 && basket.all.last?.articles().compactMap { try? $0.get().text } == ["Eins.", "Zwei."])
    #expect((try? basket.all.last?.articles().first?.get().document.source) == "Haus")
    try write("a.txt", "Ein anderer Text.", age: 5)
    state = await follower.round(of: source, from: state, store: basket.store)
    state = await follower.round(of: source, from: state, store: basket.store)
    #expect(basket.all.count == 4 && basket.all.last?.bytes == Array("Ein anderer Text.".utf8))
    try FileManager.default.removeItem(at: folder)
    state = await follower.round(of: source, from: state, store: basket.store)
    #expect(state.problem?.contains("there is no such folder") == true && state.failures == 1)
  }

  @Test("What cannot be stored is brought again, and is the source's problem meanwhile")
  func notStored() async throws {
    let server = try Server { request, send in
      FollowerTests.serve(request, send, feed: "<rss><channel><item><link>/a/1</link></item><item><link>/a/2</link></item></channel></rss>")
    }
    defer { server.close() }
    struct Full: Error {}
    let (clock, basket) = (TestClock(), Basket())
    let follower = follower(clock)
    let source = try source(server.url("/feed"))
    let state = await follower.round(of: source, from: nil) { document in
      if document.address.hasSuffix("/1") { throw Full() }
      try await basket.store(document)
    }
    #expect(state.problem?.contains("could not be stored: Full()") == true && state.failures == 1 && basket.all.count == 1)
    let after = await follower.round(of: source, from: state, store: basket.store)
    #expect(after.problem == nil && basket.all.map(\.address) == [server.url("/a/2"), server.url("/a/1")])
  }

  @Test("Asked to stop, a round stores what is in flight and begins nothing more; the next one goes on there")
  func stopping() async throws {
    let items = (1...5).map { "<item><link>/a/\($0)</link></item>" }.joined()
    let server = try Server { request, send in FollowerTests.serve(request, send, feed: "<rss><channel>\(items)</channel></rss>") }
    defer { server.close() }
    let (clock, basket, stop) = (TestClock(), Basket(), StopSignal())
    let source = try source(server.url("/feed"))
    let state = await follower(clock, stop: stop).round(of: source, from: nil) { document in
      try await basket.store(document)
      if basket.all.count == 2 { stop.stop() }
    }
    #expect(basket.all.count == 2 && state.seen.count == 2 && state.problem == nil && state.conditions == FetchConditions())
    let after = await follower(clock).round(of: source, from: state, store: basket.store)
    #expect(Set(basket.all.map(\.address)).count == 5 && basket.all.count == 5 && after.delivered == 5)
  }
}
