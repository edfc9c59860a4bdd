/// Breaks text into lines of a given width in columns.
enum Wrapping {
  /// Lines of at most `width` columns, broken at spaces but not at no-break spaces; a longer word is broken where the line ends.
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(8, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let size = DisplayWidth.of(word)
      if used > 0, used + 1 + size > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      for character in word {
        let columns = DisplayWidth.of(character)
        if used + columns > width {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += columns
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
