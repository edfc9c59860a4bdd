import Claims
import Dispatch
import Foundation
import Intake
import Reader
import Synchronization

/// Reads articles on several cores and hands the readings on in the order of the articles, each as soon as it and all before it are read.
///
/// The input is taken on a thread of its own, so that an article that has come is delivered though the next one is still awaited.
struct ReadingQueue {
  let reader: Reader
  /// Articles read at the same time, 1 or more.
  let jobs: Int

  /// What the threads share.
  private struct State {
    var results: [Int: Result<Reading, any Error>] = [:]
    /// The places of the articles that are being read, by their number.
    var open: [Int: String] = [:]
    /// How many articles there are, once that is known.
    var count: Int?
    var isStopped = false
  }

  private final class Shared: Sendable {
    let state = Mutex(State())
    /// Signalled with every result and at the end of the input.
    let news = DispatchSemaphore(value: 0)
    /// Articles that may still be taken in before one is delivered, so that memory stays bounded.
    let room = DispatchSemaphore(value: 0)

    init(room: Int) {
      // Not by the initial value: a semaphore must not be given up below that.
      for _ in 0..<room { self.room.signal() }
    }
  }

  /// Reads all articles; `idle` is called about five times a second while none is ready, with the place of the one waited for.
  ///
  /// - Throws: what `deliver` throws; reading stops then.
  func run(
    _ articles: ArticleSource, idle: (String?) -> Void = { _ in }, deliver: (Result<Reading, any Error>) throws -> Void
  ) throws {
    let shared = Shared(room: 4 * jobs)
    let input = Thread { [reader, jobs] in ReadingQueue.take(articles, reader, jobs, shared) }
    input.stackSize = 8 << 20
    input.start()
    defer { shared.state.withLock { $0.isStopped = true } }
    var next = 0
    while true {
      let (result, isEnd, place) = shared.state.withLock { ($0.results.removeValue(forKey: next), $0.count == next, $0.open[next]) }
      if let result {
        next += 1
        try deliver(result)
        shared.room.signal()
      } else if isEnd {
        return
      } else if shared.news.wait(timeout: .now() + .milliseconds(200)) == .timedOut {
        idle(place)
      }
    }
  }

  /// Takes in the articles and has each read by one of the workers.
  private static func take(_ articles: ArticleSource, _ reader: Reader, _ jobs: Int, _ shared: Shared) {
    let workers = OperationQueue()
    workers.maxConcurrentOperationCount = jobs
    var iterator = articles.makeIterator()
    var number = 0
    while true {
      shared.room.wait()
      guard !shared.state.withLock({ $0.isStopped }), let item = iterator.next() else { break }
      let place = number
      number += 1
      switch item {
      case .failure(let error): finish(place, .failure(error), shared)
      case .success(let article):
        shared.state.withLock { $0.open[place] = article.place }
        workers.addOperation { finish(place, Result { try reader.read(article) }, shared) }
      }
    }
    let count = number
    shared.state.withLock { $0.count = count }
    shared.news.signal()
  }

  private static func finish(_ number: Int, _ result: Result<Reading, any Error>, _ shared: Shared) {
    shared.state.withLock { state in
      state.open[number] = nil
      state.results[number] = result
    }
    shared.news.signal()
  }
}
