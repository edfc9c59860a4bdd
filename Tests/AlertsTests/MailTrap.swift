import Foundation
import Glibc
import Synchronization

/// A mail server on loopback that keeps what it is given.
final class MailTrap: Sendable {
  private struct State {
    var commands: [String] = []
    var messages: [String] = []
    var refusals: Int
  }

  let port: Int
  private let descriptor: Int32
  private let state: Mutex<State>

  var commands: [String] { state.withLock { $0.commands } }
  var messages: [String] { state.withLock { $0.messages } }

  /// - Parameter refusing: how many messages are refused before one is taken.
  init(refusing: Int = 0) throws {
    state = Mutex(State(refusals: refusing))
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw CancellationError() }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(descriptor, nil, nil)
        if client < 0 { break }
        Thread.detachNewThread { [self] in talk(client) }
      }
    }
  }

  func close() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    Glibc.close(descriptor)
  }

  private func talk(_ client: Int32) {
    defer { Glibc.close(client) }
    func say(_ line: String) {
      let bytes = Array((line + "\r\n").utf8)
      _ = bytes.withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }
    var pending = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    func line(endedBy end: String) -> String? {
      while !pending.contains(end) {
        let count = recv(client, &buffer, buffer.count, 0)
        if count <= 0 { return nil }
        pending += String(decoding: buffer[..<count], as: UTF8.self)
      }
      guard let range = pending.range(of: end) else { return nil }
      defer { pending.removeSubrange(..<range.upperBound) }
      return String(pending[..<range.lowerBound])
    }
    say("220 trap")
    while let command = line(endedBy: "\r\n") {
      state.withLock { $0.commands.append(command) }
      switch command.prefix(4) {
      case "EHLO":
        say("250-trap")
        say("250 SIZE 1000000")
      case "DATA":
        say("354 go on")
        guard let message = line(endedBy: "\r\n.\r\n") else { return }
        let isRefused = state.withLock { state in
          if state.refusals > 0 {
            state.refusals -= 1
            return true
          }
          state.messages.append(message)
          return false
        }
        say(isRefused ? "451 not now" : "250 taken")
      case "QUIT":
        say("221 bye")
        return
      default: say("250 fine")
      }
    }
  }
}
