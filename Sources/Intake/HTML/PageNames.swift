/// Takes class names and ids apart: `articleTeaser__box-2` is `article`, `teaser`, `box`.
enum PageNames {
  /// The words that names consist of, small, from all names in the list together.
  static func parts(_ names: String) -> Set<String> {
    var parts: Set<String> = []
    var part: [UInt8] = []
    var wasSmall = false
    func close() {
      if !part.isEmpty { parts.insert(String(decoding: part, as: UTF8.self)) }
      part = []
    }
    for byte in names.utf8.prefix(1_000) {
      switch byte {
      case 0x61...0x7A:
        part.append(byte)
        wasSmall = true
      case 0x41...0x5A:
        if wasSmall { close() }
        part.append(byte + 0x20)
        wasSmall = false
      default:
        close()
        wasSmall = false
      }
    }
    close()
    return parts
  }

  /// Whether a list of names, as they stand in `class` or `id`, holds one that content systems give to an article's text.
  static func nameBody(_ names: String?) -> Bool {
    guard let names, !names.isEmpty else { return false }
    let plain = ASCIIText.lowercased(names.utf8.prefix(1_000)).filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    return bodyNames.contains { ASCIIText.find($0, in: plain) != nil }
  }

  private static let bodyNames = PageWords.bodyNames.map { Array($0.utf8) }
}
