import Foundation
import Ledger

/// Keeps the overview of the ledger at hand: it is worked out anew when the ledger has changed, and until then the last one is shown.
actor OverviewShelf {
  typealias Answer = (overview: Overview, size: (articles: Int, claims: Int, entities: Int))

  private let clerk: Clerk
  private let tide: Ledger.Tide?
  private var last: (answer: Answer, level: Int, at: ContinuousClock.Instant)?
  private var work: Task<Answer, any Error>?

  /// How long an overview is good enough, while the ledger is written on and on.
  private static let pause = Duration.seconds(5)

  init(_ clerk: Clerk, _ tide: Ledger.Tide?) {
    self.clerk = clerk
    self.tide = tide
  }

  /// The overview: the newest one if it can be had at once, else the one before.
  ///
  /// - Throws: what the ledger throws, where there is none to show.
  func latest() async throws -> Answer {
    let level = tide?.level ?? 0
    if let last, last.level == level || last.at.duration(to: .now) < OverviewShelf.pause { return last.answer }
    let task = work ?? begin(level)
    // The first visitor waits; later ones have the overview of a moment ago while a new one is made.
    if let last, last.at.duration(to: .now) < .seconds(60) { return last.answer }
    return try await task.value
  }

  private func begin(_ level: Int) -> Task<Answer, any Error> {
    let clerk = clerk
    let task = Task { () throws -> Answer in
      let answer = try await clerk.ask { ledger in Sized(overview: try ledger.overview(), size: try ledger.size()) }
      return (answer.overview, answer.size)
    }
    work = task
    Task {
      let result = await task.result
      self.finished(result, level)
    }
    return task
  }

  private func finished(_ result: Result<Answer, any Error>, _ level: Int) {
    work = nil
    if case .success(let answer) = result { last = (answer, level, .now) }
  }

  private struct Sized: Sendable {
    var overview: Overview
    var size: (articles: Int, claims: Int, entities: Int)
  }
}
