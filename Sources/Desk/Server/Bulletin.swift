import Claims
import Ledger
import Synchronization

/// Tells browsers and programs that the ledger has changed, whoever changed it: server-sent events.
final class Bulletin: Sendable {
  /// What is told.
  struct Notice: Sendable {
    /// What happened: `changed` (something was written) or `alert`.
    var event: String
    /// Particulars.
    var data: JSONText
  }

  private struct State {
    var listeners: [Int: AsyncStream<Notice>.Continuation] = [:]
    var next = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let tide: Ledger.Tide?

  /// Listeners at a time; each holds a connection.
  private static let mostListeners = 100

  init(_ tide: Ledger.Tide?) { self.tide = tide }

  /// A new listener's notices, until it goes or the desk closes.
  ///
  /// - Throws: `Problem.tooMany`.
  func listen() throws -> AsyncStream<Notice> {
    let (stream, continuation) = AsyncStream.makeStream(of: Notice.self, bufferingPolicy: .bufferingNewest(100))
    let number = try state.withLock { state -> Int in
      guard !state.isClosed, state.listeners.count < Bulletin.mostListeners else { throw Problem(.tooMany, "too many listen already") }
      state.next += 1
      state.listeners[state.next] = continuation
      return state.next
    }
    continuation.onTermination = { [weak self] _ in self?.leave(number) }
    return stream
  }

  /// Tells all listeners.
  func tell(_ notice: Notice) {
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield(notice) }
  }

  /// Looks every second whether something was written, and tells; until the task is cancelled.
  func run() async {
    var level = tide?.level ?? 0
    while !Task.isCancelled {
      do { try await Task.sleep(for: .seconds(1)) } catch { break }
      guard let now = tide?.level, now != level else { continue }
      level = now
      tell(Notice(event: "changed", data: .object([("level", .number(Double(now)))])))
    }
  }

  /// Ends all streams, and takes no more listeners.
  func close() {
    let all = state.withLock { state -> [AsyncStream<Notice>.Continuation] in
      state.isClosed = true
      defer { state.listeners = [:] }
      return Array(state.listeners.values)
    }
    for listener in all { listener.finish() }
  }

  private func leave(_ number: Int) { state.withLock { $0.listeners[number] = nil } }
}
