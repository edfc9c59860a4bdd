import Claims
import Foundation
import GRDB

extension Ledger {
  /// What came of restoring records.
  public struct Restored: Hashable, Sendable {
    /// Articles that were not known.
    public var articles = 0
    /// Articles that were known already, or are read anew by what the archive has.
    public var known = 0
    /// Claims of the articles that were not known.
    public var claims = 0
    /// Decisions of persons that were new: judgements, renamings, regroupings, verdicts, identifiers.
    public var decisions = 0
    /// Records that refer to what the ledger does not have, each as a line for the user.
    public var problems: [String] = []

    /// Nothing yet.
    public init() {}
  }

  /// Takes records of an archive, all of them or, if this throws, none; what the ledger has already is not taken twice.
  ///
  /// - Parameter result: is added to.
  /// - Throws: `LedgerError.locked` or `.cannotWrite`.
  public func restore(_ records: [ArchiveRecord], _ result: inout Restored) throws {
    result = try write { database in
      var told = result
      let restoring = Restoring(database)
      for record in records {
        do {
          try restoring.take(record, &told)
        } catch let error as Restoring.Missing {
          told.problems.append("\(error)")
        }
      }
      try restoring.finish()
      return told
    }
  }

  /// Adds an article as it was added elsewhere.
  static func restore(
    _ article: ArchiveRecord.Article, _ register: NameRegister, _ database: Database, at: Date
  ) throws -> Added {
    try add(PreparedEntry(Entry(article.reading, text: article.text, model: article.model)), register, database, at: at)
  }
}
