import Claims

/// Random numbers that come out the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Texts for trials, and what is needed to look into them.
enum TextSamples {
  static let german = """
    Der Autobauer Xiaomi spricht mit dem Staatskonzern FAW über eine Beteiligung. Deutz hält 50 Prozent an der Tochter für den Bau von
    Dieselmotoren, wie die Regierung der Provinz bestätigte. „Wir äußern uns nicht“, sagte eine Sprecherin. Größere Übernahmen seien
    vorerst nicht geplant, hieß es aus München. Der Umsatz stieg um 3,5 Prozent auf 12 Mrd. Euro.
    """

  /// The German sample with damage of all kinds put between and into its words.
  static func damaged(_ random: inout SeededRandom) -> String {
    let damage = [
      "\u{AD}", "\u{A0}", "\r\n", "-\n", "\u{200B}", "u\u{308}", "Ã¼", "â€ž", "&amp;", "<br/>", "\u{0}", "\u{85}", "\u{FFFD}", "\t", "ﬁ",
    ]
    var text = String.UnicodeScalarView()
    for scalar in german.unicodeScalars {
      text.append(scalar)
      if Int.random(in: 0..<12, using: &random) == 0, let piece = damage.randomElement(using: &random) {
        text.append(contentsOf: piece.unicodeScalars)
      }
    }
    return String(text)
  }

  static func span(of word: String, in bytes: [UInt8]) -> Span {
    let word = Array(word.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: word) } ?? 0
    return Span(start, start + word.count)
  }

  static func slice(_ text: String, _ span: Span) -> String {
    String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
  }

  /// The runs without white space.
  static func words(of bytes: [UInt8]) -> [Span] {
    bytes.indices.split { bytes[$0] <= 0x20 }.compactMap { run in
      run.first.flatMap { first in run.last.map { Span(first, $0 + 1) } }
    }
  }

  static func isEdited(_ word: Span, in text: RepairedText) -> Bool {
    text.edits.contains {
      $0.repaired.start < word.end && $0.repaired.end > word.start || word.start < $0.repaired.start && $0.repaired.start < word.end
    }
  }
}
