import Foundation
import Intake

/// Looks at one source once: fetches what is new and hands it on.
///
/// Whatever goes wrong is told by the state that comes back, never thrown: one broken source does not touch the others. Followers that share
/// a source's host keep one pace together, so a program has one follower.
public struct Follower: Sendable {
  /// Stores a document; what it throws is kept as the source's problem, and the document is brought again in the next round.
  public typealias Store = @Sendable (SourceDocument) async throws -> Void

  /// How often a page that fails is tried before what the feed says of it is taken.
  static let attempts = 4

  let polite: PoliteFetcher
  let clock: WatchClock
  let backOff: BackOff
  /// Ends what goes on when it is given.
  public let stop: StopSignal

  /// A follower.
  ///
  /// - Parameters:
  ///   - interval: seconds between two requests to one host, at least.
  ///   - stop: when given, rounds end as soon as what is in flight is stored.
  ///   - jitter: yields numbers from 0 up to 1 by which waits differ.
  public init(
    fetcher: Fetcher = Fetcher(), interval: Double = 2, clock: WatchClock = .system, stop: StopSignal = StopSignal(),
    jitter: @escaping @Sendable () -> Double = { .random(in: 0..<1) }
  ) {
    let pace = Pace(interval: interval, clock: clock)
    polite = PoliteFetcher(fetcher: fetcher, pace: pace, robots: RobotsCache(fetcher: fetcher, pace: pace, clock: clock))
    self.clock = clock
    self.stop = stop
    backOff = BackOff(jitter: jitter)
  }

  /// Looks at a source.
  ///
  /// - Parameter state: what the last round left; nil the first time.
  /// - Returns: what to keep for the next round, and when it is due.
  public func round(of source: Source, from state: SourceState?, store: Store) async -> SourceState {
    let before = state?.current(for: source) ?? SourceState(place: source.place.description)
    var round = Round(source: source, state: before)
    round.state.lastTried = clock.now()
    round.state.remarks = []
    do {
      switch source.place {
      case .folder(let path): try await folderRound(path, &round, store)
      case .web(let address): try await webRound(address, &round, store)
      }
      round.state.failures = 0
      round.state.failingSince = nil
      round.state.problem = nil
      round.state.lastSucceeded = clock.now()
      round.state.due = clock.now() + max(source.every, round.wait)
    } catch is CancellationError {
      // Asked to stop: what was stored is remembered, and the rest is as new as before.
      round.state.due = before.due
    } catch {
      fail(&round, error as? WatchError ?? .notStored(address: source.place.description, reason: "\(error)"))
    }
    return round.state
  }

  private func fail(_ round: inout Round, _ error: WatchError) {
    round.state.failures += 1
    round.state.failingSince = round.state.failingSince ?? clock.now()
    round.state.problem = "\(error)"
    round.state.due = clock.now() + max(backOff.seconds(failures: round.state.failures), error.retryAfter ?? 0)
    if case .status(_, 410, _) = error { round.state.isStopped = true }
  }

  private func webRound(_ address: WebAddress, _ round: inout Round, _ store: Store) async throws {
    let kind = round.source.kind ?? round.state.kind
    // Items that wait would not be sent again if nothing changed.
    let conditions = round.state.pending.isEmpty ? round.state.conditions : FetchConditions()
    let response = try await polite.get(
      address, conditions: conditions, allowing: round.source.allowPrivate, obeysRobots: kind == .page, stop: stop)
    if response.isUnchanged { return }
    let found = kind ?? (Feed.opens(response.body) ? .feed : .page)
    round.state.kind = found
    if found == .feed { try await feedRound(response, &round, store) } else { try await pageRound(response, &round, store) }
    round.state.conditions = FetchConditions(etag: response.etag, lastModified: response.lastModified)
  }
}

/// A round that is going on.
struct Round {
  let source: Source
  var state: SourceState
  /// How many seconds a server wishes to be left alone, though the round went well.
  var wait = 0.0

  /// A document of the source, of which the rest is to be filled in.
  func document(_ bytes: [UInt8], address: String, contentType: String) -> SourceDocument {
    SourceDocument(
      source: source.name, bytes: bytes, address: address, contentType: contentType, medium: source.medium, language: source.language)
  }
}

extension Follower {
  /// Hands a document on; what the store throws ends the round.
  func handOn(_ document: SourceDocument, _ round: inout Round, _ store: Store) async throws {
    do {
      try await store(document)
    } catch let error as WatchError {
      throw error
    } catch {
      throw WatchError.notStored(address: document.address, reason: "\(error)")
    }
    round.state.delivered += 1
  }
}
