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

  private let socket: LoopbackSocket
  private let log = Mutex<[Request]>([])

  package var port: Int { socket.port }

  /// The requests so far.
  package var requests: [Request] { log.withLock { $0 } }

  /// Paths of the requests so far.
  package var paths: [String] { requests.map(\.path) }

  package init(_ handler: @escaping Handler) throws {
    socket = try LoopbackSocket()
    socket.serve { [self] client in serve(client, handler) }
  }

  package func close() { socket.close() }

  /// The address of a path here.
  package func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  private func serve(_ client: Int32, _ handler: Handler) {
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
    handler(request) { LoopbackSocket.send($0, to: client) }
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
