import Claims

/// Reads numbers in digits, with the grouping and decimal marks of a language.
enum DecimalNumber {
  /// Fractions in one character.
  static let fractions: [String: Double] = [
    "½": 0.5, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "¼": 0.25, "¾": 0.75, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875,
  ]

  /// The value of digits with marks between them (`1.234,5`, `12,000`, `1'000`); nil where the marks make no number (`3.5.2019`).
  ///
  /// German groups by `.` and sets decimals off with `,`; English the other way round. A mark that cannot be what the language
  /// says it is (`2.5` in German, since a group has three digits) is taken for the other.
  static func value(_ text: String, language: Language) -> Double? {
    var groups: [[UInt8]] = [[]]
    var marks: [UInt8] = []
    for byte in text.utf8 {
      if byte &- 0x30 < 10 {
        groups[groups.count - 1].append(byte)
      } else if groups[groups.count - 1].isEmpty {
        continue  // the second and third byte of ’
      } else {
        marks.append(byte)
        groups.append([])
      }
    }
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ !$0.isEmpty && $0.count < 16 }) else { return nil }
    guard let lastMark = marks.last else { return number(groups, decimals: nil) }

    let decimalMark = language == .english ? UInt8(ascii: ".") : UInt8(ascii: ",")
    let inner = groups.dropFirst()
    let allTriples = first.count <= 3 && inner.allSatisfy { $0.count == 3 }
    if marks.count == 1 {
      let isGroup = allTriples && lastMark != decimalMark && first != [0x30]
      if lastMark != UInt8(ascii: ","), lastMark != UInt8(ascii: "."), !isGroup { return nil }
      return isGroup ? number(groups, decimals: nil) : number([first], decimals: inner.first)
    }
    if marks.allSatisfy({ $0 == lastMark }) { return allTriples ? number(groups, decimals: nil) : nil }
    // Groups of one mark, then decimals behind the other.
    let whole = groups.dropLast()
    guard marks.dropLast().allSatisfy({ $0 == marks[0] }), first.count <= 3, whole.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    return number(Array(whole), decimals: groups.last)
  }

  /// A value scaled without the dust of binary fractions: 4.35 million are 4,350,000.
  static func scaled(_ value: Double, by scale: Double) -> Double {
    let product = value * scale
    if abs(product) >= 1e9 { return product.rounded() }
    return (product * 1e4).rounded() / 1e4
  }

  private static func number(_ groups: [[UInt8]], decimals: [UInt8]?) -> Double? {
    let whole = groups.flatMap { $0 }
    guard whole.count <= 18 else { return nil }
    let text = String(decoding: whole + (decimals.map { [UInt8(ascii: ".")] + $0 } ?? []), as: UTF8.self)
    return Double(text)
  }
}
