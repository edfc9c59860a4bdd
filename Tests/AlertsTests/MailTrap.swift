import Foundation
import Glibc
import Loopback
import Synchronization

/// A mail server on loopback that keeps what it is given.
final class MailTrap: Sendable {
  private struct State {
    var commands: [String] = []
    var messages: [String] = []
    var refusals: Int
  }

  private let socket: LoopbackSocket
  private let state: Mutex<State>

  var port: Int { socket.port }
  var commands: [String] { state.withLock { $0.commands } }
  var messages: [String] { state.withLock { $0.messages } }

  /// - Parameter refusing: how many messages are refused before one is taken.
  init(refusing: Int = 0) throws {
    state = Mutex(State(refusals: refusing))
    socket = try LoopbackSocket()
    socket.serve { [self] client in talk(client) }
  }

  func close() { socket.close() }

  private func talk(_ client: Int32) {
    func say(_ line: String) { _ = LoopbackSocket.send(Array((line + "\r\n").utf8), to: client) }
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
