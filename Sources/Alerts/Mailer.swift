import Claims
import Foundation
import Ledger

/// Mails alerts, one by one or several together.
public struct Mailer: Sendable {
  private let server: MailServer
  private let from: String
  private let language: Language

  /// A mailer.
  ///
  /// - Parameter from: the address that mails come from.
  public init(_ server: MailServer, from: String, language: Language = .german) {
    self.server = server
    self.from = from
    self.language = language
  }

  /// Mails some alerts to one address, all in one mail.
  ///
  /// - Throws: `AlertError.mail`.
  func send(_ deliveries: [Delivery], to address: String, now: Date) async throws {
    guard let first = deliveries.first else { return }
    let text = AlertText(language)
    let list = deliveries.allSatisfy { $0.list == first.list } ? first.list : "Hearsay"
    let subject =
      deliveries.count == 1
      ? "[\(list)] \(text.subject(first.alert))"
      : "[\(list)] " + (language == .german ? "\(deliveries.count) Bewegungen" : "\(deliveries.count) changes")
    let body = deliveries.map { text.body($0.alert) }.joined(separator: "\n\n— — —\n\n") + "\n"
    let message = MailMessage(from: from, to: address, subject: subject, text: body, id: first.alert.reference, date: now)
    try await SMTPSession.send(message, by: server)
  }
}
