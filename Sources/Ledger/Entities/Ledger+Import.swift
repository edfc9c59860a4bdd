import Claims
import Foundation
import GRDB

extension Ledger {
  /// What came of a list of companies.
  public struct ImportResult: Sendable {
    /// Rows taken.
    public var entities = 0
    /// Identifiers that were new.
    public var identifiers = 0
    /// Other names that were new.
    public var aliases = 0
    /// Rows that could not be taken, each as a line for the user.
    public var problems: [String] = []
  }

  /// Columns of identifiers and what each is called.
  private static let schemes = ["lei": "LEI", "wikidata": "Wikidata", "qid": "Wikidata", "register": "register", "isin": "ISIN"]

  /// Takes a list of companies with identifiers and other names; what is known already changes nothing.
  ///
  /// - Parameters:
  ///   - csv: the list; the columns are `name`, `lei`, `wikidata`, `register`, `isin`, `aliases` (with `|` between).
  ///   - named: the file, for messages.
  /// - Throws: `LedgerError.impossible` where there is no column `name`.
  public func importEntities(csv: Data, named file: String, author: String, at: Date = Date()) throws -> ImportResult {
    guard let table = CSVTable(csv), let nameColumn = table.columns.firstIndex(of: "name") else {
      throw LedgerError.impossible("\(file): is no list of companies: its first line must name the columns, \"name\" among them")
    }
    return try write { database in
      var result = ImportResult()
      let register = NameRegister(database, at: at)
      for row in table.rows {
        guard row.fields.indices.contains(nameColumn), row.fields.count <= table.columns.count else {
          result.problems.append("\(file):\(row.line): has \(row.fields.count) fields, not \(table.columns.count); left out")
          continue
        }
        let name = row.fields[nameColumn].trimmingCharacters(in: .whitespaces)
        guard !NameForm(name).words.isEmpty else {
          result.problems.append("\(file):\(row.line): has no name; left out")
          continue
        }
        let id = try register.company(named: name)
        result.entities += 1
        for (column, field) in zip(table.columns, row.fields) {
          if let scheme = Ledger.schemes[column], case let value = field.trimmingCharacters(in: .whitespaces), !value.isEmpty {
            try database.execute(
              sql: "INSERT OR IGNORE INTO identifier (name, scheme, value) VALUES (?, ?, ?)", arguments: [id, scheme, value])
            result.identifiers += database.changesCount
          }
          guard column == "aliases" else { continue }
          for alias in field.split(separator: "|") {
            let other = try register.company(named: alias.trimmingCharacters(in: .whitespaces))
            guard try Ledger.entity(of: id, database) != Ledger.entity(of: other, database) else { continue }
            try Ledger.decide(id, other, .same, author, database, at)
            try GroupKeeper(database).regroup(around: [id, other])
            result.aliases += 1
          }
        }
      }
      try register.finish()
      return result
    }
  }
}
