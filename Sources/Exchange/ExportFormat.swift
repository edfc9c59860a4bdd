/// The forms in which a ledger can be written (`Documentation/Exchange.md`).
public enum ExportFormat: String, CaseIterable, Sendable {
  /// Everything that the ledger was told, a JSON value a line; `hearsay import` reads it.
  case jsonl
  /// A folder of tables for a spreadsheet.
  case csv
  /// A graph, GraphML 1.0.
  case graphml
  /// A graph for Gephi, GEXF 1.3.
  case gexf
  /// FollowTheMoney entities, a JSON object a line.
  case ftm
  /// RDF 1.1 Turtle with PROV-O provenance.
  case turtle
  /// Commands for Wikidata's QuickStatements, with references.
  case quickstatements

  /// Whether the format is a folder of several files.
  public var isFolder: Bool { self == .csv }
}
