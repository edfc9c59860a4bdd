import Claims

/// A word, a number in digits, or a symbol of a text, as the readers of figures and times see it.
struct Lexeme: Hashable, Sendable {
  /// What a lexeme is.
  enum Kind: UInt8, Sendable {
    /// Letters, and digits behind the first letter unless the letters are a currency's: `Mai`, `A320`, `Q3`, the `SEK` of `SEK2bn`.
    case word
    /// Digits with the marks that group them: `1.234,5`, `3.5.2019`.
    case number
    /// Anything else, one character each: `€`, `-`, `%`.
    case symbol
  }

  /// What it is.
  var kind: Kind
  /// Where it stands, in bytes of the text that was scanned.
  var span: Span
  /// Its characters, letters in lower case; dashes of every kind are `-`.
  var text: String
  /// Whether it begins with a capital letter.
  var isCapitalised: Bool
  /// Whether it touches the lexeme before it.
  var isGlued: Bool

  /// Whether it is this symbol.
  func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }

  /// Whether it is one of these words.
  func isWord(_ words: String...) -> Bool { kind == .word && words.contains(text) }
}
