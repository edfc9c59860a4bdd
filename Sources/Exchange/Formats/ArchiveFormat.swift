import Ledger

/// Our own JSON Lines: everything that the ledger was told, so that a ledger made of it is equal.
struct ArchiveFormat {
  func write(_ snapshot: Snapshot, _ selection: Selection, to out: (String) throws -> Void) throws {
    try snapshot.forEachRecord(selection) { try out(try $0.line() + "\n") }
  }
}
