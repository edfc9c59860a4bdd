import Encoder
import Foundation
import Testing

@Suite("The tokenizer against Python's library")
struct TokenizerGoldenTests {
  struct Case: Decodable {
    var text: String
    var ids: [Int32]
    /// The UTF-8 offset behind each subword, -1 for a lone mark of a word; empty where normalising changes the text.
    var ends: [Int]
  }

  @Test("Some 200 German, English and odd texts are cut as by the library, and at the same bytes")
  func golden() throws {
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: ModelFolder.golden("tokenizer.json")))
    let tokenizer = try Tokenizer(contentsOf: ModelFolder.file("tokenizer.json"))
    #expect(cases.count >= 200)
    for case_ in cases {
      let pieces = tokenizer.encode(text: case_.text)
      let shown = case_.text.prefix(60).debugDescription
      try #require(pieces.map(\.id) == case_.ids, "\(shown)")
      for (piece, end) in zip(pieces, case_.ends) where end >= 0 { #expect(piece.end == end, "\(shown)") }
    }
  }

  @Test("Cutting words one by one gives what cutting the text gives")
  func chunks() throws {
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: ModelFolder.golden("tokenizer.json")))
    let tokenizer = try Tokenizer(contentsOf: ModelFolder.file("tokenizer.json"))
    var cache = Tokenizer.Cache()
    for case_ in cases where case_.text.unicodeScalars.last?.properties.isWhitespace != true {
      var pieces: [Tokenizer.Piece] = []
      let bytes = Array(case_.text.utf8)
      for word in case_.text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
        let base = case_.text.utf8.distance(from: case_.text.startIndex, to: word.startIndex)
        let end = case_.text.utf8.distance(from: case_.text.startIndex, to: word.endIndex)
        for piece in tokenizer.encode(chunk: bytes[base..<end], cache: &cache) {
          pieces.append(Tokenizer.Piece(id: piece.id, start: base + piece.start, end: base + piece.end))
        }
      }
      #expect(pieces == tokenizer.encode(text: case_.text), "\(case_.text.prefix(60).debugDescription)")
    }
  }
}
