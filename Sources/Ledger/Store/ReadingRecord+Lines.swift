import Dispatch
import Foundation
import Synchronization

extension ReadingRecord {
  /// Reads many lines of `hearsay read --format jsonl` on all cores: for each line, in order, the reading or why it is none.
  public static func records(json lines: [Data]) -> [Result<ReadingRecord, LedgerError>] {
    let slots = Mutex([Result<ReadingRecord, LedgerError>?](repeating: nil, count: lines.count))
    DispatchQueue.concurrentPerform(iterations: lines.count) { index in
      let record: Result<ReadingRecord, LedgerError>
      do {
        record = .success(try ReadingRecord(json: lines[index]))
      } catch let error as LedgerError {
        record = .failure(error)
      } catch {
        record = .failure(.notAReading(reason: error.localizedDescription))
      }
      slots.withLock { $0[index] = record }
    }
    return slots.withLock { $0.compactMap { $0 } }
  }
}
