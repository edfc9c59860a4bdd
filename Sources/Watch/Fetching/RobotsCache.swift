import Foundation
import Intake

/// Keeps the rules of the sites that were asked for theirs.
actor RobotsCache {
  private enum Entry {
    case rules(RobotsRules, until: Date)
    case unavailable(String, until: Date)
  }

  /// RFC 9309, 2.4: not longer than a day.
  private static let life = 86_400.0
  /// A site that cannot say is asked again after ten minutes.
  private static let patience = 600.0
  private static let mostSites = 1_000

  private let fetcher: Fetcher
  private let pace: Pace
  private let clock: WatchClock
  private var entries: [String: Entry] = [:]

  init(fetcher: Fetcher, pace: Pace, clock: WatchClock) {
    // Of the file no more than 500 KiB count.
    self.fetcher = fetcher
    self.pace = pace
    self.clock = clock
  }

  /// The rules of the site that an address belongs to.
  ///
  /// - Throws: `WatchError.robotsUnavailable` where they cannot be had for now, `.refused` where the site must not be asked.
  func rules(for address: WebAddress, allowing: Set<String>, stop: StopSignal) async throws -> RobotsRules {
    let origin = address.origin
    let now = clock.now()
    switch entries[origin] {
    case .rules(let rules, let until) where until > now: return rules
    case .unavailable(let reason, let until) where until > now: throw WatchError.robotsUnavailable(origin: origin, reason: reason)
    default: break
    }
    guard let file = address.at(path: "/robots.txt") else { return .open }
    do {
      let rules = try await pace.turn(at: address.bareHost, wish: nil, stop: stop) { [fetcher] in
        do {
          return RobotsRules(try await fetcher.get(file, allowing: allowing).body, agent: Fetcher.agent)
        } catch let error as WatchError {
          switch error {
          case .status(_, let code, _) where (400..<500).contains(code) && code != 429: return .open
          // A site that answers with anything but such a file has none.
          case .tooLarge, .badRedirect, .unreadable: return .open
          default: throw error
          }
        }
      }
      keep(.rules(rules, until: now + RobotsCache.life), for: origin)
      return rules
    } catch let error as WatchError {
      if case .refused = error { throw error }
      keep(.unavailable("\(error)", until: now + max(RobotsCache.patience, error.retryAfter ?? 0)), for: origin)
      throw WatchError.robotsUnavailable(origin: origin, reason: "\(error)")
    }
  }

  private func keep(_ entry: Entry, for origin: String) {
    if entries.count >= RobotsCache.mostSites { entries.removeAll() }
    entries[origin] = entry
  }
}
