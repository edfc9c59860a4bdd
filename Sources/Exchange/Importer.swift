import Foundation
import Ledger

/// Takes our own JSON Lines into a ledger, line by line.
///
/// What was taken is on the disk in portions, so a run that was cut off may be repeated: nothing is taken twice.
public struct Importer {
  private let ledger: Ledger
  private var records: [ArchiveRecord] = []
  /// What the lines come from, for messages.
  public var place: String
  /// What came of the lines so far; of those since the last portion only once `finish` was called.
  public private(set) var result = Ledger.Restored()

  /// Records in a transaction.
  private static let portion = 1000

  /// An importer into a ledger.
  public init(_ ledger: Ledger, place: String) {
    self.ledger = ledger
    self.place = place
  }

  /// Takes a line; one that is no record is named in the result, and the rest goes on.
  ///
  /// - Throws: `LedgerError` where the ledger cannot be written.
  public mutating func take(_ line: some DataProtocol, number: Int) throws {
    do {
      records.append(try ArchiveRecord(json: line))
    } catch LedgerError.notAnArchive(let reason) {
      result.problems.append("\(place):\(number): \(LedgerError.notAnArchive(reason: reason))")
    }
    if records.count >= Importer.portion { try finish() }
  }

  /// Records what was taken.
  ///
  /// - Throws: `LedgerError` where the ledger cannot be written.
  public mutating func finish() throws {
    let before = result.problems.count
    try ledger.restore(records, &result)
    for index in before..<result.problems.count { result.problems[index] = "\(place): \(result.problems[index])" }
    records.removeAll(keepingCapacity: true)
  }
}
