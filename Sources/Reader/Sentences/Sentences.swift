import Claims

/// Cuts a text into sentences.
///
/// News text as it is scraped: sentences glued to each other ("ging.Konkret", "BremerhavenDer"), headings and captions without a
/// full stop, lines wrapped in mid-sentence. A boundary lies behind a full stop that is neither an abbreviation's nor an ordinal's
/// nor a name's, at a line's end that is no wrap, and where a word that opens sentences is glued to the word before. Linear in the
/// length of the text.
public struct SentenceSplitter: Sendable {
  /// The longest sentence in bytes; longer runs are cut behind a semicolon, comma or space, so that the model's window takes them.
  public static let longest = 1_200

  /// A splitter; it holds no state.
  public init() {}

  /// The sentences of a text, as byte spans over the repaired text: trimmed of white space, in order, not overlapping, and every
  /// byte that is not white space in one of them.
  public func sentences(in text: RepairedText, language: Language) -> [Span] {
    var scan = SentenceScan(text.bytes, words: SentenceWords.of(language))
    return scan.run()
  }
}
