/// How the desk is opened.
public struct DeskConfiguration: Sendable {
  /// The address that is listened at: a name or an IP address.
  public var host: String
  /// The port; 0 takes any that is free.
  public var port: Int
  /// Names beside the host's own under which browsers may ask for the desk.
  public var names: Set<String>
  /// Whether visitors need a token, even from this machine.
  public var needsToken: Bool
  /// Hosts of private networks that pages may be fetched from.
  public var allowedHosts: Set<String>
  /// The largest body that is taken, in bytes.
  public var largestBody = 20 << 20
  /// How long an answer may take, in seconds.
  public var longestAnswer = 30.0
  /// The most connections at a time.
  public var mostConnections = 512

  /// A desk on this machine, for its user alone.
  ///
  /// - Parameter needsToken: nil to ask for tokens just where others can reach the desk.
  public init(
    host: String = "127.0.0.1", port: Int = 8137, names: Set<String> = [], needsToken: Bool? = nil, allowedHosts: Set<String> = []
  ) {
    self.host = host
    self.port = port
    self.names = names
    self.needsToken = needsToken ?? !DeskConfiguration.isLoopback(host)
    self.allowedHosts = allowedHosts
  }

  /// Whether only this machine can reach an address.
  public static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
