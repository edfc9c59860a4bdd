/// Yields the lines of a source one by one, in time linear in their length.
struct LineReader {
  /// A line without its end.
  struct Line {
    /// Its number, from 1.
    var number: Int
    /// Its bytes, without the line feed.
    var bytes: [UInt8]

    /// Whether it holds nothing but white space.
    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
  }

  private var source: any ByteSource
  private var chunk: [UInt8] = []
  private var position = 0
  private var number = 0
  private var ahead: [Line] = []
  private let limit: Int

  /// Reads lines of at most `limit` bytes.
  init(_ source: any ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The next line that is not blank; nil at the end.
  mutating func next() throws(IntakeError) -> Line? {
    if let line = ahead.popLast() { return line }
    while let line = try advance() {
      if !line.isBlank { return line }
    }
    return nil
  }

  /// The line that `next` will give.
  mutating func peek() throws(IntakeError) -> Line? {
    guard let line = try next() else { return nil }
    putBack(line)
    return line
  }

  /// Makes `line` the one that `next` gives.
  mutating func putBack(_ line: Line) { ahead.append(line) }

  /// All that is left, in one piece; lines keep their numbers, and blank ones are kept empty.
  mutating func remainder() throws(IntakeError) -> [UInt8] {
    var all: [UInt8] = []
    var written = 0
    while let line = try next() {
      while written < line.number - 1 {
        all.append(0x0A)
        written += 1
      }
      all += line.bytes
      if all.count > limit { throw .tooLarge(limit: limit) }
    }
    return all
  }

  private mutating func advance() throws(IntakeError) -> Line? {
    var bytes: [UInt8] = []
    var isLine = false
    while true {
      if position == chunk.count {
        chunk = try source.read()
        position = 0
        if chunk.isEmpty { break }
      }
      isLine = true
      let rest = chunk[position...]
      if let end = rest.firstIndex(of: 0x0A) {
        bytes += chunk[position..<end]
        position = end + 1
        break
      }
      bytes += rest
      position = chunk.count
      if bytes.count > limit { throw IntakeError.tooLarge(limit: limit).at("", line: number + 1) }
    }
    guard isLine else { return nil }
    number += 1
    return Line(number: number, bytes: bytes)
  }
}
