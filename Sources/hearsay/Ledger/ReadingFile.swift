import Exchange
import Foundation
import Ledger

/// A file of readings, a line each, as `hearsay read --format jsonl` writes them.
struct ReadingFile {
  /// The file, or - for standard input.
  let path: String

  /// Adds every reading; lines that are none are named, and the rest goes on.
  ///
  /// - Throws: `LedgerError`, where the ledger cannot be written.
  func add(to ledger: Ledger, _ tally: inout AddTally) throws {
    let file = LineFile(path: path)
    var batch = AddBatch(ledger)
    do {
      try file.forEachLine { line, number in
        do {
          try batch.add(Ledger.Entry(try ReadingRecord(json: line)), &tally)
        } catch LedgerError.notAReading(let reason) {
          Message.print("hearsay: \(file.place):\(number): \(LedgerError.notAReading(reason: reason))")
          tally.hasFailures = true
        }
      }
    } catch let error as ExchangeError {
      Message.print("hearsay: \(error)")
      tally.hasFailures = true
    }
    try batch.finish(&tally)
  }
}
