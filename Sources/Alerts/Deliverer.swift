import Foundation
import Ledger
import Watch

/// Delivers what waits: each alert at least once, with the same id if it comes twice.
public actor Deliverer {
  /// What came of a delivery.
  public struct Outcome: Sendable {
    /// The alert's reference.
    public var alert: String
    /// What went wrong; nil where it was delivered.
    public var problem: String?
    /// Whether it is not tried again.
    public var isGivenUp: Bool
  }

  private let ledger: Ledger
  private let webhook: Webhook
  private let mailer: Mailer?
  private let clock: WatchClock
  private let report: @Sendable (Outcome) -> Void

  /// For how long a delivery is tried again, in seconds: three days.
  static let patience = 3.0 * 86_400
  /// The hour of the day, in UTC, at which digests go out.
  static let digestHour = 5

  /// A deliverer.
  ///
  /// - Parameters:
  ///   - mailer: nil where no mail server was named; mails wait until one is.
  ///   - report: told of every delivery.
  public init(
    _ ledger: Ledger, webhook: Webhook = Webhook(), mailer: Mailer? = nil, clock: WatchClock = .system,
    report: @escaping @Sendable (Outcome) -> Void = { _ in }
  ) {
    self.ledger = ledger
    self.webhook = webhook
    self.mailer = mailer
    self.clock = clock
    self.report = report
  }

  /// Delivers all that is due by now.
  ///
  /// - Returns: whether everything that was tried was taken.
  /// - Throws: `LedgerError`, where the ledger cannot note what was delivered.
  @discardableResult
  public func deliver() async throws -> Bool {
    var isWell = true
    var batches: [String: [Delivery]] = [:]
    for delivery in try ledger.dueDeliveries(now: clock.now()) {
      switch delivery.channel {
      case .webhook(let url, let secret):
        let (now, webhook) = (clock.now(), webhook)
        isWell = try await attempt([delivery]) { try await webhook.post(delivery, to: url, secret: secret, now: now) } && isWell
      case .mail(let address, false): isWell = try await mail([delivery], to: address) && isWell
      case .mail(let address, true):
        let due = Deliverer.digestTime(after: delivery.since)
        if delivery.tries == 0, due > clock.now() {
          try ledger.putOff([delivery.id], until: due)
        } else {
          batches[address, default: []].append(delivery)
        }
      }
    }
    for (address, deliveries) in batches.sorted(by: { $0.key < $1.key }) { isWell = try await mail(deliveries, to: address) && isWell }
    return isWell
  }

  /// Delivers on and on, as soon as something is due, until the task is cancelled or the signal given.
  public func run(until stop: StopSignal) async {
    while !stop.isStopped, !Task.isCancelled {
      // What is recorded by another process is found within seconds, too.
      _ = try? await deliver()
      do { try await clock.sleep(2) } catch { return }
    }
  }

  private func mail(_ deliveries: [Delivery], to address: String) async throws -> Bool {
    let (mailer, now) = (mailer, clock.now())
    return try await attempt(deliveries) {
      guard let mailer else { throw AlertError.noMailServer }
      try await mailer.send(deliveries, to: address, now: now)
    }
  }

  private func attempt(_ deliveries: [Delivery], _ work: @Sendable () async throws -> Void) async throws -> Bool {
    let ids = deliveries.map(\.id)
    do {
      try await work()
      try ledger.noteDelivered(ids, at: clock.now())
      for delivery in deliveries { report(Outcome(alert: delivery.alert.reference, problem: nil, isGivenUp: false)) }
      return true
    } catch let error as LedgerError {
      throw error
    } catch is CancellationError {
      // Asked to stop: it is delivered the next time.
      return true
    } catch {
      let tries = deliveries.map(\.tries).max() ?? 0
      let next = clock.now() + min(60 * Double(1 << min(tries, 10)), 12 * 3_600)
      let isGivenUp = deliveries.contains { clock.now().timeIntervalSince($0.since) > Deliverer.patience }
      try ledger.noteFailed(ids, problem: "\(error)", next: isGivenUp ? nil : next, at: clock.now())
      for delivery in deliveries { report(Outcome(alert: delivery.alert.reference, problem: "\(error)", isGivenUp: isGivenUp)) }
      return false
    }
  }

  /// When the digest goes out that holds what was recorded at a moment.
  static func digestTime(after date: Date) -> Date {
    let day = (date.timeIntervalSince1970 / 86_400).rounded(.down) * 86_400
    let today = Date(timeIntervalSince1970: day + Double(digestHour) * 3_600)
    return today > date ? today : today + 86_400
  }
}
