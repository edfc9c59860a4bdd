import Claims

/// The words that sentence boundaries of a language hang on, ready to be looked up.
struct SentenceWords: Sendable {
  /// A set of words, looked up by a slice of the text.
  typealias Words = Set<ArraySlice<UInt8>>

  let neverFinal: Words
  let perhapsFinal: Words
  let beforeNumbers: Words
  let openers: Words
  let gluedOpeners: Words
  let unfinished: Words
  let counting: Words
  let afterOrdinals: Words
  /// Whether numbers with a full stop may be ordinals.
  let hasOrdinals: Bool

  /// Host and file endings, of any language.
  static let nameEndings = words(SentenceNames.nameEndings)
  /// Names with an exclamation mark, of any language.
  static let exclaimed = words(SentenceNames.exclaimed)
  /// Names that hold an opener.
  static let camelCase = words(SentenceNames.camelCase)
  /// Units without a full stop.
  static let units = words(SentenceNames.units)

  /// The words of a language; of German and English together where it is another.
  static func of(_ language: Language) -> SentenceWords {
    switch language {
    case .german: german
    case .english: english
    case .other: either
    }
  }

  private static let german = SentenceWords([.german])
  private static let english = SentenceWords([.english])
  private static let either = SentenceWords([.german, .english])

  private init(_ languages: [Language]) {
    func join(_ german: String, _ english: String) -> Words {
      SentenceWords.words(languages.map { $0 == .german ? german : english }.joined(separator: " "))
    }
    neverFinal = join(GermanSentenceWords.neverFinal, EnglishSentenceWords.neverFinal)
    perhapsFinal = join(GermanSentenceWords.perhapsFinal, EnglishSentenceWords.perhapsFinal)
    beforeNumbers = join(GermanSentenceWords.beforeNumbers, EnglishSentenceWords.beforeNumbers)
    openers = join(GermanSentenceWords.openers, EnglishSentenceWords.openers)
    gluedOpeners = join(GermanSentenceWords.gluedOpeners, EnglishSentenceWords.gluedOpeners)
    unfinished = join(GermanSentenceWords.unfinished, EnglishSentenceWords.unfinished)
    counting = join(GermanSentenceWords.counting, EnglishSentenceWords.counting)
    afterOrdinals = join(GermanSentenceWords.afterOrdinals, EnglishSentenceWords.afterOrdinals)
    hasOrdinals = languages.contains(.german)
  }

  private static func words(_ list: String) -> Words {
    Set(list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8)[...] })
  }
}
