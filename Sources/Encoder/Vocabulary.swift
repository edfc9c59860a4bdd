/// The subwords of a unigram model: their scores, and a trie that finds those which begin at a place.
struct Vocabulary: Sendable {
  /// Number of subwords, those that text never yields included.
  let count: Int
  /// The id of what no subword covers.
  let unknown: Int32
  /// The score of a character that no subword covers: ten below the lowest.
  let unknownScore: Double
  /// Natural logarithms of probabilities, by id.
  let scores: [Double]
  let trie: PieceTrie

  /// - Parameter hidden: ids that text never yields.
  init(pieces: [(text: String, score: Double)], unknown: Int, hidden: Set<Int>) {
    count = pieces.count
    self.unknown = Int32(unknown)
    scores = pieces.map(\.score)
    unknownScore = (scores.min() ?? 0) - 10
    var trie = PieceTrie(pieces: pieces.count)
    for (id, piece) in pieces.enumerated() where !hidden.contains(id) { trie.insert(piece.text.utf8, id: Int32(id)) }
    self.trie = trie
  }
}
