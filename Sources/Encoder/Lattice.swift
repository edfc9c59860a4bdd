/// The best ways to reach each place of a word; kept between words for its memory.
struct Lattice: Sendable {
  private var nodes: [Node] = []

  /// The best path to a byte of the word: its score, and the piece that ends there.
  private struct Node {
    var score: Double
    /// Where the piece starts, or -1 where no piece ends.
    var start: Int32
    var id: Int32
  }

  /// Appends the pieces of the best path through a word, a range of the text's bytes that is not empty.
  ///
  /// Of paths with equal scores the one that was found first stands: pieces are tried by where they start, then from short to long.
  mutating func appendBestPath(
    through text: NormalizedText, _ word: Range<Int>, vocabulary: Vocabulary, to result: inout [Tokenizer.Piece]
  ) {
    let count = word.count
    nodes.removeAll(keepingCapacity: true)
    nodes.append(Node(score: 0, start: 0, id: 0))
    nodes.append(contentsOf: repeatElement(Node(score: 0, start: -1, id: 0), count: count))
    var place = 0
    while place < count {
      let score = nodes[place].score
      let character = NormalizedText.length(lead: text.bytes[word.lowerBound + place])
      var covered = false
      var node = PieceTrie.root
      var end = place
      while end < count, let next = vocabulary.trie.child(of: node, text.bytes[word.lowerBound + end]) {
        node = next
        end += 1
        guard let id = vocabulary.trie.piece(at: node) else { continue }
        offer(score + vocabulary.scores[Int(id)], from: place, to: end, id: id)
        if end - place == character { covered = true }
      }
      if !covered { offer(score + vocabulary.unknownScore, from: place, to: place + character, id: vocabulary.unknown) }
      place += character
    }
    trace(text, word, unknown: vocabulary.unknown, to: &result)
  }

  private mutating func offer(_ score: Double, from start: Int, to end: Int, id: Int32) {
    if nodes[end].start < 0 || score > nodes[end].score { nodes[end] = Node(score: score, start: Int32(start), id: id) }
  }

  /// Walks back from the word's end; neighbouring unknown characters become one piece.
  private func trace(_ text: NormalizedText, _ word: Range<Int>, unknown: Int32, to result: inout [Tokenizer.Piece]) {
    let first = result.count
    var end = word.count
    while end > 0 {
      let node = nodes[end]
      let start = Int(node.start)
      let from = text.sourceStart(word.lowerBound + start)
      if node.id == unknown, result.count > first, result[result.count - 1].id == unknown {
        result[result.count - 1].start = min(from, result[result.count - 1].start)
      } else {
        result.append(Tokenizer.Piece(id: node.id, start: from, end: text.sourceEnd(word.lowerBound + end)))
      }
      end = start
    }
    result[first...].reverse()
  }
}
