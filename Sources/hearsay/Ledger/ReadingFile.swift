import Foundation
import Intake
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
    var batch = AddBatch(ledger)
    var waiting: [(number: Int, bytes: [UInt8])] = []
    var last = ContinuousClock.now
    func take(from name: String) throws {
      for (record, number) in zip(ReadingRecord.records(json: waiting.map { Data($0.bytes) }), waiting.map(\.number)) {
        switch record {
        case .success(let reading): try batch.add(Ledger.Entry(reading), &tally)
        case .failure(let error):
          Message.print("hearsay: \(name):\(number): \(error)")
          tally.hasFailures = true
        }
      }
      waiting.removeAll(keepingCapacity: true)
      last = .now
    }
    do {
      var lines = try InputLines(path)
      // What came before an input that breaks off is added all the same.
      var problem: IntakeError?
      while problem == nil {
        do {
          guard let line = try lines.next() else { break }
          waiting.append(line)
        } catch {
          problem = error
        }
        // Lines that come slowly, as from a pipe, do not wait for each other.
        if waiting.count >= ReadingFile.portion || last.duration(to: .now) > .seconds(1) { try take(from: lines.name) }
      }
      try take(from: lines.name)
      if let problem { throw problem }
    } catch let error as IntakeError {
      Message.print("hearsay: \(error)")
      tally.hasFailures = true
    }
    try batch.finish(&tally)
  }
}
