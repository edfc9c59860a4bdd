import Exchange
import Foundation
import Ledger

/// A file of readings, a line each, as `hearsay read --format jsonl` writes them.
struct ReadingFile {
  /// The file, or - for standard input.
  let path: String

  /// Lines that are read at the same time.
  private static let portion = 200

  /// Adds every reading; lines that are none are named, and the rest goes on.
  ///
  /// - Throws: `LedgerError`, where the ledger cannot be written.
  func add(to ledger: Ledger, _ tally: inout AddTally) throws {
    let file = LineFile(path: path)
    var batch = AddBatch(ledger)
    var lines: [(line: Data, number: Int)] = []
    var last = ContinuousClock.now
    func take() throws {
      for (record, number) in zip(ReadingRecord.records(json: lines.map(\.line)), lines.map(\.number)) {
        switch record {
        case .success(let reading): try batch.add(Ledger.Entry(reading), &tally)
        case .failure(let error):
          Message.print("hearsay: \(file.place):\(number): \(error)")
          tally.hasFailures = true
        }
      }
      lines.removeAll(keepingCapacity: true)
      last = .now
    }
    do {
      try file.forEachLine { line, number in
        // The line is part of a larger buffer, which would stay in memory with it.
        lines.append((Data(line), number))
        // Lines that come slowly, as from a pipe, do not wait for each other.
        if lines.count >= ReadingFile.portion || last.duration(to: .now) > .seconds(1) { try take() }
      }
    } catch let error as ExchangeError {
      Message.print("hearsay: \(error)")
      tally.hasFailures = true
    }
    try take()
    try batch.finish(&tally)
  }
}
