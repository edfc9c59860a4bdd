import Claims
import Encoder

/// Packs sentences into windows for the encoder: `<s>`, the subwords of whole sentences with `</s>` where a sentence opens a line, `</s>`.
///
/// `Training/windows.py` packs in the same way.
struct WindowPacker {
  /// A window's subwords, and which words each of them belongs to.
  struct Window {
    /// Ids for the encoder, special ones included.
    var ids: [Int32]
    /// The words that the window covers.
    var words: Range<Int>
    /// Pairs of a position in `ids` and the word, by its place in the window, that this subword is part of.
    var parts: [(position: Int, word: Int)]
  }

  /// Ids of the special subwords.
  enum Special {
    static let begin: Int32 = 0
    static let separator: Int32 = 2
  }

  /// The most subwords in a window, special ones included.
  let limit: Int
  let tokenizer: Tokenizer

  /// Windows that cover all words of a draft.
  func windows(of draft: Draft, cache: inout Tokenizer.Cache) -> [Window] {
    guard !draft.words.isEmpty else { return [] }
    let pieces = subwords(of: draft, cache: &cache)
    let opensLine = lineOpenings(of: draft)
    func size(_ word: Int) -> Int { pieces[word].count + (opensLine[word] ? 1 : 0) }
    let room = limit - 2
    var ranges: [Range<Int>] = []
    var first = 0
    var used = 0
    var start = 0
    while start < draft.words.count {
      var end = start + 1
      while end < draft.words.count, draft.sentenceOfWord[end] == draft.sentenceOfWord[start] { end += 1 }
      var needed = (start..<end).reduce(0) { $0 + size($1) }
      if used > 0, used + needed > room {
        ranges.append(first..<start)
        first = start
        used = 0
      }
      // One sentence longer than a window is read in parts.
      while needed > room {
        var cut = first
        var part = 0
        while cut < end, part + size(cut) <= room || cut == first {
          part += size(cut)
          cut += 1
        }
        ranges.append(first..<cut)
        first = cut
        needed -= part
      }
      used += needed
      start = end
    }
    if first < draft.words.count { ranges.append(first..<draft.words.count) }
    return ranges.map { window(over: $0, pieces: pieces, opensLine: opensLine) }
  }

  private struct Subword {
    var id: Int32
    var words: ClosedRange<Int>
  }

  /// For each word the subwords that begin in it.
  private func subwords(of draft: Draft, cache: inout Tokenizer.Cache) -> [[Subword]] {
    let bytes = draft.text.bytes
    var pieces = [[Subword]](repeating: [], count: draft.words.count)
    var word = 0
    while word < draft.words.count {
      var last = word
      while last + 1 < draft.words.count, draft.words[last + 1].start == draft.words[last].end { last += 1 }
      let base = draft.words[word].start
      var open = word
      for piece in tokenizer.encode(chunk: bytes[base..<draft.words[last].end], cache: &cache) {
        let start = base + piece.start
        let end = base + max(piece.end, piece.start + 1)
        while open < last, draft.words[open].end <= start { open += 1 }
        var close = open
        while close < last, draft.words[close + 1].start < end { close += 1 }
        pieces[open].append(Subword(id: piece.id, words: open...close))
      }
      word = last + 1
    }
    return pieces
  }

  /// Whether a word opens a line and with it a sentence; a line that was merely wrapped because it was full says nothing.
  private func lineOpenings(of draft: Draft) -> [Bool] {
    let bytes = draft.text.bytes
    let wraps = LineWraps(bytes)
    var opens = [Bool](repeating: false, count: draft.words.count)
    for word in draft.words.indices.dropFirst() where draft.sentenceOfWord[word] != draft.sentenceOfWord[word - 1] {
      let gap = draft.words[word - 1].end..<draft.words[word].start
      guard let feed = bytes[gap].firstIndex(of: 0x0A) else { continue }
      opens[word] = !wraps.isWrapped(bytes, at: feed, next: gap.upperBound)
    }
    return opens
  }

  private func window(over range: Range<Int>, pieces: [[Subword]], opensLine: [Bool]) -> Window {
    var window = Window(ids: [Special.begin], words: range, parts: [])
    for word in range {
      if opensLine[word], word > range.lowerBound { window.ids.append(Special.separator) }
      // A single word longer than a window is read as far as the window goes.
      for piece in pieces[word].prefix(limit - 3) {
        for owner in piece.words where range.contains(owner) {
          window.parts.append((window.ids.count, owner - range.lowerBound))
        }
        window.ids.append(piece.id)
      }
    }
    window.ids = Array(window.ids.prefix(limit - 1))
    window.parts.removeAll { $0.position >= window.ids.count }
    window.ids.append(Special.separator)
    return window
  }
}
