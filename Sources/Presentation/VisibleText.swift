/// Text of others made safe and plain for a terminal: one line, no control characters, nothing that turns or colours what follows.
public enum VisibleText {
  /// The text with each run of white space as one space, and control and direction characters left out.
  public static func of(_ text: String) -> String {
    if isPlain(text) { return text }
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

  /// Whether nothing in a text needs to be looked at twice, as in nearly all of them: printing characters of Latin letters up to U+024F, and
  /// the dashes and quotes of General Punctuation that neither join nor turn text; single spaces between.
  private static func isPlain(_ text: String) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20: if last == " " { return false }
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x2010...0x2027, 0x20AC: break
      default: return false
      }
      last = scalar
    }
    return last != " " || text.isEmpty
  }
}
