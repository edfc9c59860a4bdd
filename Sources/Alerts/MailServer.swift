import Foundation

/// The server that takes mail for delivery, and how it is spoken to.
public struct MailServer: Hashable, Sendable {
  /// How the line is kept from others.
  public enum Security: Hashable, Sendable {
    /// Not at all; for servers on this machine, without a password.
    case none
    /// From the first byte.
    case tls
    /// After a first word in the clear; a server that does not offer it is not used.
    case startTLS
  }

  /// Its name or number.
  public let host: String
  /// The port; by the kind of line where none is given.
  public let port: Int
  /// How the line is kept from others.
  public let security: Security
  /// Who signs in; nil where nobody need.
  public let user: String?
  let password: String?

  /// Reads `smtp://user@host:587`, `smtps://user@host:465` or `smtp+plain://host:25`.
  ///
  /// - Parameter password: never part of the address, where others could see it.
  /// - Throws: `AlertError.mailServer`.
  public init(_ address: String, password: String? = nil) throws(AlertError) {
    guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty, parts.password == nil,
      parts.path.isEmpty || parts.path == "/", parts.query == nil
    else { throw .mailServer(address) }
    switch parts.scheme {
    case "smtp": (security, port) = (.startTLS, parts.port ?? 587)
    case "smtps": (security, port) = (.tls, parts.port ?? 465)
    case "smtp+plain": (security, port) = (.none, parts.port ?? 25)
    default: throw .mailServer(address)
    }
    self.host = host
    user = parts.user
    self.password = password
    // A password is never sent in the clear.
    if security == .none, user != nil { throw .mailServer(address) }
  }

  /// How messages name it.
  var name: String { "\(host):\(port)" }
}
