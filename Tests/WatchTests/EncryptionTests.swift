import Foundation
import Loopback
import Intake
import Testing

@testable import Watch

/// Needs the system's `openssl` to play the server.
@Suite("Encrypted connections", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
struct EncryptionTests {
  @discardableResult
  private func openssl(_ arguments: [String], output: String) throws -> Process {
    let process = Process()
    // What it prints must be there at once, not when it ends.
    process.executableURL = URL(filePath: "/usr/bin/stdbuf")
    process.arguments = ["-oL", "/usr/bin/openssl"] + arguments
    FileManager.default.createFile(atPath: output, contents: nil)
    let file = try FileHandle(forWritingTo: URL(filePath: output))
    (process.standardOutput, process.standardError, process.standardInput) = (file, file, Pipe())
    try process.run()
    return process
  }

  @Test("The server is asked for by its name though the connection goes to its address, and one that cannot prove its name is refused")
  func untrusted() async throws {
    let folder = NSTemporaryDirectory() + "hearsay-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (key, certificate, log) = (folder + "/key.pem", folder + "/cert.pem", folder + "/log")
    let name = "/CN=feed.invalid"
    try openssl(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-subj", name], output: log)
      .waitUntilExit()
    // A port that is free now.
    let probe = try LoopbackServer { _, _ in }
    let port = probe.port
    probe.close()
    let server = try openssl(
      [
        "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificate, "-key", key, "-cert2", certificate, "-key2", key, "-servername",
        "feed.invalid",
      ], output: log)
    // It shuts its ears to milder signals.
    defer { kill(server.processIdentifier, SIGKILL) }
    let address = try #require(WebAddress("https://feed.invalid:\(port)/"))
    let resolver = NameResolver { _ in [NetworkAddress("127.0.0.1")].compactMap { $0 } }
    let fetcher = Fetcher(limits: .init(seconds: 5), resolver: resolver)
    var problem = ""
    for _ in 0..<50 where !problem.contains("CERTIFICATE") {
      do {
        _ = try await fetcher.get(address, allowing: ["feed.invalid"])
        Issue.record("fetched")
      } catch {
        problem = "\(error)"
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(problem.contains("CERTIFICATE_VERIFY_FAILED"), "\(problem)")
    let said = try String(contentsOfFile: log, encoding: .utf8)
    #expect(said.contains("Hostname in TLS extension: \"feed.invalid\""), "\(said)")
  }
}
