import Claims

/// Cuts a run of UTF-8 text into lexemes, byte by byte.
struct LexemeScanner {
  private let text: [UInt8]
  private let end: Int
  private var at: Int
  private var lexemes: [Lexeme] = []

  /// The lexemes of a span of a text; spans outside of it are cut to it.
  static func lexemes(of text: [UInt8], in span: Span) -> [Lexeme] {
    let start = max(0, min(span.start, text.count))
    var scanner = LexemeScanner(text: text, from: start, to: max(start, min(span.end, text.count)))
    scanner.scan()
    return scanner.lexemes
  }

  private init(text: [UInt8], from start: Int, to end: Int) {
    self.text = text
    self.at = start
    self.end = end
    lexemes.reserveCapacity((end - start) / 5)
  }

  private mutating func scan() {
    while at < end {
      let byte = text[at]
      if byte.isDigit {
        scanNumber()
      } else if byte.isLetter {
        scanWord()
      } else if byte <= 0x20 {
        at += 1
      } else if byte < 0x80 {
        add(.symbol, from: at, to: at + 1)
      } else {
        scanOther()
      }
    }
  }

  /// Digits; a mark between two digits belongs to them.
  private mutating func scanNumber() {
    let start = at
    while at < end {
      if text[at].isDigit {
        at += 1
        continue
      }
      let mark = groupingMarkLength(at)
      guard mark > 0, at + mark < end, text[at + mark].isDigit else { break }
      at += mark
    }
    add(.number, from: start, to: at)
  }

  /// Length of `.`, `,`, `'` or `’` here; 0 for anything else.
  private func groupingMarkLength(_ position: Int) -> Int {
    switch text[position] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"): 1
    case 0xE2 where position + 2 < end && text[position + 1] == 0x80 && text[position + 2] == 0x99: 3
    default: 0
    }
  }

  private mutating func scanWord() {
    let start = at
    while at < end {
      let byte = text[at]
      if byte.isDigit, isCurrency(from: start, to: at) { break }  // SEK2.3bn
      if byte.isLetter || byte.isDigit {
        at += 1
      } else if byte >= 0x80 {
        let (scalar, length) = scalar(at)
        guard isLetter(scalar) else { break }
        at += length
      } else {
        break
      }
    }
    add(.word, from: start, to: at)
  }

  private func isCurrency(from start: Int, to stop: Int) -> Bool {
    (2...3).contains(stop - start) && CurrencyNames.gluedCodes.contains(String(decoding: text[start..<stop], as: UTF8.self))
  }

  private mutating func scanOther() {
    let (scalar, length) = scalar(at)
    if isLetter(scalar) {
      scanWord()
    } else if scalar.properties.isWhitespace {
      at += length
    } else {
      add(.symbol, from: at, to: at + length)
    }
  }

  private mutating func add(_ kind: Lexeme.Kind, from start: Int, to stop: Int) {
    let isGlued = lexemes.last.map { $0.span.end == start } ?? false
    let (folded, isCapitalised) = fold(start, stop)
    lexemes.append(
      Lexeme(kind: kind, span: Span(start, stop), text: folded, isCapitalised: kind == .word && isCapitalised, isGlued: isGlued))
    at = stop
  }

  /// The characters in lower case, and whether the first was a capital.
  private func fold(_ start: Int, _ stop: Int) -> (String, Bool) {
    var isPlain = true
    for byte in text[start..<stop] where byte >= 0x80 && byte != 0xC3 { isPlain = isPlain && byte < 0xC0 }
    guard isPlain else { return foldAnyScript(start, stop) }
    var bytes = Array(text[start..<stop])
    for index in bytes.indices {
      if bytes[index].isUpperASCII {
        bytes[index] |= 0x20
      } else if index > 0, bytes[index - 1] == 0xC3, (0x80...0x9E).contains(bytes[index]), bytes[index] != 0x97 {
        bytes[index] |= 0x20  // Ä to ä and the other capitals of Latin-1
      }
    }
    let isCapital = text[start].isUpperASCII || (stop - start > 1 && text[start] == 0xC3 && bytes[1] != text[start + 1])
    return (String(decoding: bytes, as: UTF8.self), isCapital)
  }

  private func foldAnyScript(_ start: Int, _ stop: Int) -> (String, Bool) {
    let string = String(decoding: text[start..<stop], as: UTF8.self)
    if stop - start == 3, string.unicodeScalars.first.map({ (0x2010...0x2015).contains($0.value) || $0.value == 0x2212 }) == true {
      return ("-", false)
    }
    return (string.lowercased(), string.unicodeScalars.first?.properties.isUppercase ?? false)
  }

  /// The scalar here and its length in bytes; a damaged sequence, or one cut by the span's end, is a replacement character.
  private func scalar(_ position: Int) -> (Unicode.Scalar, Int) {
    let (scalar, length) = UTF8Scanner.scalar(in: text, at: position)
    return position + length <= end ? (scalar, length) : ("\u{FFFD}", 1)
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x300...0x36F: true  // combining marks belong to the letter before them
    case 0x2000...0x2BFF, 0xA0...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF: false
    default: scalar.properties.isAlphabetic
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }
  fileprivate var isUpperASCII: Bool { self &- 0x41 < 26 }
  fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
