/// An absolute address of the web (http or https), taken apart and written anew in one way only.
///
/// What is fetched is the address as `description` writes it, so no two parsers can disagree on which host it names: hosts are ASCII, small,
/// without user names or percent signs; paths have no dot segments and are percent-encoded; fragments are dropped.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// `http` or `https`.
  public let scheme: String
  /// Name or IPv4 address, or an IPv6 address in brackets; small letters, ASCII.
  public let host: String
  /// The port where it is not the scheme's own, 1 to 65535.
  public let port: Int?
  /// Begins with `/`.
  public let path: String
  /// What follows the question mark; nil without one.
  public let query: String?

  /// How many bytes an address may have.
  public static let longest = 8_000

  /// Reads an absolute address; nil for anything else, also for addresses with a user name.
  public init?(_ text: String) {
    guard let parts = AddressParts(text), let scheme = parts.scheme, let authority = parts.authority else { return nil }
    self.init(scheme: scheme, authority: authority, path: parts.path, query: parts.query)
  }

  /// Reads an address that may be relative to another (RFC 3986, 5.2); nil where the result is no address of the web.
  public init?(_ text: String, relativeTo base: WebAddress) {
    guard let parts = AddressParts(text) else { return nil }
    if let authority = parts.authority {
      self.init(scheme: parts.scheme ?? base.scheme, authority: authority, path: parts.path, query: parts.query)
      return
    }
    guard parts.scheme == nil else { return nil }
    let isAbsolute = parts.path.first == UInt8(ascii: "/")
    let folder = base.path.utf8.prefix(through: base.path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? base.path.startIndex)
    let path = parts.path.isEmpty ? Array(base.path.utf8) : isAbsolute ? parts.path : Array(folder) + parts.path
    let query = parts.query ?? (parts.path.isEmpty ? base.query.map { Array($0.utf8) } : nil)
    self.init(scheme: base.scheme, place: (base.host, base.port), path: path, query: query)
  }

  private init?(scheme: String, authority: [UInt8], path: [UInt8], query: [UInt8]?) {
    guard scheme == "http" || scheme == "https", let place = AddressParts.place(authority) else { return nil }
    self.init(scheme: scheme, place: place, path: path, query: query)
  }

  private init?(scheme: String, place: (host: String, port: Int?), path: [UInt8], query: [UInt8]?) {
    self.scheme = scheme
    host = place.host
    port = place.port == (scheme == "https" ? 443 : 80) ? nil : place.port
    self.path = AddressParts.tidyPath(path)
    self.query = query.map(AddressParts.encoded)
    if description.utf8.count > WebAddress.longest { return nil }
  }

  /// The address in full.
  public var description: String { origin + pathAndQuery }

  /// Scheme, host and port: `https://example.org:8443`.
  public var origin: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") }

  /// What a server is asked for: `/a/b?c=d`.
  public var pathAndQuery: String { path + (query.map { "?" + $0 } ?? "") }

  /// The host without the brackets of IPv6.
  public var bareHost: String { host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host }

  /// The same server's address with another path, which must begin with `/`.
  public func at(path: String) -> WebAddress? { WebAddress(origin + path) }
}
