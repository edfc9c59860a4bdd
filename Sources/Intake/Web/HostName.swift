import Claims

/// Writes the host of an address in the one form in which it is looked up: ASCII, small letters, other letters by Punycode (RFC 3492).
enum HostName {
  /// The host as it is looked up; nil for what no host may be called.
  static func plain(_ host: some Collection<UInt8>) -> String? {
    guard let first = host.first, host.count <= 1_000 else { return nil }
    if first == UInt8(ascii: "[") {
      let inner = ASCIIText.lowercased(host).dropFirst().dropLast()
      let isAddress = inner.contains(UInt8(ascii: ":")) && inner.allSatisfy { AddressParts.isHex($0) || ":.".utf8.contains($0) }
      return isAddress ? "[" + String(decoding: inner, as: UTF8.self) + "]" : nil
    }
    let text = String(decoding: host, as: UTF8.self).lowercased().map { "。．｡".contains($0) ? "." : $0 }
    let labels = String(text).split(separator: ".", omittingEmptySubsequences: false)
    var plain: [String] = []
    for (index, label) in labels.enumerated() {
      if label.isEmpty && (index == 0 || index < labels.count - 1) { return nil }
      guard let written = ascii(label), written.utf8.count <= 63 else { return nil }
      plain.append(written)
    }
    let name = plain.joined(separator: ".")
    return name.utf8.count <= 253 ? name : nil
  }

  private static func ascii(_ label: Substring) -> String? {
    if label.utf8.allSatisfy({ $0 < 0x80 }) {
      let isName = label.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_".utf8.contains($0) }
      return isName ? String(label) : nil
    }
    // A letter and its mark are looked up as one character.
    let composed = RepairedText(repairing: String(label)).bytes
    let scalars = Array(String(decoding: composed, as: UTF8.self).unicodeScalars)
    guard scalars.count <= 63, scalars.allSatisfy({ $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" }) else {
      return nil
    }
    return "xn--" + punycode(scalars.map { Int($0.value) })
  }

  /// Punycode of a label's scalars, of which there are few and none is beyond Unicode: nothing overflows.
  private static func punycode(_ scalars: [Int]) -> String {
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    var handled = output.count
    let basic = handled
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var next = 128
    var delta = 0
    var bias = 72
    while handled < scalars.count {
      let smallest = scalars.filter { $0 >= next }.min() ?? next
      delta += (smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        var rest = delta
        var step = 36
        while true {
          let threshold = max(1, min(26, step - bias))
          if rest < threshold { break }
          output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
          rest = (rest - threshold) / (36 - threshold)
          step += 36
        }
        output.append(digit(rest))
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30) }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }
}
