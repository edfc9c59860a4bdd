import Dispatch
import Synchronization

/// Runs what waits and answers on the way, from a command that does not.
enum Running {
  private final class Outcome: Sendable {
    let error = Mutex<(any Error)?>(nil)
  }

  /// Returns when the work is done.
  ///
  /// - Throws: what the work throws.
  static func untilDone(_ work: @escaping @Sendable () async throws -> Void) throws {
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    Task {
      do { try await work() } catch { outcome.error.withLock { $0 = error } }
      done.signal()
    }
    done.wait()
    if let error = outcome.error.withLock({ $0 }) { throw error }
  }
}
