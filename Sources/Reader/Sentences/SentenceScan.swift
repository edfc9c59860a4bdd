import Claims

/// One pass over a text's bytes that finds where sentences end.
///
/// Decisions about single marks are in the other files of this type: `+Stops` (full stops and their kin), `+Glue` (boundaries
/// without a space), `+Lines` (ends of lines), `+Lengths` (cutting what is too long).
struct SentenceScan {
  let bytes: [UInt8]
  let words: SentenceWords
  /// How wide the text's lines are where they are wrapped.
  let wraps: LineWraps
  /// Where the sentence that is being read begins.
  private(set) var start = 0
  /// Where the line that is being read begins.
  var lineStart = 0
  /// Whether guillemets point inwards here (»so«), as in Germany, or outwards («so»), as in Switzerland; nil before the first.
  var pointsInward: Bool?
  private var spans: [Span] = []

  init(_ bytes: [UInt8], words: SentenceWords) {
    self.bytes = bytes
    self.words = words
    wraps = LineWraps(bytes)
  }

  /// Finds all sentences.
  mutating func run() -> [Span] {
    start = skipSpace(from: 0)
    lineStart = start
    var position = start
    while position < bytes.count {
      switch SentenceScan.kinds[Int(bytes[position])] {
      case .plain:
        position += 1
      case .stop:
        position = stop(at: position)
      case .lineFeed:
        position = lineFeed(at: position)
      case .capital:
        if position > start, isSmall(before: position) || isDigit(position - 1) { glue(at: position) }
        position += 1
      case .punctuation:
        position = punctuation(at: position)
      case .guillemet:
        if pointsInward == nil, position + 1 < bytes.count, bytes[position + 1] == 0xAB || bytes[position + 1] == 0xBB {
          pointsInward = bytes[position + 1] == 0xBB
        }
        position += 1
      case .umlaut:
        if position > start, position + 1 < bytes.count, bytes[position + 1] < 0x9F, isSmall(before: position) { glue(at: position) }
        position += 1
      }
    }
    end(at: bytes.count, next: bytes.count)
    return spans
  }

  /// Ends the sentence at `end`; the next one begins at or after `next`.
  mutating func end(at end: Int, next: Int) {
    var from = start
    var to = end
    while from < to, isSpace(from) { from += 1 }
    while to > from, isSpace(to - 1) { to -= 1 }
    if from < to { append(Span(from, to)) }
    start = next
  }

  /// Keeps a span as a sentence.
  mutating func keep(_ span: Span) { spans.append(span) }

  private enum Kind { case plain, stop, lineFeed, capital, punctuation, guillemet, umlaut }

  private static let kinds: [Kind] = {
    var kinds = [Kind](repeating: .plain, count: 256)
    for byte in ".!?".utf8 { kinds[Int(byte)] = .stop }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { kinds[Int(byte)] = .capital }
    kinds[0x0A] = .lineFeed
    kinds[0xE2] = .punctuation
    kinds[0xC2] = .guillemet
    kinds[0xC3] = .umlaut
    return kinds
  }()

  /// An ellipsis is a stop; other punctuation is passed over.
  private mutating func punctuation(at position: Int) -> Int {
    isEllipsis(position) ? stop(at: position) : position + 1
  }
}
