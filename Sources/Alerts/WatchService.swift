import Claims
import Foundation
import Intake
import Ledger
import NIOPosix
import Watch

/// Follows sources, reads what they bring, records what it moved, and delivers alerts; for the command and for the desk.
public final class WatchService: Sendable {
  /// Reads an article into what the ledger takes; it may take its time.
  public typealias Read = @Sendable (Article) throws -> Ledger.Entry

  /// Something that happened, for a log.
  public enum Event: Sendable {
    case roundEnded(source: String, problem: String?, remarks: [String])
    case added(source: String, article: Int64, claims: Int)
    case skipped(source: String, reason: String)
    case alerted(Alert)
    case delivered(Deliverer.Outcome)
  }

  /// The sources.
  public let sources: [Source]
  private let ledger: Ledger
  private let read: Read
  private let threads: NIOThreadPool
  private let follower: Follower
  private let deliverer: Deliverer
  private let watcher: Watcher
  private let report: @Sendable (Event) -> Void

  /// A service over a ledger.
  ///
  /// - Parameters:
  ///   - follower: does the rounds; its stop signal ends the service.
  ///   - threads: where articles are read, one after another.
  /// - Throws: `LedgerError`.
  public init(
    _ ledger: Ledger, sources: [Source], read: @escaping Read, follower: Follower = Follower(), webhook: Webhook = Webhook(),
    mailer: Mailer? = nil, clock: WatchClock = .system, threads: NIOThreadPool? = nil, report: @escaping @Sendable (Event) -> Void
  ) throws {
    self.ledger = ledger
    self.sources = sources
    self.read = read
    self.follower = follower
    self.report = report
    let pool = threads ?? NIOThreadPool(numberOfThreads: 1)
    if threads == nil { pool.start() }
    self.threads = pool
    deliverer = Deliverer(ledger, webhook: webhook, mailer: mailer, clock: clock) { report(.delivered($0)) }
    let storing = Storing(ledger: ledger, read: read, threads: pool, report: report)
    watcher = Watcher(
      sources, states: try WatchService.states(in: ledger), follower: follower,
      save: { name, state in
        storing.save(name, state)
        report(.roundEnded(source: name, problem: state.problem, remarks: state.remarks))
      },
      store: { try await storing.store($0) })
  }

  /// What is remembered of each source; what cannot be read any more is begun anew.
  public static func states(in ledger: Ledger) throws -> [String: SourceState] {
    var states: [String: SourceState] = [:]
    for (name, text, _) in try ledger.sourceStates() { states[name] = try? JSONDecoder().decode(SourceState.self, from: Data(text.utf8)) }
    return states
  }

  /// Watches and delivers until it is stopped; returns when what was in flight is done.
  public func run() async {
    let stop = follower.stop
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.watcher.run() }
      group.addTask { await self.deliverer.run(until: stop) }
      group.addTask { await self.examine(until: stop) }
      await group.next()
      // The first to end is the watcher, or all were told to.
      stop.stop()
      group.cancelAll()
    }
    _ = try? await deliverer.deliver()
  }

  /// Looks at every source once, asks for what is overdue, and delivers.
  ///
  /// - Returns: whether every source could be had and every delivery was taken.
  /// - Throws: `LedgerError`.
  public func runOnce() async throws -> Bool {
    let states = try WatchService.states(in: ledger)
    let storing = Storing(ledger: ledger, read: read, threads: threads, report: report)
    let (follower, report) = (follower, report)
    let isWell = await withTaskGroup(of: Bool.self) { group in
      for source in sources {
        group.addTask {
          let state = await follower.round(of: source, from: states[source.name]) { try await storing.store($0) }
          storing.save(source.name, state)
          report(.roundEnded(source: source.name, problem: state.problem, remarks: state.remarks))
          return state.problem == nil
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    try Examiner(ledger).examine().forEach { report(.alerted($0)) }
    try recordOverdue()
    return try await deliverer.deliver() && isWell
  }

  /// Looks at a source now.
  public func look(at name: String) async { await watcher.look(at: name) }

  /// Ends `run` as soon as what is in flight is done.
  public func stop() { follower.stop.stop() }

  /// Makes alerts of what others add, too, and asks every hour for what is overdue, which is a matter of days.
  private func examine(until stop: StopSignal) async {
    var seconds = 0
    while !stop.isStopped, !Task.isCancelled {
      let isFullHour = seconds % 3_600 == 0
      _ = try? await threads.runIfActive {
        if isFullHour { try self.recordOverdue() }
        try Examiner(self.ledger).examine().forEach { self.report(.alerted($0)) }
      }
      do { try await Task.sleep(for: .seconds(5)) } catch { return }
      seconds += 5
    }
  }

  private func recordOverdue() throws {
    let maker = try AlertMaker(ledger.watchlists(), in: ledger)
    for alert in try ledger.record(maker.overdueAlerts(in: ledger)) { report(.alerted(alert)) }
  }
}

/// What becomes of a document that a source brought.
private struct Storing: Sendable {
  let ledger: Ledger
  let read: WatchService.Read
  let threads: NIOThreadPool
  let report: @Sendable (WatchService.Event) -> Void

  func store(_ document: SourceDocument) async throws {
    try await threads.runIfActive { try storeNow(document) }
  }

  private func storeNow(_ document: SourceDocument) throws {
    for result in document.articles() {
      switch result {
      case .failure(let error): report(.skipped(source: document.source, reason: "\(error)"))
      case .success(let article):
        guard article.document.language != .other else {
          report(.skipped(source: document.source, reason: "\(article.place): neither German nor English"))
          continue
        }
        let entry = try read(article)
        guard let added = try ledger.add([entry]).first else { continue }
        switch added {
        case .known: report(.skipped(source: document.source, reason: "\(article.place): known already"))
        case .reread: report(.added(source: document.source, article: added.article, claims: entry.reading.claims.count))
        case .new, .newVersion:
          report(.added(source: document.source, article: added.article, claims: entry.reading.claims.count))
          try Examiner(ledger).examine().forEach { report(.alerted($0)) }
        }
      }
    }
  }

  func save(_ name: String, _ state: SourceState) {
    guard let data = try? JSONEncoder().encode(state) else { return }
    // What is not remembered is looked at again; articles that are known are not added twice.
    try? ledger.saveSourceState(name, String(decoding: data, as: UTF8.self))
  }
}
