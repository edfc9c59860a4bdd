import Foundation
import Loopback
import Testing

@Suite struct WatchCommandTests {
  @Test("Following sources without end, the command takes no more memory than to read, says what is wrong, and ends with status 1")
  func endless() throws {
    let server = try LoopbackServer { request, send in
      if request.path == "/robots.txt" {
        _ = send(LoopbackServer.answer("404 Not Found"))
        return
      }
      _ = send(Array("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>".utf8))
      let piece = [UInt8](repeating: 0x61, count: 1 << 16)
      for _ in 0..<160_000 where !send(piece) { break }
    }
    defer { server.close() }
    let folder = try Command.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let sources = (1...3).map { "  - {name: e\($0), url: \"\(server.url("/\($0)"))\", kind: feed, allowPrivate: [127.0.0.1]}\n" }.joined()
    let (list, log) = (folder.appending(path: "sources.yml"), folder.appending(path: "log"))
    try Data("sources:\n\(sources)".utf8).write(to: list)
    try Data().write(to: log)
    let process = Command.process(
      Command.program, ["watch", list.path, "--once", "--log", "json", "--ledger", folder.appending(path: "l.sqlite").path])
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    var peak = 0
    while process.isRunning {
      // The most that the process ever held, as the kernel counts it; the last look counts.
      let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
      if let match = status.firstMatch(of: /VmHWM:\s+(\d+)/) { peak = Int(match.1) ?? peak }
      Thread.sleep(forTimeInterval: 0.02)
    }
    #expect(process.terminationStatus == 1)
    #expect(peak > 0 && peak < 300 << 10, "held \(peak >> 10) MB")
    let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    #expect(lines.filter { $0.contains("is larger than 10 MB") }.count == 3)
  }
}
