import Alerts
import ArgumentParser
import Claims
import Foundation
import Intake
import Ledger
import Logging
import NIOPosix
import Watch

/// The options of whatever follows sources and sends alerts.
struct WatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A host of a private network that webhooks and pages may lie on; may be given several times.", valueName: "host"))
  var allowPrivate: [String] = []

  @Option(
    help: ArgumentHelp(
      "Mail server for alerts: smtp://user@host:587, smtps://user@host:465 or smtp+plain://host:25; the password is taken from HEARSAY_SMTP_PASSWORD.",
      valueName: "server"))
  var smtp: String?

  @Option(help: ArgumentHelp("The address that alerts are mailed from.", valueName: "address"))
  var from: String?

  @Option(help: "How the log on standard error is written.")
  var log = LogForm.text

  func validate() throws {
    if smtp != nil, from == nil { throw ValidationError("--smtp needs --from, the address that alerts are mailed from.") }
    if let smtp { do { _ = try MailServer(smtp) } catch { throw ValidationError("\(error)") } }
  }

  /// Sends alerts by mail; nil where no server was named.
  func mailer() throws -> Mailer? {
    guard let smtp, let from else { return nil }
    return Mailer(try MailServer(smtp, password: ProcessInfo.processInfo.environment["HEARSAY_SMTP_PASSWORD"]), from: from)
  }

  /// A service over sources that writes its events to the log.
  func service(_ ledger: Ledger, _ sources: [Source], threads: NIOThreadPool? = nil, read: @escaping WatchService.Read) throws
    -> WatchService
  {
    let form = log.form
    let logger = Logger(label: "watch") { LogLines(label: $0, form: form) }
    return try WatchService(
      ledger, sources: sources, read: read, webhook: Webhook(allowedHosts: Set(allowPrivate)), mailer: try mailer(), threads: threads
    ) { WatchOptions.log($0, logger) }
  }

  /// An event as a record of the log.
  private static func log(_ event: WatchService.Event, _ logger: Logger) {
    switch event {
    case .roundEnded(let source, let problem, let remarks):
      if let problem {
        logger.warning("source failed", metadata: ["source": "\(source)", "problem": "\(problem)"])
      } else {
        logger.info("source looked at", metadata: ["source": "\(source)"])
      }
      for remark in remarks { logger.notice("left out", metadata: ["source": "\(source)", "reason": "\(remark)"]) }
    case .added(let source, let article, let claims):
      logger.info("article added", metadata: ["source": "\(source)", "article": "\(article)", "claims": "\(claims)"])
    case .skipped(let source, let reason): logger.info("skipped", metadata: ["source": "\(source)", "reason": "\(reason)"])
    case .alerted(let alert):
      logger.notice(
        "alert", metadata: ["list": "\(alert.watchlist)", "alert": "\(alert.reference)", "what": "\(AlertText(.english).subject(alert))"])
    case .delivered(let outcome):
      if let problem = outcome.problem {
        logger.warning(
          outcome.isGivenUp ? "delivery given up" : "delivery failed", metadata: ["alert": "\(outcome.alert)", "problem": "\(problem)"])
      } else {
        logger.info("delivered", metadata: ["alert": "\(outcome.alert)"])
      }
    }
  }
}
