import Synchronization

/// Asks what is going on to come to a clean end: what is in flight is finished, nothing new is begun.
public final class StopSignal: Sendable {
  private struct State {
    var isStopped = false
    var next = 0
    var handlers: [Int: @Sendable () -> Void] = [:]
  }

  private let state = Mutex(State())

  /// A signal that was not given yet.
  public init() {}

  /// Whether it was given.
  public var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Gives the signal; giving it again does nothing.
  public func stop() {
    let handlers = state.withLock { state in
      state.isStopped = true
      defer { state.handlers = [:] }
      return Array(state.handlers.values)
    }
    for handler in handlers { handler() }
  }

  /// Does something when the signal is given, at once if it was; returns what `forget` takes.
  func whenStopped(_ handler: @escaping @Sendable () -> Void) -> Int {
    let number: Int? = state.withLock { state in
      guard !state.isStopped else { return nil }
      state.next += 1
      state.handlers[state.next] = handler
      return state.next
    }
    if number == nil { handler() }
    return number ?? 0
  }

  /// Forgets what `whenStopped` was told.
  func forget(_ number: Int) { state.withLock { $0.handlers[number] = nil } }
}
