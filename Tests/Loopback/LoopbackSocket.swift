import Foundation
import Glibc
import Synchronization

/// A port on loopback at which a test's server listens, each client on a thread of its own.
package final class LoopbackSocket: Sendable {
  package let port: Int
  private let descriptor: Int32
  private let isClosed = Mutex(false)

  package init() throws {
    signal(SIGPIPE, SIG_IGN)
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 64) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw CancellationError() }
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  /// Serves each client that comes until the socket is closed; the client's connection is closed afterwards.
  package func serve(_ talk: @escaping @Sendable (Int32) -> Void) {
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(descriptor, nil, nil)
        if client < 0 || isClosed.withLock({ $0 }) { break }
        Thread.detachNewThread {
          talk(client)
          Glibc.close(client)
        }
      }
    }
  }

  /// Sends bytes to a client; false once it has hung up.
  package static func send(_ bytes: [UInt8], to client: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  package func close() {
    let wasClosed = isClosed.withLock { isClosed in
      defer { isClosed = true }
      return isClosed
    }
    guard !wasClosed else { return }
    shutdown(descriptor, Int32(SHUT_RDWR))
    Glibc.close(descriptor)
  }
}
