import Claims
import Reader
import Testing

/// What holds of the sentences of any text.
@Suite("Sentences of any text")
struct SentenceInvariantTests {
  /// Random numbers that come out the same in every run (a linear congruential generator; Knuth's constants).
  private struct SeededRandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func check(_ bytes: [UInt8]) {
    for language in Language.allCases {
      let text = RepairedText(bytes: bytes, edits: [])
      let spans = SentenceSplitter().sentences(in: text, language: language)
      var last = 0
      for span in spans {
        #expect(span.start >= last && span.end <= bytes.count && !span.isEmpty)
        #expect(bytes[last..<span.start].allSatisfy(isSpace))
        #expect(!isSpace(bytes[span.start]) && !isSpace(bytes[span.end - 1]))
        #expect(span.length <= SentenceSplitter.longest)
        last = span.end
      }
      #expect(bytes[last...].allSatisfy(isSpace))
    }
  }

  private static let pieces = [
    "Der", "Xiaomi", "z. B.", "U.S.", ".", "!", "?", "…", "...", "\n", "\n\n", " ", "  ", "„", "“", "\"", "»", "«", "(", ")", "3.", "2019",
    "Mai",
    "ging", "Übernahme", "ß", "-", "–", "•", "www.a.de", "a@b.de", "GmbH", ",", ";", ":", "A.", "Das", "\t", "'", "’", "1.", "é", "😀",
  ]

  @Test("Spans are trimmed, in order, apart, short enough, and cover every letter", arguments: 0..<60)
  func pieces(_ seed: Int) {
    var random = SeededRandom(state: UInt64(seed) &* 7_919 &+ 13)
    let text = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
      (Self.pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
    }
    check(Array(text.joined().utf8))
  }

  @Test("They hold of bytes that are no UTF-8, too", arguments: 0..<20)
  func bytes(_ seed: Int) {
    var random = SeededRandom(state: UInt64(seed) &+ 99)
    check((0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) })
  }

  @Test("A sentence without end is cut behind a semicolon, a comma or a space, else between characters")
  func long() {
    let comma = String(repeating: "Wörter und Wörter, ", count: 300)
    let none = String(repeating: "ü", count: 3_000)
    for text in [comma, none] {
      check(Array(text.utf8))
      let repaired = RepairedText(unchanged: text)
      let spans = SentenceSplitter().sentences(in: repaired, language: .german)
      #expect(spans.count > 3)
      #expect(spans.allSatisfy { String(validating: repaired.bytes[$0.start..<$0.end], as: UTF8.self) != nil })
    }
    let spans = SentenceSplitter().sentences(in: RepairedText(unchanged: comma), language: .german)
    #expect(spans.allSatisfy { Array(comma.utf8)[$0.end - 1] == UInt8(ascii: ",") })
  }

  @Test(
    "Texts made to take long end at once",
    arguments: [
      "aA", "a.", ". ", "a. A", "\n", "\na", "A\n", "..", "(", ")", "\"", "a.B", "1. ", "z. B. ", "a.A.a.", "!", "aDer ", "  ", "@", "/",
      "www.", "«", "“",
      "A b\n",
    ])
  func hostile(_ piece: String) {
    let text = RepairedText(unchanged: String(repeating: piece, count: 40_000 / piece.utf8.count))
    let clock = ContinuousClock()
    #expect(clock.measure { _ = SentenceSplitter().sentences(in: text, language: .german) } < .seconds(10))
  }
}
