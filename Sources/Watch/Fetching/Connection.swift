import AsyncHTTPClient
import Intake

/// One request to one address of a host that was checked.
struct Connection {
  private let address: WebAddress
  private let target: NetworkAddress
  private let userAgent: String
  private let limits: Fetcher.Limits

  init(to address: WebAddress, at target: NetworkAddress, userAgent: String, limits: Fetcher.Limits) {
    self.address = address
    self.target = target
    self.userAgent = userAgent
    self.limits = limits
  }

  /// Sends the request and takes the answer.
  func step(_ conditions: FetchConditions) async throws -> Fetcher.Step {
    try await withClient { try await exchange($0, conditions) }
  }

  /// Posts a body; what the server answers beside its status is not read.
  func post(_ body: [UInt8], type: String, headers: [(name: String, value: String)]) async throws {
    try await withClient { client in
      var request = HTTPClientRequest(url: address.description)
      request.method = .POST
      request.headers.add(name: "User-Agent", value: userAgent)
      request.headers.add(name: "Content-Type", value: type)
      for header in headers { request.headers.add(name: header.name, value: header.value) }
      request.body = .bytes(body)
      let response = try await client.execute(request, timeout: .milliseconds(Int64(limits.seconds * 1_000)))
      let code = Int(response.status.code)
      guard (200..<300).contains(code) else {
        throw WatchError.status(address: address.description, code: code, retryAfter: nil)
      }
    }
  }

  private func withClient<Value>(_ work: (HTTPClient) async throws -> Value) async throws -> Value {
    // The client connects to what this says and asks nobody else; it is the client's own, as it holds for this host now.
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.dnsOverride = [address.bareHost: target.description]
    configuration.httpVersion = .http1Only
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.timeout = .init(connect: .seconds(10), read: .milliseconds(Int64(limits.seconds * 1_000)))
    let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    do {
      let value = try await work(client)
      try? await client.shutdown()
      return value
    } catch {
      try? await client.shutdown()
      if error is WatchError { throw error }
      if Task.isCancelled || error is CancellationError { throw CancellationError() }
      throw plain(error)
    }
  }

  private func exchange(_ client: HTTPClient, _ conditions: FetchConditions) async throws -> Fetcher.Step {
    var request = HTTPClientRequest(url: address.description)
    request.headers.add(name: "User-Agent", value: userAgent)
    request.headers.add(
      name: "Accept", value: "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5")
    request.headers.add(name: "Accept-Encoding", value: "gzip")
    if let etag = conditions.etag { request.headers.add(name: "If-None-Match", value: etag) }
    if let lastModified = conditions.lastModified { request.headers.add(name: "If-Modified-Since", value: lastModified) }
    let response = try await client.execute(request, timeout: .milliseconds(Int64(limits.seconds * 1_000)))
    let code = Int(response.status.code)
    func header(_ name: String) -> String? { response.headers.first(name: name).flatMap { Connection.isPlain($0) ? $0 : nil } }

    switch code {
    case 200..<300:
      var answer = FetchResponse(address: address, etag: header("ETag"), lastModified: header("Last-Modified"))
      answer.contentType = (header("Content-Type") ?? "").prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
      answer.body = try await body(of: response)
      return .response(answer)
    case 304:
      var answer = FetchResponse(address: address, etag: header("ETag"), lastModified: header("Last-Modified"))
      answer.isUnchanged = true
      return .response(answer)
    case 301, 302, 303, 307, 308:
      guard let location = response.headers.first(name: "Location"), let target = WebAddress(location, relativeTo: address) else {
        throw WatchError.badRedirect(address: address.description, reason: "leads on to no address of the web")
      }
      return .redirect(target)
    default:
      throw WatchError.status(address: address.description, code: code, retryAfter: header("Retry-After").flatMap(RetryAfter.seconds))
    }
  }

  private func body(of response: HTTPClientResponse) async throws -> [UInt8] {
    let tooLarge = WatchError.tooLarge(address: address.description, limit: limits.bytes)
    if let length = response.headers.first(name: "Content-Length").flatMap({ Int($0) }), length > limits.bytes { throw tooLarge }
    var body: [UInt8] = []
    do {
      for try await chunk in response.body {
        if body.count + chunk.readableBytes > limits.bytes { throw tooLarge }
        body.append(contentsOf: chunk.readableBytesView)
      }
    } catch let error where !(error is WatchError || error is CancellationError || Connection.isTimeout(error)) {
      throw Task.isCancelled ? CancellationError() : WatchError.cutShort(address: address.description)
    }
    let encoding = response.headers["Content-Encoding"].joined(separator: ",").lowercased().filter { !$0.isWhitespace }
    switch encoding {
    case "", "identity": return body
    case "gzip", "x-gzip":
      if body.isEmpty { return body }
      do {
        return try Gzip.unpacked(body, limit: limits.bytes)
      } catch {
        if error.problem.contains("more than") { throw tooLarge }
        throw WatchError.cutShort(address: address.description)
      }
    default:
      throw WatchError.unreadable(
        address: address.description, problem: "is packed in a way that was not asked for (\(encoding.prefix(40)))")
    }
  }

  /// What went wrong on the line before an answer came.
  private func plain(_ error: any Error) -> WatchError {
    let name = address.description
    if Connection.isTimeout(error) { return .timedOut(address: name, seconds: limits.seconds) }
    switch error as? HTTPClientError {
    case .connectTimeout: return .unreachable(address: name, reason: "no connection within 10 s")
    case .remoteConnectionClosed: return .unreachable(address: name, reason: "it hangs up")
    case let known?: return .unreachable(address: name, reason: known.shortDescription)
    case nil: return .unreachable(address: name, reason: "\(error)")
    }
  }

  private static func isTimeout(_ error: any Error) -> Bool {
    let error = error as? HTTPClientError
    return error == .deadlineExceeded || error == .readTimeout
  }

  /// Whether a header may be kept and sent back.
  private static func isPlain(_ value: String) -> Bool {
    value.utf8.count <= 1_000 && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
