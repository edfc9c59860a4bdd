import Ledger
import NIOPosix
import Synchronization

/// Asks the ledger on threads of its own, so that a question that takes long keeps no other visitor from being served.
final class Clerk: Sendable {
  private let ledger: Ledger
  private let threads: NIOThreadPool
  private let longest: Double
  private let waiting = Atomic<Int>(0)

  /// Questions that may wait for a thread; those beyond are sent away at once, so that memory stays bounded.
  private static let mostWaiting = 256

  /// A clerk.
  ///
  /// - Parameter longest: how long an answer may take, in seconds.
  init(_ ledger: Ledger, threads: NIOThreadPool, longest: Double) {
    self.ledger = ledger
    self.threads = threads
    self.longest = longest
  }

  /// The answer to a question.
  ///
  /// - Throws: `Problem.tooMany`, `.tooSlow`; what the question throws, as a rule `LedgerError`.
  func ask<Answer: Sendable>(_ question: @escaping @Sendable (Ledger) throws -> Answer) async throws -> Answer {
    let waiting = waiting.add(1, ordering: .relaxed).newValue
    defer { self.waiting.subtract(1, ordering: .relaxed) }
    guard waiting <= Clerk.mostWaiting else { throw Problem(.tooMany, "the desk has too much to do at the moment; try again in a moment") }
    let (ledger, threads) = (ledger, threads)
    return try await Deadline.run(seconds: longest) { try await threads.runIfActive { try question(ledger) } }
  }
}
