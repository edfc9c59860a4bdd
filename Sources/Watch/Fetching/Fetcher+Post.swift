import AsyncHTTPClient
import Intake
import NIOCore

extension Fetcher {
  /// Posts something to an address, under the same rules as fetching: the host's addresses are checked, and no redirect is followed.
  ///
  /// - Throws: `WatchError`, also where the server does not answer with a status of the 200s.
  public func post(
    _ body: [UInt8], type: String, headers: [(name: String, value: String)], to address: WebAddress, allowing: Set<String> = []
  )
    async throws
  {
    let limits = limits
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await send(body, type, headers, address, allowing) }
      group.addTask {
        try await Task.sleep(for: .seconds(limits.seconds))
        throw WatchError.timedOut(address: address.description, seconds: limits.seconds)
      }
      try await group.next()
    }
  }

  private func send(
    _ body: [UInt8], _ type: String, _ headers: [(name: String, value: String)], _ address: WebAddress, _ allowing: Set<String>
  ) async throws {
    guard let target = try await checkedAddresses(of: address, allowing: allowing).first else {
      throw WatchError.unknownHost(address.bareHost)
    }
    try await Connection(to: address, at: target, userAgent: userAgent, limits: limits).post(body, type: type, headers: headers)
  }
}
