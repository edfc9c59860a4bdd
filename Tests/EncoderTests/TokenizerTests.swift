import Encoder
import Foundation
import Testing

@Suite("The tokenizer")
struct TokenizerTests {
  /// A small tokenizer: ids 0 … 3 are special, then pieces with their scores.
  static let json = json()

  static func json(
    model: String = "Unigram", unknown: String = "3", fallback: String = "false", normalizer: String = "{\"type\":\"NFKC\"}",
    scheme: String = "always", added: String? = nil, extra: String = ""
  ) -> String {
    """
    {"version":"1.0","added_tokens":[\(added ?? special)],"normalizer":\(normalizer),
    "pre_tokenizer":{"type":"Metaspace","replacement":"▁","prepend_scheme":"\(scheme)","split":true},
    "model":{"type":"\(model)","unk_id":\(unknown),"byte_fallback":\(fallback),"vocab":[["<s>",0.0],["<pad>",0.0],["</s>",0.0],["<unk>",0.0],
    ["▁",-3],["▁Haus",-5],["boot",-5],["▁H",-6],["aus",-6],["b",-7],["o",-7],["t",-7],["1",-7],["2",-7],["⁄",-7],["ä",-7],["<",-7],
    ["s",-7],[">",-7],["/",-7],["f",-7],["i",-7],["ab",-14]\(extra)]}}
    """
  }

  private static let special = "{\"id\":0,\"special\":true},{\"id\":2,\"special\":true},{\"id\":3,\"special\":true}"

  private let tokenizer: Tokenizer

  init() throws { tokenizer = try Tokenizer(Data(Self.json.utf8), path: "test") }

  private func ids(_ text: String) -> [Int32] { tokenizer.encode(text: text).map(\.id) }

  @Test("The cut with the greatest sum of scores is taken")
  func best() {
    #expect(ids("Hausboot") == [5, 6])
    #expect(ids("Haus Haus") == [5, 5])
    #expect(ids("boot") == [4, 6])
  }

  @Test(
    "Offsets are bytes of the text as it was given",
    arguments: [("Hausboot", [0, 4, 8]), ("äb", [0, 0, 2, 3]), ("½b", [0, 0, 0, 0, 2, 3])])
  func offsets(text: String, edges: [Int]) {
    var cache = Tokenizer.Cache()
    let pieces = tokenizer.encode(chunk: text.utf8, cache: &cache)
    #expect(pieces.map(\.start) + [pieces.last?.end ?? 0] == edges)
  }

  @Test("A ligature's letters share its bytes, and an accent belongs to its letter")
  func normalized() {
    #expect(
      tokenizer.encode(text: "ﬁ")
        == [.init(id: 4, start: 0, end: 0), .init(id: 20, start: 0, end: 3), .init(id: 21, start: 0, end: 3)])
    #expect(tokenizer.encode(text: "a\u{308}") == [.init(id: 4, start: 0, end: 0), .init(id: 15, start: 0, end: 3)])
  }

  @Test("Neighbouring characters that no piece covers are one unknown piece")
  func unknown() {
    #expect(
      tokenizer.encode(text: "東京b") == [.init(id: 4, start: 0, end: 0), .init(id: 3, start: 0, end: 6), .init(id: 9, start: 6, end: 7)])
    #expect(ids("東 京") == [4, 3, 4, 3])
  }

  @Test("Text that spells a special token is text")
  func special() {
    #expect(ids("<s>") == [4, 16, 17, 18])
    #expect(!ids("</s><unk>").contains(2))
  }

  @Test("Of equal sums the path that was found first stands")
  func ties() throws {
    // "xy" costs as much as "x" and "y": the single piece reaches the end first.
    let tokenizer = try Tokenizer(Data(Self.json(extra: ",[\"x\",-4],[\"y\",-4],[\"xy\",-8]").utf8), path: "test")
    #expect(tokenizer.encode(text: "xy").map(\.id) == [4, 25])
  }

  @Test("Bytes that are no UTF-8 count as a replacement character each, with their own offsets")
  func invalid() {
    var cache = Tokenizer.Cache()
    let pieces = tokenizer.encode(chunk: [0x62, 0xFF, 0xC3, 0x62], cache: &cache)
    #expect(pieces.map(\.id) == [4, 9, 3, 9])
    #expect(pieces.map(\.end) == [0, 1, 3, 4])
  }

  @Test("A very long word is cut in time that grows with its length, not faster")
  func long() {
    var cache = Tokenizer.Cache()
    let word = [UInt8](repeating: 0x62, count: 200_000)
    #expect(tokenizer.encode(chunk: word, cache: &cache).count == 200_001)
  }

  @Test("The cache forgets rather than grows")
  func cache() {
    var cache = Tokenizer.Cache()
    for number in 0..<40_000 { #expect(!tokenizer.encode(chunk: "b\(number)".utf8, cache: &cache).isEmpty) }
    #expect(tokenizer.encode(chunk: "Hausboot".utf8, cache: &cache).map(\.id) == [5, 6])
  }

  @Test("A file that asks for what is not supported is refused", arguments: Unsupported.all)
  func refused(file: Unsupported) {
    #expect(throws: EncoderError.self) { try Tokenizer(Data(file.json.utf8), path: "test") }
  }

  /// A tokenizer file with one thing wrong.
  struct Unsupported: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let json: String

    static let all = [
      Unsupported(testDescription: "another model", json: TokenizerTests.json(model: "BPE")),
      Unsupported(testDescription: "an unknown id behind the last", json: TokenizerTests.json(unknown: "99")),
      Unsupported(testDescription: "a negative unknown id", json: TokenizerTests.json(unknown: "-1")),
      Unsupported(testDescription: "no unknown id", json: TokenizerTests.json(unknown: "null")),
      Unsupported(testDescription: "falling back to bytes", json: TokenizerTests.json(fallback: "true")),
      Unsupported(testDescription: "no normalizer", json: TokenizerTests.json(normalizer: "null")),
      Unsupported(testDescription: "another normalizer", json: TokenizerTests.json(normalizer: "{\"type\":\"NFC\"}")),
      Unsupported(testDescription: "no mark before words", json: TokenizerTests.json(scheme: "never")),
      Unsupported(testDescription: "added tokens that are not special", json: TokenizerTests.json(added: "{\"id\":5,\"special\":false}")),
      Unsupported(testDescription: "a piece without a score", json: TokenizerTests.json(extra: ",[\"x\"]")),
      Unsupported(testDescription: "a number for a piece", json: TokenizerTests.json(extra: ",[1,\"x\"]")),
      Unsupported(testDescription: "nothing", json: ""),
      Unsupported(testDescription: "an empty object", json: "{}"),
      Unsupported(testDescription: "an array", json: "[]"),
      Unsupported(testDescription: "an open end", json: String(TokenizerTests.json.dropLast(2))),
    ]
  }
}
