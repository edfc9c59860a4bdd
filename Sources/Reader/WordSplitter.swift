import Claims

/// Splits text into words: runs of letters and digits, with `.`, `,` or `:` between digits and an apostrophe before a letter; any
/// other character that is no white space is a word of its own.
///
/// `Training/words.py` does the same; the model's labels are those of these words.
struct WordSplitter {
  /// Words of UTF-8 text, as byte spans in order.
  func words(in bytes: [UInt8]) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(bytes.count / 6)
    var position = 0
    while position < bytes.count {
      let (scalar, length) = UTF8Scanner.scalar(in: bytes, at: position)
      if CharacterClass(scalar) == .space {
        position += length
        continue
      }
      let start = position
      let isWord = CharacterClass(scalar).isAlphanumeric
      position += length
      if isWord { position = endOfWord(in: bytes, from: position, last: scalar) }
      spans.append(Span(start, position))
    }
    return spans
  }

  private func endOfWord(in bytes: [UInt8], from start: Int, last: Unicode.Scalar) -> Int {
    var position = start
    var last = last
    while position < bytes.count {
      let (scalar, length) = UTF8Scanner.scalar(in: bytes, at: position)
      if CharacterClass(scalar).isAlphanumeric {
        position += length
        last = scalar
        continue
      }
      let behind = position + length
      guard behind < bytes.count else { break }
      let (next, nextLength) = UTF8Scanner.scalar(in: bytes, at: behind)
      switch scalar {
      case ".", ",", ":":
        guard CharacterClass(last) == .digit, CharacterClass(next) == .digit else { return position }
      case "'", "\u{2019}":
        guard CharacterClass(next) == .letter else { return position }
      default:
        return position
      }
      position = behind + nextLength
      last = next
    }
    return position
  }
}

/// What kind of character a scalar is, as far as words need to know.
enum CharacterClass {
  case space, letter, digit, number, other

  /// The class of a scalar; `digit` is a decimal or superscript digit, `number` any other numeric character.
  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      switch scalar.value {
      case 9...13, 28...32: self = .space
      case 48...57: self = .digit
      case 65...90, 97...122: self = .letter
      default: self = .other
      }
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: self = .letter
    case .decimalNumber: self = .digit
    case .letterNumber, .otherNumber: self = properties.numericType == .digit ? .digit : .number
    default: self = properties.isWhitespace ? .space : .other
    }
  }

  /// Whether the character can stand in a word of letters and digits.
  var isAlphanumeric: Bool { self == .letter || self == .digit || self == .number }
}
