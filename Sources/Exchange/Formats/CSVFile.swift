/// A table of comma-separated values (RFC 4180) that a spreadsheet opens with umlauts right, and in which no cell becomes a formula.
final class CSVFile {
  private let file: OutputFile

  /// Begins a table with the names of its columns.
  init(path: String, _ columns: [String]) throws {
    file = try OutputFile(path: path)
    // By the mark, spreadsheets know the file for UTF-8.
    try file.write("\u{FEFF}")
    try write(columns)
  }

  /// Writes a row.
  func write(_ cells: [String]) throws { try file.write(cells.map(CSVFile.cell).joined(separator: ",") + "\r\n") }

  /// Puts the table in its place.
  func finish() throws { try file.finish() }

  /// A cell; one that a spreadsheet would work out is led by an apostrophe, by which it stays text.
  static func cell(_ text: String) -> String {
    var cell = text
    if let first = text.first, "=+-@\t\r".contains(first), Double(text) == nil { cell = "'" + text }
    guard cell.contains(where: { ",\"\n\r;".contains($0) || $0.isNewline }) else { return cell }
    return "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}
