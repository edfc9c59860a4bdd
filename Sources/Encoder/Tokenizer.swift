import Foundation

/// Cuts text into the subwords of a unigram vocabulary, as the `tokenizers` library does for the same `tokenizer.json`.
///
/// Text is brought to the Unicode form NFKC, each word is given a leading `▁`, and of all ways to cut a word into subwords the one with
/// the greatest sum of scores is taken (Kudo, "Subword Regularization", 2018; the best path by Viterbi). A character that no subword
/// covers becomes part of an `<unk>`. Unlike in that library, text that spells a special token, such as `</s>`, is text like any
/// other: an article cannot forge the marks that the program sets.
public struct Tokenizer: Sendable {
  /// A subword and where it stands.
  public struct Piece: Sendable, Equatable {
    /// Its number in the vocabulary.
    public var id: Int32
    /// Offset of its first byte in the text as it was given; the leading `▁` of a word has no bytes.
    public var start: Int
    /// Offset behind its last byte. Pieces share bytes where normalising made several characters of one, as with `½`.
    public var end: Int

    /// A subword with the byte range it stands for.
    public init(id: Int32, start: Int, end: Int) {
      self.id = id
      self.start = start
      self.end = end
    }
  }

  /// Number of subwords in the vocabulary.
  public var count: Int { vocabulary.count }

  let vocabulary: Vocabulary

  /// Reads a `tokenizer.json` with a Unigram model, an NFKC normalizer and a Metaspace pre-tokenizer.
  ///
  /// - Throws: `EncoderError`, where the file cannot be read, is no such file, or asks for something that is not supported.
  public init(contentsOf url: URL) throws {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw EncoderError.unreadable(path: url.path, reason: error.localizedDescription)
    }
    try self.init(data, path: url.path)
  }

  /// Reads a `tokenizer.json` that is in memory; `path` is for messages.
  ///
  /// - Throws: `EncoderError.damaged`.
  public init(_ data: Data, path: String) throws {
    vocabulary = try TokenizerFile(data, path: path).vocabulary(path: path)
  }

  /// The subwords of a run of text, in UTF-8, that holds no white space; invalid bytes count as U+FFFD.
  ///
  /// White space is allowed, but then the run is not a word, and `cache` fills with what does not come again.
  public func encode(chunk: some Collection<UInt8>, cache: inout Cache) -> [Piece] {
    let bytes = Array(chunk)
    guard bytes.count <= Cache.longest else { return pieces(of: bytes, lattice: &cache.lattice) }
    if let known = cache.pieces[bytes] { return known }
    let found = pieces(of: bytes, lattice: &cache.lattice)
    cache.insert(found, for: bytes)
    return found
  }

  /// The subwords of a whole text; offsets are UTF-8 bytes of the text.
  ///
  /// White space before a subword belongs to none; white space at the end of the text is a `▁` of its own, as in the library.
  public func encode(text: String) -> [Piece] {
    var lattice = Lattice()
    return pieces(of: Array(text.utf8), lattice: &lattice)
  }

  private func pieces(of bytes: [UInt8], lattice: inout Lattice) -> [Piece] {
    let text = NormalizedText(bytes)
    var result: [Piece] = []
    for word in text.words { lattice.appendBestPath(through: text, word, vocabulary: vocabulary, to: &result) }
    return result
  }
}
