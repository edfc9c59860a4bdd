/// Turns byte offsets of a text into offsets in Unicode scalars, which JSON counts in.
public struct ScalarOffsets: Sendable {
  /// Scalars before every 64th byte; nil where the text is plain ASCII and both counts agree.
  private let marks: [Int]?
  private let bytes: [UInt8]

  /// Counts a text once.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      marks = nil
      return
    }
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / 64 + 1)
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % 64 == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % 64 == 0 { marks.append(count) }
    self.marks = marks
  }

  /// The number of scalars that begin before a byte offset, which may be 0 up to the length of the text.
  public subscript(_ offset: Int) -> Int {
    let offset = max(0, min(offset, bytes.count))
    guard let marks else { return offset }
    var count = marks[offset / 64]
    for byte in bytes[(offset - offset % 64)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
