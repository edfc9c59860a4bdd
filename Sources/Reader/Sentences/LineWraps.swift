/// The width at which the lines of a text were wrapped, block by block; a block is what lies between blank lines.
///
/// In a wrapped block every line is so full that the next line's first word had no room on it. That alone could be a list of
/// headlines of like length, so something must show that it is prose: a line that begins small or ends in a comma, a sentence
/// that ends within a line.
struct LineWraps: Sendable {
  private var starts: [Int] = []
  private var widths: [Int] = []
  /// The widest block's width, for blocks too short to tell; 0 where no block is wrapped.
  private var common = 0

  /// Measures a text.
  init(_ bytes: [UInt8]) {
    guard bytes.contains(0x0A) else { return }
    var block = Block()
    var position = 0
    while position < bytes.count {
      let lineEnd = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      let line = LineWraps.trimmed(bytes[position..<lineEnd])
      if line.isEmpty {
        close(block)
        block = Block()
      } else {
        block.add(line)
      }
      position = lineEnd + 1
    }
    close(block)
  }

  /// Characters that a line holds in the block around a position; 0 where lines are not wrapped.
  func width(at position: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 && widths[low - 1] > 0 ? widths[low - 1] : common
  }

  /// Whether the line feed at `feed` only wraps: the text goes on at `next` with a word for which there was no room on the line.
  func isWrapped(_ bytes: [UInt8], at feed: Int, next: Int) -> Bool {
    let width = width(at: feed)
    guard width > 0, bytes[(feed + 1)..<next].allSatisfy({ $0 != 0x0A }) else { return false }
    var start = feed
    while start > 0, feed - start < 4 * width, bytes[start - 1] != 0x0A { start -= 1 }
    return LineWraps.characters(bytes[start..<feed]) + 1 + LineWraps.firstWord(bytes[next...]) > width - 2
  }

  private mutating func close(_ block: Block) {
    guard block.lines > 1 else { return }
    starts.append(block.start)
    widths.append(block.wrapWidth)
    common = max(common, block.wrapWidth)
  }

  /// What is known of the lines of a block.
  private struct Block {
    var start = 0
    var lines = 0
    private var width = 0
    private var open = 0
    private var slack: [Int] = []
    private var signs = 0
    private var previous: ArraySlice<UInt8> = []

    /// The width, if the block is wrapped.
    var wrapWidth: Int {
      // Lists of headings do not end with a full stop.
      let signs = signs + (previous.last == UInt8(ascii: ".") ? 1 : 0)
      guard (40...130).contains(width), signs > 0, open > 0 else { return 0 }
      // The first line may be a heading.
      let loose = slack.dropFirst(slack.count > 1 ? 1 : 0).reduce(0) { $0 + ($1 <= width - 2 ? 1 : 0) }
      return (open > 1 || signs > 1) && loose * 5 <= open ? width : 0
    }

    mutating func add(_ line: ArraySlice<UInt8>) {
      if lines == 0 { start = line.startIndex } else { join(previous, line) }
      lines += 1
      previous = line
      // Where a sentence ends within a line, it is a line of prose.
      if LineWraps.holdsStop(line) { signs += 1 }
    }

    private mutating func join(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) {
      let length = LineWraps.characters(line)
      guard length <= 160, let last = line.last, let first = next.first else { return }
      width = max(width, length)
      if ".!?:".utf8.contains(last) { return }
      open += 1
      slack.append(length + 1 + LineWraps.firstWord(next))
      if last == UInt8(ascii: ",") || (0x61...0x7A).contains(first) { signs += 1 }
    }
  }

  /// Number of characters of UTF-8 bytes.
  static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Number of characters of the first word, at most 80.
  static func firstWord(_ bytes: ArraySlice<UInt8>) -> Int {
    characters(bytes.prefix(80).prefix { !isSpace($0) })
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let first = line.first, isSpace(first) { line.removeFirst() }
    while let last = line.last, isSpace(last) { line.removeLast() }
    return line
  }

  private static func holdsStop(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      if dot + 2 < line.endIndex, line[dot + 1] == 0x20, dot > line.startIndex + 3, line[dot - 1] > 0x60, line[dot - 2] > 0x60 {
        return true
      }
      rest = line[(dot + 1)...]
    }
    return false
  }
}
