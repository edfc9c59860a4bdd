/// Reads XML that may not be well formed, as feeds are: what is not closed ends with what holds it, odd marks are text.
///
/// It knows no entities but XML's own and the few of HTML that `CharacterReferences` lists: a document type is stepped over unread, so nothing
/// is fetched and nothing grows. Linear in the length.
///
/// libxml2, which reads pages here, is no help with such feeds: where it recovers from an `&` that is none, it drops it with the word behind it,
/// so that `?x=1&y=2` becomes another address, and of a text it drops what follows an entity of HTML.
struct XMLScanner {
  /// How deep elements may nest.
  static let deepest = 256
  /// How many nodes a document may have.
  static let mostNodes = 1_000_000
  /// Attributes of a tag beyond these are left out.
  static let mostAttributes = 64

  private let bytes: [UInt8]
  private var position = 0
  private var document: XMLDocument
  private var open: [Int] = []
  private var namespaces = XMLNamespaces()
  /// Elements that begin anew rather than within one another.
  private static let entries: Set<String> = ["item", "atom:entry"]

  /// The document of bytes in valid UTF-8.
  static func document(of bytes: [UInt8]) throws(IntakeError) -> XMLDocument {
    var scanner = XMLScanner(bytes)
    try scanner.scan()
    return scanner.document
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    document = XMLDocument(source: bytes)
  }

  private mutating func scan() throws(IntakeError) {
    while position < bytes.count {
      let mark = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      if mark > position { add(XMLReferences.resolved(bytes[position..<mark])) }
      position = mark
      guard position < bytes.count else { break }
      try markup()
      if document.nodes.count > XMLScanner.mostNodes {
        throw IntakeError(problem: "has more than \(XMLScanner.mostNodes) elements", remedy: "ask its publisher for a shorter feed")
      }
    }
    while !open.isEmpty { close(at: bytes.count, isOwn: false) }
  }

  private mutating func markup() throws(IntakeError) {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    if next == UInt8(ascii: "!") {
      declaration()
    } else if next == UInt8(ascii: "?") {
      position = end(of: "?>", from: position + 2)
    } else if next == UInt8(ascii: "/") {
      let stop = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      endTag(name(at: position + 2), from: position)
      position = min(stop + 1, bytes.count)
    } else if XMLScanner.opensName(next) {
      try startTag()
    } else {
      add([UInt8(ascii: "<")])
      position += 1
    }
  }

  private mutating func declaration() {
    if bytes[position...].starts(with: "<!--".utf8) {
      position = end(of: "-->", from: position + 4)
    } else if bytes[position...].starts(with: "<![CDATA[".utf8) {
      let start = position + 9
      let stop = ASCIIText.find("]]>", in: bytes, from: start) ?? bytes.count
      if start < stop { add(Array(bytes[start..<stop])) }
      position = min(stop + 3, bytes.count)
    } else {
      let stop = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      if let subset = bytes[position..<stop].firstIndex(of: UInt8(ascii: "[")) {
        // The inner part of a document type, entities and all, ends where a bracket closes and nothing but white space follows to the mark.
        var close = subset
        repeat {
          close = bytes[(close + 1)...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
          guard close < bytes.count else { break }
          position = close + 1
          while position < bytes.count, Format.isSpace(bytes[position]) { position += 1 }
        } while position < bytes.count && bytes[position] != UInt8(ascii: ">")
        position = close < bytes.count ? min(position + 1, bytes.count) : bytes.count
      } else {
        position = min(stop + 1, bytes.count)
      }
    }
  }

  private mutating func startTag() throws(IntakeError) {
    let written = name(at: position + 1)
    position += 1 + written.utf8.count
    var attributes: [String: String] = [:]
    var isEmpty = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if bytes[position] == UInt8(ascii: "<") { break }  // A tag that was not finished.
      if bytes[position] == UInt8(ascii: "/") {
        isEmpty = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: ">")
        position += 1
      } else if Format.isSpace(bytes[position]) {
        position += 1
      } else {
        attribute(&attributes)
      }
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") { position += 1 }
    guard open.count < XMLScanner.deepest else {
      throw IntakeError(
        problem: "has elements nested more than \(XMLScanner.deepest) deep", remedy: "ask its publisher for a feed that is well formed")
    }
    namespaces.enter(attributes, name: written)
    let full = namespaces.canonical(written)
    if XMLScanner.entries.contains(full), let other = open.firstIndex(where: { document.nodes[$0].name == full }) {
      // An entry within another: the first was never closed.
      while open.count > other { close(at: position, isOwn: false, leavesNamespaces: true) }
    }
    var node = XMLDocument.Node(name: full, parent: open.last ?? -1, end: 0, attributes: attributes)
    node.inner = position..<position
    open.append(document.nodes.count)
    document.nodes.append(node)
    if isEmpty { close(at: position, isOwn: true) }
  }

  private mutating func attribute(_ attributes: inout [String: String]) {
    let start = position
    while position < bytes.count, !Format.isSpace(bytes[position]), !"=></".utf8.contains(bytes[position]) { position += 1 }
    let key = String(decoding: ASCIIText.lowercased(bytes[start..<position]), as: UTF8.self)
    while position < bytes.count, Format.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      position = max(position, start + 1)
      return
    }
    position += 1
    while position < bytes.count, Format.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else { return }
    let quote = bytes[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let valueStart = position
    while position < bytes.count,
      isQuoted ? bytes[position] != quote : !Format.isSpace(bytes[position]) && bytes[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    let value = XMLReferences.resolved(bytes[valueStart..<position])
    if isQuoted { position = min(position + 1, bytes.count) }
    if attributes.count < XMLScanner.mostAttributes, attributes[key] == nil { attributes[key] = String(decoding: value, as: UTF8.self) }
  }

  private mutating func endTag(_ written: String, from start: Int) {
    let full = namespaces.canonical(written)
    guard let depth = open.lastIndex(where: { document.nodes[$0].name == full }) else { return }
    while open.count > depth { close(at: start, isOwn: open.count == depth + 1) }
  }

  /// Closes the innermost element. Where the next one's namespaces are in force already, they stay above those that are left.
  private mutating func close(at inner: Int, isOwn: Bool, leavesNamespaces: Bool = false) {
    guard let index = open.popLast() else { return }
    document.nodes[index].end = document.nodes.count
    document.nodes[index].inner = document.nodes[index].inner.lowerBound..<max(inner, document.nodes[index].inner.lowerBound)
    document.nodes[index].isClosed = isOwn
    namespaces.leave(belowLast: leavesNamespaces)
  }

  private mutating func add(_ text: [UInt8]) {
    guard !open.isEmpty else { return }
    document.nodes.append(XMLDocument.Node(name: "", parent: open.last ?? -1, end: document.nodes.count + 1, text: text))
  }

  private func name(at start: Int) -> String {
    var end = start
    while end < bytes.count, !Format.isSpace(bytes[end]), !"/><=".utf8.contains(bytes[end]) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func end(of mark: String, from start: Int) -> Int {
    ASCIIText.find(mark, in: bytes, from: start).map { $0 + mark.utf8.count } ?? bytes.count
  }

  private static func opensName(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 || byte == UInt8(ascii: "_") || byte >= 0xC0
  }
}
