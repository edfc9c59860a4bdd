import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Finds the addresses of a host.
public struct NameResolver: Sendable {
  /// The addresses of a host, best first.
  public let addresses: @Sendable (String) async throws -> [NetworkAddress]

  /// A resolver of one's own, as for tests.
  public init(_ addresses: @escaping @Sendable (String) async throws -> [NetworkAddress]) { self.addresses = addresses }

  /// Asks the system, which may ask a server.
  public static let system = NameResolver { host in
    let answer = Answer()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        answer.await(continuation)
        // The system's call blocks and cannot be ended: whoever gives up waiting leaves it behind.
        DispatchQueue.global().async { answer.give(lookUp(host)) }
      }
    } onCancel: {
      answer.give(.failure(CancellationError()))
    }
  }

  /// Passes on the first answer, and no other.
  private final class Answer: Sendable {
    private enum State {
      case open
      case awaited(CheckedContinuation<[NetworkAddress], any Error>)
      case given(Result<[NetworkAddress], any Error>)
      case done
    }

    private let state = Mutex(State.open)

    func await(_ continuation: CheckedContinuation<[NetworkAddress], any Error>) {
      let early: Result<[NetworkAddress], any Error>? = state.withLock { state in
        if case .given(let result) = state {
          state = .done
          return result
        }
        state = .awaited(continuation)
        return nil
      }
      if let early { continuation.resume(with: early) }
    }

    func give(_ result: Result<[NetworkAddress], any Error>) {
      let waiting: CheckedContinuation<[NetworkAddress], any Error>? = state.withLock { state in
        switch state {
        case .open:
          state = .given(result)
          return nil
        case .awaited(let continuation):
          state = .done
          return continuation
        case .given, .done:
          return nil
        }
      }
      waiting?.resume(with: result)
    }
  }

  private static func lookUp(_ host: String) -> Result<[NetworkAddress], any Error> {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return .failure(WatchError.unknownHost(host)) }
    defer { freeaddrinfo(list) }
    var found: [NetworkAddress] = []
    var next = list
    while let entry = next {
      if let address = address(of: entry.pointee), !found.contains(address) { found.append(address) }
      next = entry.pointee.ai_next
    }
    return found.isEmpty ? .failure(WatchError.unknownHost(host)) : .success(found)
  }

  private static func address(of entry: addrinfo) -> NetworkAddress? {
    guard let socket = entry.ai_addr else { return nil }
    switch entry.ai_family {
    case AF_INET:
      return socket.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin_addr) { NetworkAddress(bytes: Array($0)) }
      }
    case AF_INET6:
      return socket.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin6_addr) { NetworkAddress(bytes: Array($0)) }
      }
    default: return nil
    }
  }
}
