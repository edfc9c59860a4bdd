import Foundation
import Loopback
import Intake
import Synchronization
import Testing

@testable import Watch

@Suite("Fetching", .serialized)
struct FetcherTests {
  private typealias Server = LoopbackServer

  private func get(
    _ url: String, allowing: Set<String> = ["127.0.0.1"], limits: Fetcher.Limits = .init(seconds: 5), resolver: NameResolver = .system,
    conditions: FetchConditions = FetchConditions()
  ) async throws -> FetchResponse {
    let address = try #require(WebAddress(url))
    return try await Fetcher(limits: limits, resolver: resolver).get(address, conditions: conditions, allowing: allowing)
  }

  private func error(_ work: () async throws -> FetchResponse) async -> WatchError? {
    do {
      _ = try await work()
      return nil
    } catch {
      return error as? WatchError
    }
  }

  @Test("A page comes with its type; the request says who asks and what for")
  func plain() async throws {
    let server = try Server { request, send in
      let packed: [UInt8] = [
        0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 7, 0, 0x86, 0xA6, 0x10, 0x36, 5, 0, 0, 0,
      ]
      _ =
        request.path == "/gzip"
        ? send(Server.answer("200 OK", ["Content-Encoding": "gzip"], packed))
        : send(Server.answer("200 OK", type: "text/HTML; charset=utf-8", "Hallo", ["ETag": "\"1\""]))
    }
    defer { server.close() }
    let response = try await get(server.url("/a?b=c"))
    #expect(response.body == Array("Hallo".utf8) && response.contentType == "text/html" && response.etag == "\"1\"")
    #expect(try await get(server.url("/gzip")).body == Array("hello".utf8))
    let request = try #require(server.requests.first)
    #expect(request.path == "/a?b=c" && request.headers["user-agent"]?.hasPrefix("hearsay/") == true)
    #expect(request.headers["host"] == "127.0.0.1:\(server.port)" && request.headers["accept-encoding"] == "gzip")
  }

  @Test("Nothing is fetched from this machine or a private network, unless its host is allowed by name")
  func refused() async throws {
    let server = try Server { _, send in _ = send(Server.answer("200 OK", type: "text/plain", "geheim")) }
    defer { server.close() }
    for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "127.1", "2130706433", "0x7f.1", "0"] {
      let error = await error { try await get(server.url("/", host: host), allowing: ["example.org"]) }
      if case .refused? = error { continue }
      if case .unknownHost? = error, host != "127.0.0.1", host != "localhost" { continue }
      Issue.record("\(host): \(error?.description ?? "fetched")")
    }
    #expect(server.requests.isEmpty)
    #expect(try await get(server.url("/", host: "localhost"), allowing: ["LocalHost"]).body == Array("geheim".utf8))
  }

  @Test("The connection goes to the address that was checked, whatever the name leads to later")
  func rebinding() async throws {
    let server = try Server { _, send in _ = send(Server.answer("200 OK", type: "text/plain", "da")) }
    defer { server.close() }
    let asked = Mutex(0)
    let resolver = NameResolver { _ in
      let count = asked.withLock { count in
        count += 1
        return count
      }
      return [NetworkAddress(count == 1 ? "127.0.0.1" : "10.0.0.1")].compactMap { $0 }
    }
    // "feed.invalid" exists nowhere: only the address that was checked can have been used.
    let response = try await get(server.url("/", host: "feed.invalid"), allowing: ["feed.invalid"], resolver: resolver)
    #expect(response.body == Array("da".utf8))
    #expect(server.requests.first?.headers["host"] == "feed.invalid:\(server.port)")
    #expect(asked.withLock { $0 } == 1)
    let mixed = NameResolver { _ in [NetworkAddress("127.0.0.1"), NetworkAddress("::1")].compactMap { $0 } }
    let error = await error { try await get(server.url("/", host: "feed.invalid"), allowing: [], resolver: mixed) }
    guard case .refused(_, let leadsTo, _)? = error else {
      Issue.record("\(error?.description ?? "fetched")")
      return
    }
    #expect(leadsTo == "127.0.0.1" && server.requests.count == 1)
  }

  @Test("Redirects are followed one by one; each is checked, and there are not many")
  func redirects() async throws {
    let server = try Server { request, send in
      let port = request.headers["host"]?.split(separator: ":").last ?? ""
      let target =
        switch request.path {
        case "/a": "b?x=1"
        case "/private": "http://10.0.0.1/"
        case "/loopback": "http://127.0.0.1:\(port)/secret"
        case "/link": "http://169.254.169.254/latest/meta-data/"
        case "/file": "file:///etc/passwd"
        case "/user": "http://admin@127.0.0.1:\(port)/"
        case "/loop": "/loop"
        default: ""
        }
      _ =
        target.isEmpty
        ? send(Server.answer("200 OK", type: "text/plain", "Ziel")) : send(Server.answer("302 Found", ["Location": target]))
    }
    defer { server.close() }
    let names: Set<String> = ["localhost"]
    let response = try await get(server.url("/a", host: "localhost"), allowing: names)
    #expect(response.address.description == server.url("/b?x=1", host: "localhost") && response.body == Array("Ziel".utf8))
    for path in ["/private", "/loopback", "/link"] {
      let error = await error { try await get(server.url(path, host: "localhost"), allowing: names) }
      if case .refused? = error { continue }
      Issue.record("\(path): \(error?.description ?? "fetched")")
    }
    for path in ["/file", "/user", "/loop"] {
      let error = await error { try await get(server.url(path, host: "localhost"), allowing: names) }
      if case .badRedirect? = error { continue }
      Issue.record("\(path): \(error?.description ?? "fetched")")
    }
    #expect(!server.paths.contains("/secret"))
    #expect(server.paths.filter { $0 == "/loop" }.count == 6)
  }

  @Test("What is known already is not sent again")
  func conditional() async throws {
    let server = try Server { request, send in
      let isKnown = request.headers["if-none-match"] == "\"v1\"" && request.headers["if-modified-since"] == "gestern"
      _ = send(isKnown ? Server.answer("304 Not Modified", ["ETag": "\"v1\""]) : Server.answer("200 OK", type: "text/plain", "neu"))
    }
    defer { server.close() }
    let first = try await get(server.url("/"))
    #expect(!first.isUnchanged)
    let second = try await get(server.url("/"), conditions: FetchConditions(etag: "\"v1\"", lastModified: "gestern"))
    #expect(second.isUnchanged && second.body.isEmpty)
  }

  @Test("Errors, refusals and wishes of the server are told apart")
  func statuses() async throws {
    let server = try Server { request, send in
      _ = send(Server.answer("\(request.path.dropFirst()) X", request.path == "/429" ? ["Retry-After": "120"] : ["Retry-After": "soon"]))
    }
    defer { server.close() }
    for code in [400, 404, 410, 429, 500, 503] {
      let error = await error { try await get(server.url("/\(code)")) }
      #expect(error == .status(address: server.url("/\(code)"), code: code, retryAfter: code == 429 ? 120 : nil))
    }
    let now = Date(timeIntervalSince1970: 1_617_703_200)
    #expect(RetryAfter.seconds("Tue, 06 Apr 2021 10:01:00 GMT", now: now) == 60)
    #expect(RetryAfter.seconds("99999999999999999999", now: now) == RetryAfter.longest && RetryAfter.seconds("-5", now: now) == 0)
  }

  @Test("A slow server, one that dies in the middle, and one that is none are given up on")
  func badServers() async throws {
    let server = try Server { request, send in
      switch request.path {
      case "/slow":
        _ = send(Array("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".utf8))
        for _ in 0..<100 where send([0x61]) { usleep(50_000) }
      case "/silent": usleep(3_000_000)
      case "/dies": _ = send(Array("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nAnfang".utf8))
      case "/chunks": _ = send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHallo\r\n".utf8))
      case "/gzip": _ = send(Server.answer("200 OK", ["Content-Encoding": "gzip"], [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB]))
      case "/br": _ = send(Server.answer("200 OK", ["Content-Encoding": "br"], [1, 2, 3]))
      default: _ = send(Array("rubbish\r\n\r\n".utf8))
      }
    }
    defer { server.close() }
    let clock = ContinuousClock()
    let took = await clock.measure {
      for path in ["/slow", "/silent"] {
        let error = await error { try await get(server.url(path), limits: .init(seconds: 0.5)) }
        if case .timedOut? = error { continue }
        Issue.record("\(path): \(error?.description ?? "fetched")")
      }
    }
    #expect(took < .seconds(4))
    for path in ["/dies", "/chunks", "/gzip"] {
      let error = await error { try await get(server.url(path)) }
      #expect(error == .cutShort(address: server.url(path)), "\(error?.description ?? "fetched")")
    }
    for path in ["/br", "/rubbish"] { #expect(await error { try await get(server.url(path)) } != nil) }
    server.close()
    let gone = await error { try await get(server.url("/gone")) }
    if case .unreachable(_, let reason)? = gone, !reason.isEmpty { return }
    Issue.record("\(gone?.description ?? "fetched")")
  }

  @Test("A body without end, and one that unpacks to too much, are cut at the limit; memory stays flat")
  func endless() async throws {
    // 32 MB of nothing, packed by hand: the same block of deflate again and again.
    let bomb = try Packing.gzip([UInt8](repeating: 0, count: 32 << 20))
    let taken = Mutex<[Int]>([])
    let server = try Server { request, send in
      switch request.path {
      case "/bomb": _ = send(Server.answer("200 OK", ["Content-Encoding": "gzip"], bomb))
      case "/says": _ = send(Array("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n".utf8))
      default:
        _ = send(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8))
        let piece = [UInt8](repeating: 0x61, count: 1 << 16)
        var left = 10_000_000_000
        while left > 0, send(piece) { left -= piece.count }
        taken.withLock { $0.append(10_000_000_000 - left) }
      }
    }
    defer { server.close() }
    let limits = Fetcher.Limits(bytes: 2 << 20, seconds: 20)
    #expect(await error { try await get(server.url("/warm"), limits: limits) } == .tooLarge(address: server.url("/warm"), limit: 2 << 20))
    for path in ["/endless", "/bomb", "/says", "/endless", "/bomb", "/endless"] {
      #expect(await error { try await get(server.url(path), limits: limits) } == .tooLarge(address: server.url(path), limit: 2 << 20))
    }
    // Up to the limit, and what lies in the buffers of the line.
    #expect(taken.withLock { $0.allSatisfy { $0 < (2 << 20) + (32 << 20) } }, "took \(taken.withLock { $0.map { $0 >> 20 } }) MB")
  }
}
