import Foundation
import Glibc
import Synchronization

/// A server on loopback that answers as a test tells it, well or badly, byte for byte.
package final class LoopbackServer: Sendable {
  /// A request as it came.
  package struct Request: Sendable {
    package var path: String
    /// By small names.
    package var headers: [String: String]
    /// What was sent with it.
    package var body: [UInt8] = []
  }

  /// Sends bytes to whoever asked; false once they have hung up.
  package typealias Send = (_ bytes: [UInt8]) -> Bool
  package typealias Handler = @Sendable (Request, Send) -> Void

  package let port: Int
  private let descriptor: Int32
  private let log = Mutex<[Request]>([])
  private let isClosed = Mutex(false)

  /// The requests so far.
  package var requests: [Request] { log.withLock { $0 } }

  /// Paths of the requests so far.
  package var paths: [String] { requests.map(\.path) }

  package init(_ handler: @escaping Handler) throws {
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
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(descriptor, nil, nil)
        if client < 0 || isClosed.withLock({ $0 }) { break }
        Thread.detachNewThread { [self] in serve(client, handler) }
      }
    }
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

  /// The address of a path here.
  package func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  private func serve(_ client: Int32, _ handler: Handler) {
    defer { Glibc.close(client) }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while !String(decoding: received, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(client, &buffer, buffer.count, 0)
      if count <= 0 { return }
      received += buffer[..<count]
    }
    let lines = String(decoding: received, as: UTF8.self).components(separatedBy: "\r\n")
    var request = Request(path: lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? "", headers: [:])
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { request.headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    let head = received.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound ?? received.count
    request.body = Array(received[head...])
    while let length = request.headers["content-length"].flatMap({ Int($0) }), request.body.count < length {
      let count = recv(client, &buffer, buffer.count, 0)
      if count <= 0 { return }
      request.body += buffer[..<count]
    }
    log.withLock { $0.append(request) }
    handler(request) { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count <= 0 { return false }
        sent += count
      }
      return true
    }
  }

  /// The bytes of a whole answer.
  package static func answer(_ status: String, _ headers: [String: String] = [:], _ body: [UInt8] = []) -> [UInt8] {
    var head = "HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\nConnection: close\r\n"
    for (key, value) in headers { head += "\(key): \(value)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }

  /// The bytes of a whole answer with a text.
  package static func answer(_ status: String, type: String, _ body: String, _ headers: [String: String] = [:]) -> [UInt8] {
    answer(status, headers.merging(["Content-Type": type]) { $1 }, Array(body.utf8))
  }
}
