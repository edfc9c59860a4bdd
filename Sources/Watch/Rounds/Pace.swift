import Foundation

/// Lets requests to a host through one at a time, with a pause behind each.
public actor Pace {
  private struct Host {
    var isBusy = false
    var waiting: [CheckedContinuation<Void, Never>] = []
    /// When the next request may begin.
    var ready = Date.distantPast
  }

  /// Pauses that sites wish for are granted up to this number of seconds.
  public static let longestWish = 30.0

  private let interval: Double
  private let clock: WatchClock
  private var hosts: [String: Host] = [:]

  /// A pace.
  ///
  /// - Parameter interval: seconds between the end of a request and the beginning of the next to the same host.
  public init(interval: Double = 2, clock: WatchClock = .system) {
    self.interval = interval
    self.clock = clock
  }

  /// Makes a request when its turn comes.
  ///
  /// - Parameter wish: the pause that the site wishes for, in seconds.
  /// - Throws: what the request throws; `CancellationError` where a stop was asked for before its turn came.
  func turn<Value: Sendable>(
    at host: String, wish: Double?, stop: StopSignal, _ request: @Sendable () async throws -> Value
  ) async throws -> Value {
    if hosts[host]?.isBusy == true {
      await withCheckedContinuation { hosts[host, default: Host()].waiting.append($0) }
    } else {
      hosts[host, default: Host()].isBusy = true
    }
    defer { release(host, wish: wish) }
    let wait = (hosts[host]?.ready ?? .distantPast).timeIntervalSince(clock.now())
    await clock.pause(wait, unless: stop)
    if stop.isStopped || Task.isCancelled { throw CancellationError() }
    return try await request()
  }

  private func release(_ host: String, wish: Double?) {
    hosts[host]?.ready = clock.now() + max(interval, min(wish ?? 0, Pace.longestWish))
    if hosts[host]?.waiting.isEmpty == false {
      hosts[host]?.waiting.removeFirst().resume()
    } else {
      hosts[host]?.isBusy = false
    }
    if hosts.count > 1_000 {
      let now = clock.now()
      hosts = hosts.filter { $0.value.isBusy || $0.value.ready > now }
    }
  }
}
