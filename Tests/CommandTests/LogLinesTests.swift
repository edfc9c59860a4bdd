import Foundation
import Logging
import Synchronization
import Testing

@testable import hearsay

@Suite struct LogLinesTests {
  @Test("A log line holds on one line whatever stands in it", arguments: LogLines.Form.allCases)
  func logLines(form: LogLines.Form) {
    let lines = Mutex<[String]>([])
    let logger = Logger(label: "t") { label in LogLines(label: label, form: form) { line in lines.withLock { $0.append(line) } } }
    logger.info("read", metadata: ["title": "a\nb\u{1B}[31m\u{9B}c"])
    let line = lines.withLock { $0.first ?? "" }
    #expect(line.filter { $0 == "\n" }.count == 1 && line.hasSuffix("\n"))
    #expect(!line.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
    if form == .json { #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil) }
  }
}
