/// Why an alert could not be delivered; the message says what failed, where, and what to do.
public enum AlertError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No address of the web.
  case address(String)
  /// There are alerts to be mailed, but no mail server was named.
  case noMailServer
  /// The mail server's address cannot be read.
  case mailServer(String)
  /// The mail server does not take a message, or is not there.
  case mail(server: String, reason: String)

  /// What failed, where, and what to do.
  public var description: String {
    switch self {
    case .address(let text): "\(text.prefix(200)): is no address of the web; alerts cannot be posted there"
    case .noMailServer: "there is no mail server to send alerts by; name one with --smtp"
    case .mailServer(let text):
      "\(text.prefix(200)): is no mail server; write smtp://user@host:587 (STARTTLS), smtps://user@host:465 (TLS) or smtp+plain://host:25"
    case .mail(let server, let reason): "\(server): the mail was not taken: \(reason.prefix(300)); it will be tried again later"
    }
  }
}
