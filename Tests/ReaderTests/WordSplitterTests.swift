import Claims
import Foundation
import Testing

@testable import Reader

@Suite("Words")
struct WordSplitterTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let text: String
    let words: [String]
    var testDescription: String { text }
  }

  static func golden() throws -> [Case] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/words.json")
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: url))
  }

  @Test("are those that the training's splitter makes", arguments: try golden())
  func matchTraining(_ expected: Case) {
    let bytes = Array(expected.text.utf8)
    let words = WordSplitter().words(in: bytes).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    #expect(words == expected.words)
  }

  @Test("cover every byte that is no white space, in order, whatever the bytes", arguments: 0..<200)
  func coverAnyBytes(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let bytes = (0..<200).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    let words = WordSplitter().words(in: bytes)
    for (a, b) in zip(words, words.dropFirst()) { #expect(a.end <= b.start) }
    var covered = Set<Int>()
    for word in words {
      #expect(!word.isEmpty)
      covered.formUnion(word.start..<word.end)
    }
    for (offset, byte) in bytes.enumerated() where byte > 32 && byte < 127 { #expect(covered.contains(offset)) }
  }
}
