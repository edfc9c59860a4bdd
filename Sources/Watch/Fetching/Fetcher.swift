import Intake

/// Fetches from the web, and from nowhere else.
///
/// A host's name is looked up here, each of its addresses is checked, and the connection goes to the address that was checked: what the
/// name leads to a moment later does not count. Every redirect is taken by hand and checked in the same way. Only http and https; cookies
/// are neither kept nor sent.
public struct Fetcher: Sendable {
  /// What one request may take.
  public struct Limits: Hashable, Sendable {
    /// Bytes of a body, as sent and as unpacked; 10 MB by default.
    public var bytes: Int
    /// Seconds from the look-up of the name to the end of the body; 30 by default.
    public var seconds: Double
    /// Redirects in a row; 5 by default.
    public var redirects: Int

    /// The limits by default, but for those given.
    public init(bytes: Int = 10 << 20, seconds: Double = 30, redirects: Int = 5) {
      self.bytes = bytes
      self.seconds = seconds
      self.redirects = redirects
    }
  }

  /// What came of one request.
  enum Step: Sendable {
    case response(FetchResponse)
    case redirect(WebAddress)
  }

  /// How robots.txt calls this program.
  public static let agent = "hearsay"

  /// What one request may take.
  public let limits: Limits
  let userAgent: String
  private let resolver: NameResolver

  /// A fetcher.
  ///
  /// - Parameter userAgent: how it names itself to servers; its first word must be `hearsay`, by which robots.txt knows it.
  public init(
    userAgent: String = "hearsay/0.1 (follows news sources for one reader)", limits: Limits = Limits(), resolver: NameResolver = .system
  ) {
    self.userAgent = userAgent
    self.limits = limits
    self.resolver = resolver
  }

  /// Fetches an address, following redirects.
  ///
  /// - Parameter allowing: hosts that may lie in a private network or on this machine.
  /// - Throws: `WatchError`, or `CancellationError`.
  public func get(_ address: WebAddress, conditions: FetchConditions = FetchConditions(), allowing: Set<String> = []) async throws
    -> FetchResponse
  {
    var next = address
    for _ in 0...limits.redirects {
      switch try await step(next, conditions: conditions, allowing: allowing) {
      case .response(let response): return response
      case .redirect(let target): next = target
      }
    }
    throw tooManyRedirects(address)
  }

  func tooManyRedirects(_ address: WebAddress) -> WatchError {
    .badRedirect(address: address.description, reason: "leads on more than \(limits.redirects) times")
  }

  /// Makes one request.
  func step(_ address: WebAddress, conditions: FetchConditions = FetchConditions(), allowing: Set<String>) async throws -> Step {
    let seconds = limits.seconds
    do {
      return try await withThrowingTaskGroup(of: Step.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await request(address, conditions, allowing) }
        group.addTask {
          try await Task.sleep(for: .seconds(seconds))
          throw WatchError.timedOut(address: address.description, seconds: seconds)
        }
        guard let step = try await group.next() else { throw CancellationError() }
        return step
      }
    } catch let error as WatchError {
      throw error
    } catch let error as CancellationError {
      throw error
    } catch {
      throw WatchError.unreachable(address: address.description, reason: "\(error)")
    }
  }

  private func request(_ address: WebAddress, _ conditions: FetchConditions, _ allowing: Set<String>) async throws -> Step {
    let candidates = try await checkedAddresses(of: address, allowing: allowing)
    var failure: any Error = WatchError.unknownHost(address.bareHost)
    // A host may be known by an address that cannot be reached from here.
    for candidate in candidates.prefix(3) {
      do {
        return try await Connection(to: address, at: candidate, userAgent: userAgent, limits: limits).step(conditions)
      } catch let error as WatchError {
        guard case .unreachable = error else { throw error }
        failure = error
      }
    }
    throw failure
  }

  /// The addresses of a host that may be connected to, IPv4 first.
  func checkedAddresses(of address: WebAddress, allowing: Set<String>) async throws -> [NetworkAddress] {
    let host = address.bareHost
    let literal = NetworkAddress(host)
    let found = if let literal { [literal] } else { try await resolver.addresses(host) }
    guard let first = found.first else { throw WatchError.unknownHost(host) }
    let isAllowed = allowing.contains { $0.lowercased() == host || $0.lowercased() == address.host }
    let allowed = isAllowed ? found : found.filter { $0.reservation == nil }
    guard !allowed.isEmpty else {
      throw WatchError.refused(address: address.description, leadsTo: first.description, reason: first.reservation ?? "")
    }
    return allowed.filter(\.isIPv4) + allowed.filter { !$0.isIPv4 }
  }
}
