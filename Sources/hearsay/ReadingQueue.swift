import Claims
import Intake
import Reader

/// Reads articles on several cores and hands the readings on in the order of the articles.
struct ReadingQueue {
  let reader: Reader
  /// Articles read at the same time, 1 or more.
  let jobs: Int

  /// Reads all articles; no more than a few for each job are held at a time.
  ///
  /// - Throws: what `deliver` throws; reading stops then.
  func run(_ articles: ArticleSource, deliver: (Result<Reading, any Error>) throws -> Void) async throws {
    try await withThrowingTaskGroup(of: (Int, Result<Reading, any Error>).self) { group in
      var waiting: [Int: Result<Reading, any Error>] = [:]
      var next = 0
      var running = 0
      func take(_ finished: (Int, Result<Reading, any Error>)) throws {
        waiting[finished.0] = finished.1
        while let result = waiting.removeValue(forKey: next) {
          next += 1
          try deliver(result)
        }
      }
      for (number, item) in articles.enumerated() {
        switch item {
        case .failure(let error):
          try take((number, .failure(error)))
        case .success(let article):
          // What waits for a slow article counts too, so that memory stays bounded.
          while running >= jobs || waiting.count >= 4 * jobs, let finished = try await group.next() {
            running -= 1
            try take(finished)
          }
          running += 1
          group.addTask { [reader] in (number, Result { try reader.read(article) }) }
        }
      }
      while let finished = try await group.next() { try take(finished) }
    }
  }
}
