import Foundation

/// The Unicode form NFKC, character by character, with the bytes each came from.
///
/// The composition itself is Foundation's; see Unicode Standard Annex #15.
enum Normalization {
  /// A character of the normalised text and the source bytes it stands for.
  struct Character: Equatable {
    var scalar: Unicode.Scalar
    var start: Int
    var end: Int
  }

  /// The normalised characters of a text in UTF-8; each maximal run of invalid bytes counts as U+FFFD.
  static func characters(of source: [UInt8]) -> [Character] {
    let given = decode(source)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: given.lazy.map(\.scalar))
    let normal = composed(text)
    if normal.elementsEqual(text) { return given }
    var result: [Character] = []
    var first = 0
    while first < given.count {
      var end = first + 1
      while end < given.count, joins(given[end].scalar) { end += 1 }
      append(given[first..<end], to: &result)
      first = end
    }
    return result
  }

  /// Whether a character is white space: what `\s` matches.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x20 || scalar.properties.isWhitespace }

  /// Appends the normal form of characters that may affect one another, but nothing around them.
  private static func append(_ group: ArraySlice<Character>, to result: inout [Character]) {
    guard let first = group.first, let last = group.last else { return }
    if group.count == 1, first.scalar.isASCII {
      result.append(first)
      return
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: group.lazy.map(\.scalar))
    let normal = composed(text)
    if normal.elementsEqual(text) {
      result.append(contentsOf: group)
    } else {
      for scalar in normal { result.append(Character(scalar: scalar, start: first.start, end: last.end)) }
    }
  }

  /// The form NFKC of a text.
  ///
  /// In two steps, as it is defined: Foundation's mapping in one step leaves some marks in the wrong order on Linux.
  private static func composed(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
    String(text).decomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping.unicodeScalars
  }

  /// Whether a character can be reordered among, or composed with, those before it.
  ///
  /// Those are the marks, the letters that Korean syllables are composed of, and the forms of half width that become either.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300: return false
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF, 0x3130...0x318F, 0xFF9E...0xFF9F, 0xFFA0...0xFFDC: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func decode(_ source: [UInt8]) -> [Character] {
    var result: [Character] = []
    result.reserveCapacity(source.count)
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = source.makeIterator()
    var place = 0
    while true {
      switch decoder.parseScalar(from: &bytes) {
      case .emptyInput: return result
      case .valid(let encoded):
        result.append(Character(scalar: Unicode.UTF8.decode(encoded), start: place, end: place + encoded.count))
        place += encoded.count
      case .error(let length):
        result.append(Character(scalar: "\u{FFFD}", start: place, end: place + length))
        place += length
      }
    }
  }
}
