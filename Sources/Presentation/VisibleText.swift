/// Text of others made safe and plain for a terminal: one line, no control characters, nothing that turns or colours what follows.
public enum VisibleText {
  /// The text with each run of white space as one space, and control and direction characters left out.
  public static func of(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !out.isEmpty
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .lineSeparator, .paragraphSeparator: continue
      case .format where scalar != "\u{200D}": continue
      default: break
      }
      if pendingSpace { out.append(" ") }
      pendingSpace = false
      out.append(scalar)
    }
    return String(out)
  }
}
