import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// One conversation with a mail server (RFC 5321).
struct SMTPSession {
  private let server: MailServer
  private let channel: any Channel
  private let writer: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var lines: Lines

  /// How long a line of an answer may be, and an answer, in bytes.
  private static let longestAnswer = 64 << 10

  /// Delivers a message; returns when the server has taken it.
  ///
  /// - Throws: `AlertError.mail`.
  static func send(_ message: MailMessage, by server: MailServer, seconds: Double = 60) async throws {
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await converse(message, server) }
        group.addTask {
          try await Task.sleep(for: .seconds(seconds))
          throw AlertError.mail(server: server.name, reason: "it took more than \(Int(seconds)) s")
        }
        try await group.next()
      }
    } catch let error as AlertError {
      throw error
    } catch let error as CancellationError {
      throw error
    } catch {
      throw AlertError.mail(server: server.name, reason: plain(error))
    }
  }

  /// What went wrong on the line, without what is inside.
  private static func plain(_ error: any Error) -> String {
    switch error {
    case is NIOSSLError, is BoringSSLError: "the line cannot be made safe: its certificate is not trusted, or not for this name"
    case is NIOConnectionError: "there is no connection; check its name and port"
    case let error as IOError: String(cString: strerror(error.errnoCode))
    default: "the line broke"
    }
  }

  private static func converse(_ message: MailMessage, _ server: MailServer) async throws {
    let connection = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(.seconds(10))
      .connect(host: server.host, port: server.port) { channel in
        channel.eventLoop.makeCompletedFuture {
          if server.security == .tls { try channel.pipeline.syncOperations.addHandler(try secured(server)) }
          return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    try await connection.executeThenClose { inbound, outbound in
      var session = SMTPSession(
        server: server, channel: connection.channel, writer: outbound, lines: Lines(inbound.makeAsyncIterator()))
      try await session.deliver(message)
    }
  }

  private static func secured(_ server: MailServer) throws -> NIOSSLClientHandler {
    let context = try NIOSSLContext(configuration: .makeClientConfiguration())
    // An address in numbers has no name to ask for.
    let isNumber = server.host.allSatisfy { $0.isNumber || $0 == "." || $0 == ":" }
    return try NIOSSLClientHandler(context: context, serverHostname: isNumber ? nil : server.host)
  }

  private mutating func deliver(_ message: MailMessage) async throws {
    try await expect("220")
    var offers = try await say("EHLO hearsay.invalid", "250")
    if server.security == .startTLS {
      guard offers.contains(where: { $0.uppercased() == "STARTTLS" }) else { throw refused("it offers no STARTTLS") }
      try await say("STARTTLS", "220")
      // Whatever came after the answer was sent by nobody who is known.
      guard lines.isEmpty else { throw refused("it speaks before it is asked") }
      let (channel, server) = (channel, server)
      try await channel.eventLoop.submit {
        try channel.pipeline.syncOperations.addHandler(try SMTPSession.secured(server), position: .first)
      }.get()
      offers = try await say("EHLO hearsay.invalid", "250")
    }
    if let user = server.user, let password = server.password { try await signIn(user, password, offers) }
    try await say("MAIL FROM:<\(message.from)>", "250")
    try await say("RCPT TO:<\(message.to)>", "25")
    try await say("DATA", "354")
    // Base64 and our own headers: no line begins with a point, but the rule is the rule.
    let stuffed = message.wire.replacing("\r\n.", with: "\r\n..")
    try await say(stuffed + ".", "250")
    // The message is taken; whether the farewell is heard does not matter.
    _ = try? await say("QUIT", "221")
  }

  private mutating func signIn(_ user: String, _ password: String, _ offers: [String]) async throws {
    let methods = offers.first { $0.uppercased().hasPrefix("AUTH ") }?.uppercased().split(separator: " ") ?? []
    func coded(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
    if methods.contains("PLAIN") {
      try await say("AUTH PLAIN \(coded("\u{0}\(user)\u{0}\(password)"))", "235", secret: true)
    } else if methods.contains("LOGIN") {
      try await say("AUTH LOGIN", "334")
      try await say(coded(user), "334", secret: true)
      try await say(coded(password), "235", secret: true)
    } else {
      throw refused("it offers no way to sign in that is known here (PLAIN, LOGIN)")
    }
  }

  /// Sends a line, and takes the answer.
  ///
  /// - Returns: the lines of the answer without their numbers.
  @discardableResult
  private mutating func say(_ line: String, _ code: String, secret: Bool = false) async throws -> [String] {
    try await writer.write(ByteBuffer(string: line + "\r\n"))
    return try await expect(code, secret: secret)
  }

  @discardableResult
  private mutating func expect(_ code: String, secret: Bool = false) async throws -> [String] {
    var answer: [String] = []
    var size = 0
    while true {
      guard let line = try await lines.next() else { throw refused("it hangs up") }
      size += line.utf8.count
      guard size <= SMTPSession.longestAnswer else { throw refused("it talks without end") }
      answer.append(String(line.dropFirst(4)))
      guard line.dropFirst(3).first == "-" else {
        guard line.hasPrefix(code) else { throw refused(secret ? "it does not let us in (\(line.prefix(3)))" : "it answers \(line)") }
        return answer
      }
    }
  }

  private func refused(_ reason: String) -> AlertError {
    let plain = String(String.UnicodeScalarView(reason.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F }))
    return .mail(server: server.name, reason: plain)
  }

  /// What comes in, line by line.
  private struct Lines {
    private var source: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var buffer: [UInt8] = []

    init(_ source: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator) { self.source = source }

    var isEmpty: Bool { buffer.isEmpty }

    mutating func next() async throws -> String? {
      while true {
        if let end = buffer.firstIndex(of: 10) {
          let line = buffer[..<end].filter { $0 != 13 }
          buffer.removeSubrange(...end)
          return String(decoding: line, as: UTF8.self)
        }
        guard buffer.count < SMTPSession.longestAnswer, let part = try await source.next() else { return nil }
        buffer.append(contentsOf: part.readableBytesView)
      }
    }
  }
}
