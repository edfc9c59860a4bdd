import Encoder
import Foundation
import Testing

@Suite("Damaged files never crash the program")
struct FuzzTests {
  @Test("A weight file with random damage is refused or computes something", arguments: 0..<8)
  func weights(seed: Int) throws {
    var random = Random(UInt64(seed))
    let whole = ModelFixture(width: 16, inner: 20, heads: 2, depth: 1, quantised: seed % 2 == 0).file.data
    let header = Int(whole[0]) + 256 * Int(whole[1])
    for _ in 0..<60 {
      let damaged = Self.damaged(whole, within: 0..<(Bool.random(using: &random) ? 8 + header : whole.count), &random)
      guard let file = try? WeightFile(damaged, path: "damaged") else { continue }
      for name in file.names {
        _ = try? file.matrix(name)
        _ = try? Linear(file, String(name.dropLast(".weight".count)))
        _ = try? Biaffine(file, name, labels: 1, size: 16)
      }
      for precision in Transformer.Precision.allCases {
        guard let model = try? Transformer(file, precision: precision) else { continue }
        var workspace = Workspace()
        _ = try? model.hidden([0, 1, 49, 3], workspace: &workspace)
      }
    }
  }

  @Test("A tokenizer file with random damage is refused or cuts text into something", arguments: 0..<8)
  func tokenizer(seed: Int) {
    var random = Random(UInt64(seed) + 100)
    let whole = Data(TokenizerTests.json.utf8)
    for _ in 0..<150 {
      guard let tokenizer = try? Tokenizer(Self.damaged(whole, within: 0..<whole.count, &random), path: "damaged") else { continue }
      var cache = Tokenizer.Cache()
      for text in ["", "Haus", "Häuser½", "\u{301}", "xyz unbekannt 東京"] {
        let pieces = tokenizer.encode(text: text)
        #expect(pieces.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= text.utf8.count })
        _ = tokenizer.encode(chunk: Array(text.utf8), cache: &cache)
      }
    }
  }

  @Test("Random bytes are cut into pieces that lie in order within them")
  func bytes() throws {
    let tokenizer = try Tokenizer(Data(TokenizerTests.json.utf8), path: "test")
    var random = Random(7)
    var cache = Tokenizer.Cache()
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let pieces = tokenizer.encode(chunk: bytes, cache: &cache)
      #expect(pieces.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= bytes.count })
      #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.start <= $1.start && $0.end <= $1.end })
      #expect(pieces == tokenizer.encode(chunk: bytes, cache: &cache))
    }
  }

  /// A copy with one to four bytes changed, taken out, doubled or cut off behind.
  private static func damaged(_ data: Data, within range: Range<Int>, _ random: inout Random) -> Data {
    var bytes = Array(data)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = min(Int.random(in: range, using: &random), bytes.count - 1)
      guard place >= 0 else { break }
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes[place] = bytes[place] &+ 1
      case 3: bytes.remove(at: place)
      case 4: bytes.insert(bytes[place], at: place)
      default: if Int.random(in: 0..<8, using: &random) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return Data(bytes)
  }
}
