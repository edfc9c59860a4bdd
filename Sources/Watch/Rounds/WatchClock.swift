import Foundation

/// The time, and how to let it pass; tests have their own, in which nothing takes long.
public struct WatchClock: Sendable {
  /// What time it is.
  public let now: @Sendable () -> Date
  /// Waits a number of seconds; ends early, by an error, when the task is cancelled.
  public let sleep: @Sendable (Double) async throws -> Void

  /// A clock of one's own.
  public init(now: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Double) async throws -> Void) {
    self.now = now
    self.sleep = sleep
  }

  /// The machine's.
  public static let system = WatchClock(now: { Date() }, sleep: { try await Task.sleep(for: .seconds($0)) })

  /// Waits until a number of seconds has passed or a stop is asked for.
  func pause(_ seconds: Double, unless stop: StopSignal) async {
    guard seconds > 0, !stop.isStopped else { return }
    let waiting = Task { try await sleep(seconds) }
    let registration = stop.whenStopped { waiting.cancel() }
    _ = await waiting.result
    stop.forget(registration)
  }
}
