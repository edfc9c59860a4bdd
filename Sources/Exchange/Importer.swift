import Foundation
import Ledger

/// Takes our own JSON Lines into a ledger.
public struct Importer: Sendable {
  private let ledger: Ledger

  /// Records in a transaction.
  private static let portion = 1000

  /// An importer into a ledger.
  public init(_ ledger: Ledger) { self.ledger = ledger }

  /// Takes every record of a file; lines that are none are named in the result, and the rest goes on.
  ///
  /// What was taken is on the disk in portions, so a run that was cut off may be repeated: nothing is taken twice.
  ///
  /// - Throws: `ExchangeError.cannotRead`; `LedgerError` where the ledger cannot be written.
  public func take(_ file: LineFile, _ result: inout Ledger.Restored) throws {
    var records: [ArchiveRecord] = []
    func finish() throws {
      let before = result.problems.count
      try ledger.restore(records, &result)
      for index in before..<result.problems.count { result.problems[index] = "\(file.place): \(result.problems[index])" }
      records.removeAll(keepingCapacity: true)
    }
    do {
      try file.forEachLine { line, number in
        do {
          records.append(try ArchiveRecord(json: line))
        } catch LedgerError.notAnArchive(let reason) {
          result.problems.append("\(file.place):\(number): \(LedgerError.notAnArchive(reason: reason))")
        }
        if records.count >= Importer.portion { try finish() }
      }
    } catch let error as ExchangeError {
      try finish()
      throw error
    }
    try finish()
  }
}
