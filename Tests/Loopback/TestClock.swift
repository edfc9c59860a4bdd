import Foundation
import Synchronization

import Watch

/// A clock whose time passes only by being waited for, and then at once.
package final class TestClock: Sendable {
  private let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
  private let waits = Mutex<[Double]>([])

  package init() {}

  /// What was waited for so far, in seconds.
  package var slept: [Double] { waits.withLock { $0 } }

  package var now: Date { time.withLock { $0 } }

  package func advance(_ seconds: Double) { time.withLock { $0 += seconds } }

  package var clock: WatchClock {
    WatchClock(
      now: { self.now },
      sleep: { seconds in
        await Task.yield()
        try Task.checkCancellation()
        self.waits.withLock { $0.append(seconds) }
        self.advance(seconds)
      })
  }
}

/// Collects what is handed on.
package final class Basket: Sendable {
  private let documents = Mutex<[SourceDocument]>([])

  package init() {}

  package var all: [SourceDocument] { documents.withLock { $0 } }

  package var store: Follower.Store { { document in self.documents.withLock { $0.append(document) } } }
}
