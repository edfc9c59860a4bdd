import Testing

@testable import Intake

@Suite("Encodings")
struct TranscoderTests {
  private func text(_ bytes: [UInt8], declared: String? = nil) -> String {
    String(decoding: Transcoder.utf8(bytes, declared: declared), as: UTF8.self)
  }

  @Test("UTF-8 stays, with and without its mark")
  func utf8() {
    #expect(text(Array("Müller €".utf8)) == "Müller €")
    #expect(text([0xEF, 0xBB, 0xBF] + Array("Müller".utf8)) == "Müller")
  }

  @Test("UTF-16 is told by its mark, in both orders, and half a character at its end does no harm")
  func utf16() {
    let units = Array("Müller 😀".utf16)
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in units {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(text(little) == "Müller 😀")
    #expect(text(big) == "Müller 😀")
    #expect(text(big.dropLast(2)) == "Müller \u{FFFD}")
    #expect(text([0xFF, 0xFE]) == "")
    #expect(text([0xFF, 0xFE, 0x41]) == "")
  }

  @Test("What is not UTF-8 is Windows-1252, or Latin 9 where that is declared")
  func singleByte() {
    #expect(text([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0x80, 0x84]) == "Müller €„")
    #expect(text([0xA4, 0xFC], declared: "ISO-8859-15") == "€ü")
    #expect(text([0xA4, 0xFC], declared: "ISO-8859-1") == "¤ü")
  }

  @Test("A file that is mostly UTF-8 stays so, and its bad bytes become U+FFFD")
  func mixed() {
    #expect(text(Array("Müller, Größe, ".utf8) + [0xFC, 0x20] + Array("Übung".utf8)) == "Müller, Größe, \u{FFFD} Übung")
    #expect(text(Array("Müller".utf8) + [0xE2, 0x82]) == "Müller\u{FFFD}")
  }

  @Test("Any bytes give valid UTF-8", arguments: 0..<40)
  func anyBytes(_ seed: Int) {
    var random = SeededRandom(seed: seed)
    let bytes = (0..<Int.random(in: 0..<400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(String(validating: Transcoder.utf8(bytes), as: UTF8.self) != nil)
  }
}
