extension Tokenizer {
  /// Words that were cut before, with what came of them; it is kept by the caller, one for each thread, and has no bearing on results.
  public struct Cache: Sendable {
    /// The most bytes of a word that is remembered.
    static let longest = 64
    /// The most words that are remembered; when there would be more, all are forgotten.
    static let capacity = 1 << 15

    private(set) var pieces: [[UInt8]: [Piece]] = [:]
    var lattice = Lattice()

    /// An empty cache.
    public init() {}

    mutating func insert(_ found: [Piece], for word: [UInt8]) {
      if pieces.count >= Self.capacity { pieces.removeAll(keepingCapacity: true) }
      pieces[word] = found
    }
  }
}
