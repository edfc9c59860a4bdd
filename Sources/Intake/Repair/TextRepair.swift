import Claims

/// One pass over a text's bytes that copies what is well and replaces what is not.
struct TextRepair {
  let bytes: UnsafeBufferPointer<UInt8>
  private var repaired: [UInt8] = []
  private var edits: [RepairedText.Edit] = []
  private var copiedTo = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// A replacement of given bytes.
  struct Mend: Equatable {
    /// Where the replaced run begins.
    var start: Int
    /// Where it ends.
    var end: Int
    /// What stands for it.
    var with: [UInt8]
  }

  /// Repairs the whole text.
  mutating func run() -> RepairedText {
    repaired.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard TextRepair.isSuspect[Int(byte)], let mend = mend(at: position) else {
        position += 1
        continue
      }
      apply(mend)
      position = mend.end
    }
    guard !edits.isEmpty else { return RepairedText(bytes: Array(bytes), edits: []) }
    repaired += bytes[copiedTo...]
    return RepairedText(bytes: repaired, edits: edits)
  }

  private mutating func apply(_ mend: Mend) {
    // A mark that joins the letter before it reaches back, but never into a run that was replaced already.
    guard mend.start >= copiedTo else { return }
    repaired += bytes[copiedTo..<mend.start]
    let span = Span(repaired.count, repaired.count + mend.with.count)
    repaired += mend.with
    edits.append(RepairedText.Edit(given: Span(mend.start, mend.end), repaired: span))
    copiedTo = mend.end
  }

  /// Bytes that may open something to mend; all others are copied without a look.
  private static let isSuspect: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in 0x00..<0x20 where byte != 0x09 && byte != 0x0A { table[byte] = true }
    for byte in [0x26, 0x2D, 0x3C, 0x7F, 0xC2, 0xC3, 0xCC, 0xCD, 0xE1, 0xE2, 0xE3, 0xEF] { table[byte] = true }
    return table
  }()

  private func mend(at position: Int) -> Mend? {
    switch bytes[position] {
    case 0x0D:
      let isPair = position + 1 < bytes.count && bytes[position + 1] == 0x0A
      return Mend(start: position, end: position + 1, with: isPair ? [] : [0x0A])
    case 0x0B, 0x0C:
      return Mend(start: position, end: position + 1, with: [0x0A])
    case ..<0x20, 0x7F:
      return Mend(start: position, end: position + 1, with: [0x20])
    case UInt8(ascii: "-"):
      return hyphen(at: position, length: 1)
    case UInt8(ascii: "<"):
      return tag(at: position)
    case UInt8(ascii: "&"):
      return reference(at: position)
    case 0xC2:
      return latin(at: position)
    case 0xC3:
      return mojibake(at: position)
    case 0xCC, 0xCD:
      return composition(at: position)
    default:
      return mojibake(at: position) ?? oddCharacter(at: position)
    }
  }

  /// Soft hyphens, no-break spaces, and controls that are Windows-1252 letters taken for ISO-8859-1.
  private func latin(at position: Int) -> Mend? {
    guard position + 1 < bytes.count else { return nil }
    switch bytes[position + 1] {
    case 0xAD:
      return hyphen(at: position, length: 2) ?? Mend(start: position, end: position + 2, with: [])
    case 0xA0:
      return Mend(start: position, end: position + 2, with: [0x20])
    case 0x80..<0xA0:
      let meant = Windows1252.scalar(bytes[position + 1])
      return Mend(start: position, end: position + 2, with: meant.value < 0xA0 ? [0x20] : Array(String(meant).utf8))
    default:
      return nil
    }
  }

  private func oddCharacter(at position: Int) -> Mend? {
    guard bytes[position] >= 0xE1 else { return nil }
    let (value, length) = UTF8Sequence.scalar(in: bytes, at: position)
    guard let plain = OddCharacters.plain[value] else { return nil }
    return Mend(start: position, end: position + length, with: Array(plain.utf8))
  }
}
