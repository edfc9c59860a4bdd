import Intake

/// Fetches as a well-behaved robot does: one request at a time to a host, with pauses, and where robots.txt allows it; this for each
/// address of a chain of redirects.
struct PoliteFetcher: Sendable {
  let fetcher: Fetcher
  let pace: Pace
  let robots: RobotsCache

  /// Fetches an address, following redirects.
  ///
  /// - Parameter obeysRobots: whether robots.txt counts; it does not for what a person named.
  func get(
    _ address: WebAddress, conditions: FetchConditions = FetchConditions(), allowing: Set<String>, obeysRobots: Bool, stop: StopSignal
  ) async throws -> FetchResponse {
    var next = address
    for _ in 0...fetcher.limits.redirects {
      let current = next
      var delay: Double?
      if obeysRobots {
        let rules = try await robots.rules(for: current, allowing: allowing, stop: stop)
        guard rules.allows(current) else { throw WatchError.forbiddenByRobots(address: current.description) }
        delay = rules.crawlDelay
      }
      let step = try await pace.turn(at: current.bareHost, wish: delay, stop: stop) {
        try await fetcher.step(current, conditions: conditions, allowing: allowing)
      }
      switch step {
      case .response(let response): return response
      case .redirect(let target): next = target
      }
    }
    throw fetcher.tooManyRedirects(address)
  }
}
