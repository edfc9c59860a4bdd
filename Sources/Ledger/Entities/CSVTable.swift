import Foundation

/// A table of comma-separated values (RFC 4180); semicolons, which German spreadsheets write, are told from commas by the first line.
struct CSVTable {
  /// The names of the columns, in lower case.
  let columns: [String]
  /// The rows with the number of the line in which each begins.
  let rows: [(line: Int, fields: [String])]

  /// Reads a table; nil where it has no line.
  init?(_ data: Data) {
    var text = String(decoding: data, as: UTF8.self)
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    let first = text.prefix { $0 != "\n" && $0 != "\r\n" }
    let separator: Character = first.count { $0 == ";" } > first.count { $0 == "," } ? ";" : ","
    var rows: [(line: Int, fields: [String])] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var line = 1
    var start = 1
    var characters = text.makeIterator()
    var pending: Character?
    func next() -> Character? {
      defer { pending = nil }
      return pending ?? characters.next()
    }
    func endRow() {
      fields.append(field)
      if fields.count > 1 || !field.isEmpty { rows.append((start, fields)) }
      fields = []
      field = ""
      start = line
    }
    while let character = next() {
      if character.isNewline { line += 1 }
      if isQuoted {
        if character == "\"" {
          let following = next()
          if following == "\"" {
            field.append("\"")
          } else {
            isQuoted = false
            pending = following
          }
        } else {
          field.append(character)
        }
      } else if character == "\"", field.isEmpty {
        isQuoted = true
      } else if character == separator {
        fields.append(field)
        field = ""
      } else if character.isNewline {
        endRow()
      } else {
        field.append(character)
      }
    }
    if !field.isEmpty || !fields.isEmpty { endRow() }
    guard let head = rows.first else { return nil }
    columns = head.fields.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    self.rows = Array(rows.dropFirst())
  }
}
