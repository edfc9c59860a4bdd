/// The groups of a robots.txt, as they stand there (RFC 9309, 2.2).
struct RobotsFile {
  /// Rules, and the programs they are for.
  struct Group {
    /// Product tokens, small letters; `*` for all.
    var agents: [[UInt8]] = []
    var rules: [(path: [UInt8], allows: Bool)] = []
    /// The largest wish for a pause, in seconds.
    var delay: Double?
  }

  private(set) var groups: [Group] = []

  init(_ bytes: some Collection<UInt8>) {
    var bytes = Array(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var current = Group()
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let content = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = String(decoding: ASCIIText.lowercased(RobotsFile.trimmed(content[..<colon])), as: UTF8.self)
      let value = RobotsFile.trimmed(content[(colon + 1)...])
      switch key {
      case "user-agent", "useragent", "user agent":
        if !current.rules.isEmpty || (current.agents.isEmpty && current.delay != nil) { close(&current) }
        current.agents.append(RobotsFile.token(value))
      case "allow", "disallow":
        // Rules before the first program named are nobody's; an empty one forbids nothing, but ends the list of programs.
        guard !current.agents.isEmpty else { continue }
        current.rules.append((Array(value), key == "allow"))
      case "crawl-delay":
        guard !current.agents.isEmpty, let seconds = Double(String(decoding: value, as: UTF8.self)), seconds.isFinite, seconds >= 0 else {
          continue
        }
        current.delay = max(current.delay ?? 0, seconds)
      default:
        continue
      }
    }
    close(&current)
  }

  private mutating func close(_ group: inout Group) {
    group.rules.removeAll { $0.path.isEmpty }
    if !group.agents.isEmpty { groups.append(group) }
    group = Group()
  }

  /// The product token that a value opens with: `hearsay` of `Hearsay/1.0`.
  private static func token(_ value: ArraySlice<UInt8>) -> [UInt8] {
    if value.first == UInt8(ascii: "*") { return [UInt8(ascii: "*")] }
    return ASCIIText.lowercased(value.prefix { (0x41...0x5A).contains($0 & 0xDF) || "-_".utf8.contains($0) || (0x30...0x39).contains($0) })
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, Format.isSpace(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, Format.isSpace(last) { bytes = bytes.dropLast() }
    return bytes
  }
}
