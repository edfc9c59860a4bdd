import Foundation
import Ledger

/// A file of readings, a line each, as `hearsay read --format jsonl` writes them.
struct ReadingFile {
  /// The file, or - for standard input.
  let path: String

  /// The most bytes of a line; a reading of the longest article stays far below.
  private static let longest = 256 << 20
  private static let chunk = 1 << 20

  /// Adds every reading; lines that are none are named, and the rest goes on.
  ///
  /// - Throws: `LedgerError`, where the ledger cannot be written.
  func add(to ledger: Ledger, _ tally: inout AddTally) throws {
    let place = path == "-" ? "standard input" : path
    guard let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path) else {
      Message.print("hearsay: \(place): cannot be opened; check the path and its permissions")
      tally.hasFailures = true
      return
    }
    var batch = AddBatch(ledger)
    var rest = Data()
    var number = 0
    func take(_ line: Data) throws {
      number += 1
      guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { return }
      do {
        try batch.add(Ledger.Entry(try ReadingRecord(json: line)), &tally)
      } catch LedgerError.notAReading(let reason) {
        Message.print("hearsay: \(place):\(number): \(LedgerError.notAReading(reason: reason))")
        tally.hasFailures = true
      }
    }
    while true {
      let part: Data
      do {
        guard let read = try file.read(upToCount: ReadingFile.chunk), !read.isEmpty else { break }
        part = read
      } catch {
        Message.print("hearsay: \(place): cannot be read: \(error.localizedDescription)")
        tally.hasFailures = true
        break
      }
      rest.append(part)
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: 0x0A) {
        try take(rest[start..<end])
        start = end + 1
      }
      rest = Data(rest[start...])
      if rest.count > ReadingFile.longest {
        Message.print(
          "hearsay: \(place):\(number + 1): has a line of more than \(ReadingFile.longest >> 20) MB; the rest of the file is left out")
        tally.hasFailures = true
        rest = Data()
        break
      }
    }
    try take(rest)
    try batch.finish(&tally)
  }
}
