import Foundation
import Loopback
import Intake
import Synchronization
import Testing

@testable import Watch

@Suite("Watching", .serialized)
struct WatcherTests {
  private typealias Server = LoopbackServer

  private func source(_ name: String, _ server: LoopbackServer, _ path: String, every: Double = 900) throws -> Source {
    Source(name: name, place: .web(try #require(WebAddress(server.url(path)))), kind: .feed, every: every, allowPrivate: ["127.0.0.1"])
  }

  @Test(
    "All sources are looked at again and again; a broken one does not stop the others; four at once at most; what has no end is cut off")
  func many() async throws {
    let endless = Mutex(0)
    let cutOff = Mutex(0)
    let server = try Server { request, send in
      switch request.path {
      case "/broken": _ = send(Array("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n<rss>".utf8))
      case "/endless":
        _ = send(Array("HTTP/1.1 200 OK\r\n\r\n<rss>".utf8))
        let piece = [UInt8](repeating: 0x61, count: 1 << 16)
        for _ in 0..<150_000 {
          if !send(piece) { break }
          endless.withLock { $0 += piece.count }
        }
        cutOff.withLock { $0 += 1 }
      case "/nofeed": _ = send(Server.answer("200 OK", type: "text/html", "<html></html>"))
      default:
        let item = "<item><guid isPermaLink='false'>\(request.path)</guid><description>Ein Text.</description></item>"
        _ = send(Server.answer("200 OK", type: "text/xml", "<rss><channel>\(item)</channel></rss>"))
      }
    }
    defer { server.close() }
    let (clock, basket) = (TestClock(), Basket())
    let sources =
      try (1...8).map { try source("gut \($0)", server, "/g\($0)") }
      + [source("kaputt", server, "/broken"), source("endlos", server, "/endless"), source("keiner", server, "/nofeed")]
    let rounds = Mutex([String: Int]())
    let follower = Follower(fetcher: Fetcher(limits: .init(bytes: 1 << 20, seconds: 5)), clock: clock.clock, jitter: { 0.5 })
    let isDone = Mutex<CheckedContinuation<Void, Never>?>(nil)
    let watcher = Watcher(
      sources, follower: follower,
      save: { name, _ in
        let isEnough = rounds.withLock { rounds in
          rounds[name, default: 0] += 1
          return sources.allSatisfy { rounds[$0.name, default: 0] >= 3 }
        }
        if isEnough { isDone.withLock { $0.take() }?.resume() }
      }, store: basket.store)
    let running = Task { await watcher.run() }
    await withCheckedContinuation { continuation in isDone.withLock { $0 = continuation } }
    running.cancel()
    await running.value
    #expect(basket.all.count == 8)
    let states = await watcher.states
    for source in sources {
      let state = try #require(states[source.name])
      #expect((state.problem == nil) == source.name.hasPrefix("gut"), "\(source.name): \(state.problem ?? "well")")
      if state.problem != nil { #expect(state.failures >= 3 && state.failingSince != nil) }
    }
    // Up to the limit, and what lies in the buffers of the line. Memory is measured where one process follows sources alone (WatchCommandTests).
    let (taken, times) = (endless.withLock { $0 }, max(1, cutOff.withLock { $0 }))
    #expect(taken / times < (1 << 20) + (32 << 20), "took \(taken >> 20) MB at \(times) times")
  }

  @Test("No more than four rounds at once, and when cancelled, what is in flight is stored before the watcher returns")
  func cleanStop() async throws {
    let item = "<item><description>Ein Text.</description></item>"
    let server = try Server { _, send in _ = send(Server.answer("200 OK", type: "text/xml", "<rss><channel>\(item)</channel></rss>")) }
    defer { server.close() }
    let (clock, basket) = (TestClock(), Basket())
    let counts = Mutex((now: 0, most: 0))
    let gate = Gate()
    let watcher = Watcher(
      try (1...9).map { try source("s\($0)", server, "/\($0)") }, follower: Follower(interval: 0, clock: clock.clock),
      store: { document in
        counts.withLock { counts in
          counts.now += 1
          counts.most = max(counts.most, counts.now)
        }
        await gate.wait()
        try await basket.store(document)
        counts.withLock { $0.now -= 1 }
      })
    let running = Task { await watcher.run() }
    await gate.untilFull(4)
    running.cancel()
    #expect(basket.all.isEmpty)
    await gate.open()
    await running.value
    #expect(basket.all.count == 4 && counts.withLock { $0.most } == 4)
    #expect(await watcher.states.count == 4)
  }

  @Test("A source that is gone for good is not looked at again, unless a person asks for it")
  func gone() async throws {
    let server = try Server { _, send in _ = send(Server.answer("410 Gone")) }
    defer { server.close() }
    let clock = TestClock()
    let rounds = Mutex(0)
    let stop = StopSignal()
    let follower = Follower(fetcher: Fetcher(limits: .init(seconds: 5)), clock: clock.clock, stop: stop)
    let source = try source("weg", server, "/")
    let other = Source(name: "Ordner", place: .folder("/nowhere"))
    let watcher = Watcher(
      [source, other], follower: follower,
      save: { name, _ in
        let count = rounds.withLock { rounds in
          rounds += name == "Ordner" ? 1 : 0
          return rounds
        }
        if count == 5 { stop.stop() }
      }, store: { _ in })
    await watcher.run()
    #expect(server.requests.count == 1)
    #expect(await watcher.states["weg"]?.isStopped == true)
  }
}

/// Holds back whoever waits until it is opened.
actor Gate {
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var watchers: [(Int, CheckedContinuation<Void, Never>)] = []
  private var isOpen = false

  func wait() async {
    guard !isOpen else { return }
    await withCheckedContinuation { continuation in
      waiting.append(continuation)
      for (count, watcher) in watchers where waiting.count >= count { watcher.resume() }
      watchers.removeAll { waiting.count >= $0.0 }
    }
  }

  func untilFull(_ count: Int) async {
    guard waiting.count < count else { return }
    await withCheckedContinuation { watchers.append((count, $0)) }
  }

  func open() {
    isOpen = true
    for continuation in waiting { continuation.resume() }
    waiting = []
  }
}
