/// Reads German number words written as one: "dreihundertfünfzig", "zweieinhalbtausend".
enum SpelledNumber {
  /// The value of a word in lower case; nil where it is no number, or only an article ("ein").
  static func german(_ word: String) -> Double? {
    let bytes = Array(word.utf8)
    var at = 0
    var total = 0.0
    var hundreds = 0.0
    var pending: Double?
    var canJoinTens = false
    var parts = 0
    while at < bytes.count {
      guard let (length, part) = part(of: bytes, at: at) else { return nil }
      at += length
      parts += 1
      switch part {
      case .number(let value):
        if let unit = pending {
          guard canJoinTens, unit < 10, value >= 20 else { return nil }
          pending = unit + value
        } else {
          pending = value
        }
        canJoinTens = false
      case .and:
        guard parts > 1 else { return nil }
        canJoinTens = pending != nil
      case .half:
        pending = (pending ?? 0) + 0.5
      case .hundred:
        guard hundreds == 0 else { return nil }
        hundreds = (pending ?? 1) * 100
        pending = nil
      case .thousand:
        guard total == 0 else { return nil }
        total = (parts == 1 ? 1 : hundreds + (pending ?? 0)) * 1000
        hundreds = 0
        pending = nil
      }
    }
    let value = total + hundreds + (pending ?? 0)
    return value > 0 && !(parts == 1 && value == 1) && !canJoinTens ? value : nil
  }

  private static func part(of bytes: [UInt8], at start: Int) -> (Int, GermanNumberParts.Part)? {
    for (pattern, part) in GermanNumberParts.all where start + pattern.count <= bytes.count {
      if bytes[start] == pattern[0], bytes[start..<(start + pattern.count)].elementsEqual(pattern) { return (pattern.count, part) }
    }
    return nil
  }
}
