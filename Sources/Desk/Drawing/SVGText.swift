import Claims
import Presentation

/// Text of others within a drawing: escaped, measured, cut to a width.
enum SVGText {
  /// The text as it may stand in an element or between the quotes of an attribute, in SVG and in HTML.
  ///
  /// Control characters, which XML forbids, and characters that turn what follows are left out; white space becomes one space.
  static func escaped(_ text: String) -> String {
    // The last two of each plane are no characters in XML, though they are in Unicode.
    let visible = VisibleText.of(text).unicodeScalars.filter { $0.value & 0xFFFE != 0xFFFE }
    return XMLText.of(String(String.UnicodeScalarView(visible))).replacing("'", with: "&#39;")
  }

  /// About how wide a text is in a common sans-serif of this size, in the same unit; rather too wide than too narrow.
  static func width(_ text: String, size: Double = 13, isBold: Bool = false) -> Double {
    let ems = text.unicodeScalars.reduce(0) { $0 + SVGText.ems($1) }
    return ems * size * (isBold ? 1.07 : 1)
  }

  /// The text, or its beginning with an ellipsis where it is wider than allowed.
  static func cut(_ text: String, to width: Double, size: Double = 13, isBold: Bool = false) -> String {
    let text = VisibleText.of(text)
    guard self.width(text, size: size, isBold: isBold) > width else { return text }
    var kept = ""
    var taken = self.width("…", size: size, isBold: isBold)
    for character in text {
      taken += self.width(String(character), size: size, isBold: isBold)
      if taken > width { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", "/", "\\": return 0.3
    case "f", "r", "t", "(", ")", "[", "]", "-", "\"", " ", "°", "*": return 0.39
    case "m", "w", "M", "W", "@", "%", "&", "—", "…", "–": return 0.9
    case "A"..."Z", "Ä", "Ö", "Ü": return 0.7
    case "0"..."9": return 0.6
    case "\u{20}"..."\u{24F}": return 0.57
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    case .uppercaseLetter: return 0.75
    case .lowercaseLetter: return 0.62
    // Han, Kana, Hangul and symbols fill their square.
    default: return 1
    }
  }
}
