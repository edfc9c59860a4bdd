import Claims
import Foundation
import Ledger
import Reader

extension Reading {
  /// The reading as the ledger takes it, with the article's text.
  ///
  /// - Throws: `LedgerError.notAReading`.
  func entry(model: String) throws -> Ledger.Entry {
    Ledger.Entry(try ReadingRecord(json: Data(json().line.utf8)), text: article.text, model: model)
  }
}
