extension TextRepair {
  /// Letters that were UTF-8, were read as Windows-1252 or ISO-8859-1, and were written as UTF-8 again, once or twice.
  func mojibake(at position: Int) -> Mend? {
    let (lead, _) = UTF8Sequence.scalar(in: bytes, at: position)
    guard MojibakeLead.isOne(lead) else { return nil }
    for layer in [2, 1] {
      if let (value, length) = scalar(at: position, layer: layer, isOutermost: true) {
        // A space, soft hyphen or mark that was mistaken is odd itself once mended.
        let plain = value == 0xA0 ? " " : value == 0xAD ? "" : OddCharacters.plain[value]
        var letters = plain.map { Array($0.utf8) } ?? []
        if plain == nil { UTF8Sequence.append(value, to: &letters) }
        return Mend(start: position, end: position + length, with: letters)
      }
    }
    return cutQuote(at: position)
  }

  /// The character that begins at `position` once `layer` mistaken readings are undone, and its length in given bytes.
  private func scalar(at position: Int, layer: Int, isOutermost: Bool) -> (value: UInt32, length: Int)? {
    guard position < bytes.count else { return nil }
    if layer == 0 { return UTF8Sequence.scalar(in: bytes, at: position) }
    guard let first = scalar(at: position, layer: layer - 1, isOutermost: false), let lead = Windows1252.byte(first.value),
      (0xC2...0xF4).contains(lead)
    else { return nil }
    var sequence = [lead]
    var length = first.length
    for _ in 1..<(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) {
      guard let next = scalar(at: position + length, layer: layer - 1, isOutermost: false), let byte = Windows1252.byte(next.value),
        byte & 0xC0 == 0x80
      else { return nil }
      sequence.append(byte)
      length += next.length
    }
    let value = sequence.withUnsafeBufferPointer { buffer in
      UTF8Sequence.length(in: buffer, at: 0) == buffer.count ? UTF8Sequence.scalar(in: buffer, at: 0).value : nil
    }
    guard let value, MojibakeLead.isCertain(sequence, means: value, isNested: layer > 1 || !isOutermost) else { return nil }
    return (value, length)
  }

  /// A closing quotation mark whose last byte, undefined in Windows-1252, was lost on the way.
  private func cutQuote(at position: Int) -> Mend? {
    let cut = Array("â€".utf8)
    guard bytes[position...].prefix(cut.count).elementsEqual(cut) else { return nil }
    let end = position + cut.count
    let rest = Array(bytes[end...].prefix(3))
    if rest == Array("\u{FFFD}".utf8) { return Mend(start: position, end: end + 3, with: Array("”".utf8)) }
    let isAlone = rest.first.map { $0 <= 0x20 || ".,;:!?)".utf8.contains($0) } ?? true
    return isAlone ? Mend(start: position, end: end, with: Array("”".utf8)) : nil
  }
}

/// Which sequences are certain to be mistaken letters, and not letters that only look so.
enum MojibakeLead {
  /// Whether a character can open such a sequence: `Â Ã Ä Å â ï ð`, as these are what the lead bytes of UTF-8 look like.
  static func isOne(_ value: UInt32) -> Bool {
    switch value {
    case 0xC2, 0xC3, 0xC4, 0xC5, 0xE2, 0xEF, 0xF0: true
    default: false
    }
  }

  /// Whether a sequence of bytes that decodes to `value` is worth mending; nested ones have proved themselves by their length.
  static func isCertain(_ sequence: [UInt8], means value: UInt32, isNested: Bool) -> Bool {
    switch sequence[0] {
    case 0xC2: return sequence[1] >= 0xA0 || isNested
    case 0xC3: return true
    // A German capital may end a quotation ("MENÄ“"): not with quotes, dashes, spaces behind.
    case 0xC4, 0xC5:
      return isNested || !([0x82, 0x84, 0x8B, 0x9B, 0xA0, 0xAB, 0xBB].contains(sequence[1]) || (0x91...0x97).contains(sequence[1]))
    case 0xE2: return (0x2000...0x2BFF).contains(value)
    case 0xEF: return value == 0xFEFF || (0xFB00...0xFB06).contains(value) || value == 0xFFFD
    case 0xF0: return (0x1F000...0x1FAFF).contains(value)
    default: return isNested && value < 0x3000
    }
  }
}
