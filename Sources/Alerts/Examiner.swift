import Ledger

/// Makes the alerts for what was added to a ledger, article by article in the order in which they came, whoever added them.
public struct Examiner: Sendable {
  private let ledger: Ledger

  /// An examiner of a ledger.
  public init(_ ledger: Ledger) { self.ledger = ledger }

  /// Examines what is new. An article is done with its alerts in one step: dying in between neither loses nor doubles one.
  ///
  /// - Returns: the alerts that were recorded.
  /// - Throws: `LedgerError`.
  @discardableResult
  public func examine() throws -> [Alert] {
    let lists = try ledger.watchlists()
    guard !lists.isEmpty else {
      if try !ledger.unexaminedArticles(limit: 1).isEmpty { try ledger.skipExamination() }
      return []
    }
    var alerts: [Alert] = []
    while true {
      let articles = try ledger.unexaminedArticles()
      if articles.isEmpty { return alerts }
      // Names may have been put together since the last time.
      let maker = try AlertMaker(lists, in: ledger)
      for article in articles {
        alerts += try ledger.record(maker.alerts(for: ledger.changes(byArticle: article)), examined: article)
      }
    }
  }
}
