/// Refuses pages on which libxml2 would take more than linear time, or more than it can count.
///
/// Its parser compares each attribute of a tag with all before it. Tags are told as it tells them: a quotation mark counts only
/// behind `=`, comments and the contents of scripts and styles hold no tags.
struct HTMLGuard {
  /// How many bytes a page may have; libxml2 counts them in 32 bits and keeps several copies.
  static let largest = 64 << 20
  /// How many attributes a tag may have.
  static let mostAttributes = 1_000

  private let bytes: [UInt8]
  private var position = 0

  /// Throws where a page should not be given to libxml2.
  static func check(_ bytes: [UInt8]) throws(IntakeError) {
    guard bytes.count <= largest else {
      throw IntakeError(problem: "is a page of more than \(largest >> 20) MB", remedy: "give the article as text")
    }
    var guardian = HTMLGuard(bytes: bytes)
    while let open = bytes[guardian.position...].firstIndex(of: UInt8(ascii: "<")) {
      guardian.position = open + 1
      try guardian.tag()
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func tag() throws(IntakeError) {
    if bytes[position...].starts(with: "!--".utf8) {
      skipComment()
      return
    }
    guard position < bytes.count, HTMLGuard.isLetter(bytes[position]) else { return }
    let nameStart = position
    while position < bytes.count, HTMLGuard.isLetter(bytes[position]) || (0x30...0x39).contains(bytes[position]) { position += 1 }
    let name = ASCIIText.lowercased(bytes[nameStart..<position].prefix(8))
    var count = 0
    while position < bytes.count {
      skip { HTMLGuard.isBlank($0) || $0 == UInt8(ascii: "/") }
      guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { break }
      count += 1
      if count > HTMLGuard.mostAttributes {
        throw IntakeError(problem: "has a tag with more than \(HTMLGuard.mostAttributes) attributes", remedy: "give the article as text")
      }
      skipAttribute()
    }
    position = min(position + 1, bytes.count)
    if name == Array("script".utf8) || name == Array("style".utf8) { skipRaw(name) }
  }

  private mutating func skipAttribute() {
    let start = position
    skip { !HTMLGuard.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    skip { HTMLGuard.isBlank($0) }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      position = max(position, start + 1)
      return
    }
    position += 1
    skip { HTMLGuard.isBlank($0) }
    guard position < bytes.count else { return }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      skip { $0 != quote }
      position = min(position + 1, bytes.count)
    } else {
      skip { !HTMLGuard.isBlank($0) && $0 != UInt8(ascii: ">") }
    }
  }

  private mutating func skipComment() {
    position += 3
    while let dash = bytes[position...].firstIndex(of: UInt8(ascii: "-")) {
      position = dash + 1
      if bytes[position...].starts(with: "->".utf8) || bytes[position...].starts(with: "-!>".utf8) { return }
    }
    position = bytes.count
  }

  private mutating func skipRaw(_ name: [UInt8]) {
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      let end = ASCIIText.lowercased(bytes[position...].prefix(name.count + 1))
      if end.first == UInt8(ascii: "/"), end.dropFirst().elementsEqual(name) { return }
    }
    position = bytes.count
  }

  private mutating func skip(while predicate: (UInt8) -> Bool) {
    while position < bytes.count, predicate(bytes[position]) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
