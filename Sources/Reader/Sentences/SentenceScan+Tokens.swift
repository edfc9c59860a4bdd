/// What stands before a full stop and behind it.
extension SentenceScan {
  /// How what comes next opens.
  struct Opening {
    enum Kind { case small, capital, digit, other }
    /// Where it begins.
    var start: Int
    /// Where its first letter or digit stands, behind quotation marks, brackets and dashes.
    var wordStart: Int
    /// What that letter or digit is.
    var kind: Kind
    /// Whether a quotation mark or bracket opens it.
    var hasQuote: Bool
    /// Whether it is written like "iPhone" or "eBay".
    var isBrand: Bool
  }

  /// Looks at what comes at `position`.
  func opening(at position: Int) -> Opening {
    var opening = Opening(start: position, wordStart: position, kind: .other, hasQuote: false, isBrand: false)
    for _ in 0..<6 {
      let length: Int
      switch byte(opening.wordStart) {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["):
        opening.hasQuote = true
        length = 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), 0x20:
        length = 1
      case 0xC2 where byte(opening.wordStart + 1) == 0xAB || byte(opening.wordStart + 1) == 0xBB:
        opening.hasQuote = true
        length = 2
      case 0xE2 where byte(opening.wordStart + 1) == 0x80:
        if (0x98...0x9F).contains(byte(opening.wordStart + 2)) || (0xB9...0xBA).contains(byte(opening.wordStart + 2)) {
          opening.hasQuote = true
        }
        length = 3
      default:
        length = 0
      }
      if length == 0 { break }
      opening.wordStart += length
    }
    let first = opening.wordStart
    if isCapital(first) {
      opening.kind = .capital
    } else if isDigit(first) {
      opening.kind = .digit
    } else if isLetter(first) {
      opening.kind = .small
      opening.isBrand = isCapital(first + 1) || (isCapital(first + 2) && isSmall(first + 1) && isSmall(first + 3))
    }
    return opening
  }

  /// What the word before a full stop says about it.
  enum Verdict: Equatable {
    /// The sentence ends.
    case ends
    /// It never ends here.
    case never
    /// It ends if an opener follows.
    case perhaps
    /// It ends unless a number follows.
    case beforeNumber
    /// A number that may be an ordinal; `counts` where the word before makes it a quantity.
    case ordinal(counts: Bool)
    /// The number or letter of a list's item.
    case marker
  }

  /// Judges by the word that ends at `end`, where a full stop stands.
  func verdict(before end: Int) -> Verdict {
    var from = end
    while from > start, end - from < 40, isLetter(from - 1) || isDigit(from - 1) || byte(from - 1) == UInt8(ascii: ".") { from -= 1 }
    let token = bytes[from..<end]
    guard let first = token.first else { return .ends }
    if (0x30...0x39).contains(first) { return number(token) }
    let hasDot = token.contains(UInt8(ascii: "."))
    let isSingle = wordEnd(from: from) == end && isOneLetter(token)
    let known = isSingle ? chain(endingWith: token) : token
    if words.neverFinal.contains(known) { return .never }
    if words.perhapsFinal.contains(known) { return .perhaps }
    if isSingle { return skipSpace(from: start) == from ? .marker : .perhaps }
    if words.beforeNumbers.contains(known) { return .beforeNumber }
    if token.suffix(3).elementsEqual("str".utf8) { return .beforeNumber }
    if hasDot {
      // Of "Dipl.-Ing" or "Abs.Nr" the last part counts.
      let tail = token.suffix(while: { $0 != UInt8(ascii: ".") })
      if words.neverFinal.contains(tail) { return .never }
      return tail.count > 2 ? .ends : .perhaps
    }
    if words.hasOrdinals || skipSpace(from: start) == from, token.allSatisfy({ "IVX".utf8.contains($0) }) { return .perhaps }
    return isConsonants(token) ? .perhaps : .ends
  }

  private func isOneLetter(_ token: ArraySlice<UInt8>) -> Bool { token.count == 1 || (token.count == 2 && token.first == 0xC3) }

  /// Single letters with full stops before `token`, as in "i. d. R", drawn together: "i.d.R".
  private func chain(endingWith token: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var letters = Array(token)
    var from = token.startIndex
    while letters.count < 12 {
      var dot = from - 1
      while dot > start, byte(dot) == 0x20 { dot -= 1 }
      guard dot > start, byte(dot) == UInt8(ascii: "."), isLetter(dot - 1) else { break }
      var letter = dot - 1
      if byte(letter) & 0xC0 == 0x80 { letter -= 1 }
      guard letter >= start, !isLetter(letter - 1), !isDigit(letter - 1) || letter == start else { break }
      letters = bytes[letter...dot] + letters
      from = letter
    }
    return letters[...]
  }

  private func number(_ token: ArraySlice<UInt8>) -> Verdict {
    let digits = token.allSatisfy { (0x30...0x39).contains($0) } ? token.count : 0
    if token.contains(where: { $0 >= 0x41 }) || digits > 3 { return .ends }
    // Behind "3,5", "8:30" and "2:1" no noun can follow that the number counts.
    let mark = byte(token.startIndex - 1)
    if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ":"), isDigit(token.startIndex - 2) { return .ends }
    if skipSpace(from: start) == token.startIndex { return .marker }
    guard words.hasOrdinals else { return .ends }
    // Ordinals have no leading zero, but for those of dates.
    return .ordinal(counts: token.first == UInt8(ascii: "0") || words.counting.contains(word(before: token.startIndex)))
  }

  /// A short word without a vowel, such as "vgl", is an abbreviation; one of capitals, such as "VW", is a name.
  private func isConsonants(_ token: ArraySlice<UInt8>) -> Bool {
    guard token.count <= 4, !SentenceWords.units.contains(token) else { return false }
    return token.dropFirst().allSatisfy { (0x61...0x7A).contains($0) } && !token.contains { "aeiouyAEIOUY".utf8.contains($0) || $0 >= 0x80 }
      && token.count > 1
  }
}

extension ArraySlice<UInt8> {
  /// The longest suffix whose bytes all satisfy the predicate.
  fileprivate func suffix(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var from = endIndex
    while from > startIndex, predicate(self[from - 1]) { from -= 1 }
    return self[from...]
  }
}
