extension TextRepair {
  /// A tag of HTML that was left in plain text: `<br />`, `</p>`, `<a href="…">`; a line's end where it ends a paragraph.
  func tag(at position: Int) -> Mend? {
    var next = position + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "/") { next += 1 }
    let nameStart = next
    while next < bytes.count, next - nameStart < 12, isLetterOrDigit(bytes[next]) { next += 1 }
    guard next > nameStart, next < bytes.count else { return nil }
    let name = String(decoding: ASCIIText.lowercased(bytes[nameStart..<next]), as: UTF8.self)
    let isBlock = LeftoverTags.block.contains(name)
    guard isBlock || LeftoverTags.inline.contains(name) else { return nil }
    let limit = min(bytes.count, position + LeftoverTags.longest)
    guard bytes[next] == UInt8(ascii: ">") || bytes[next] == UInt8(ascii: "/") || bytes[next] == 0x20 else { return nil }
    while next < limit, bytes[next] != UInt8(ascii: ">"), bytes[next] != UInt8(ascii: "<") { next += 1 }
    guard next < limit, bytes[next] == UInt8(ascii: ">") else { return nil }
    return Mend(start: position, end: next + 1, with: isBlock ? [0x0A] : [])
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
