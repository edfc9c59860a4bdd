/// An address taken apart at its marks (RFC 3986, appendix B), nothing decoded.
///
/// As browsers do, white space around it and line ends within are dropped, and backslashes count as slashes.
struct AddressParts {
  /// Small letters; nil for a relative address.
  var scheme: String?
  /// What follows `//`; nil without it.
  var authority: [UInt8]?
  var path: [UInt8] = []
  var query: [UInt8]?

  init?(_ text: String) {
    guard text.utf8.count <= 4 * WebAddress.longest else { return nil }
    var rest = Array(text.utf8)[...]
    while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    rest = rest.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }[...]
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<hash] }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = Array(rest[(mark + 1)...])
      rest = rest[..<mark]
    }
    rest = Array(rest.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 })[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), AddressParts.isScheme(rest[..<colon]) {
      scheme = String(decoding: ASCIIText.lowercased(rest[..<colon]), as: UTF8.self)
      rest = rest[(colon + 1)...]
    }
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = Array(rest[..<end])
      rest = rest[end...]
    }
    path = Array(rest)
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, (0x41...0x5A).contains(first & 0xDF) else { return false }
    return bytes.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
  }

  /// Host and port of an authority; nil where there is a user name, no host, or a host that is none.
  static func place(_ authority: [UInt8]) -> (host: String, port: Int?)? {
    guard !authority.contains(UInt8(ascii: "@")), let first = authority.first else { return nil }
    var host = authority[...]
    var digits = ArraySlice<UInt8>()
    if first == UInt8(ascii: "[") {
      guard let end = authority.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      host = authority[...end]
      let rest = authority[(end + 1)...]
      guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { return nil }
      digits = rest.dropFirst()
    } else if let colon = authority.firstIndex(of: UInt8(ascii: ":")) {
      host = authority[..<colon]
      digits = authority[(colon + 1)...]
    }
    var port: Int?
    if !digits.isEmpty {
      guard digits.count <= 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard (1...65_535).contains(number) else { return nil }
      port = number
    }
    return HostName.plain(host).map { ($0, port) }
  }

  /// A path without dot segments, percent-encoded, beginning with a slash.
  static func tidyPath(_ path: [UInt8]) -> String {
    var segments: [ArraySlice<UInt8>] = []
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst(
      path.first == UInt8(ascii: "/") ? 1 : 0)
    for (offset, part) in parts.enumerated() {
      let isLast = offset == parts.count - 1
      let plain = ASCIIText.lowercased(part)
      switch String(decoding: plain, as: UTF8.self) {
      case ".", "%2e":
        if isLast { segments.append([]) }
      case "..", ".%2e", "%2e.", "%2e%2e":
        if !segments.isEmpty { segments.removeLast() }
        if isLast { segments.append([]) }
      default:
        segments.append(part)
      }
    }
    return "/" + encoded(Array(segments.joined(separator: [UInt8(ascii: "/")])))
  }

  /// Percent-encodes what may not stand in a path or query as it is; what is encoded already stays.
  static func encoded(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isEscape = byte == UInt8(ascii: "%") && index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}%".utf8.contains(byte)
      if isPlain || isEscape {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
