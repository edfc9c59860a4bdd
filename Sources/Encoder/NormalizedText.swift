import Foundation

/// A text in NFKC, cut into words that each start with `▁`, with the way back to the bytes that it was made of.
struct NormalizedText {
  /// UTF-8 of the normalised text; white space is gone, `▁` stands at the start of each word.
  private(set) var bytes: [UInt8] = []
  /// Ranges of `bytes`, none of them empty, which cover them all.
  private(set) var words: [Range<Int>] = []

  /// For each byte the range of source bytes of its character.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var wordStart = 0

  static let mark: [UInt8] = [0xE2, 0x96, 0x81]

  /// Normalises a text in UTF-8; each run of invalid bytes counts as U+FFFD. Offsets are kept in 32 bits: texts are below 2 GiB.
  init(_ source: [UInt8]) {
    guard !source.isEmpty else { return }
    bytes.reserveCapacity(source.count + 3)
    starts.reserveCapacity(source.count + 3)
    ends.reserveCapacity(source.count + 3)
    if Self.isPlain(source) {
      append(Self.mark, from: 0..<0)
      append(plain: source)
    } else {
      appendWords(of: Normalization.characters(of: source))
    }
    endWord()
  }

  /// Offset in the source of what starts at a byte of the normalised text.
  func sourceStart(_ index: Int) -> Int {
    // The mark of a word stands at its first character, wherever the white space before began.
    Int(starts[index])
  }

  /// Offset in the source behind what ends before a byte of the normalised text.
  func sourceEnd(_ index: Int) -> Int { Int(ends[index - 1]) }

  /// Bytes of a character in UTF-8, by the first of them.
  static func length(lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  private mutating func appendWords(of characters: [Normalization.Character]) {
    var index = 0
    var hasMark = false  // whether the mark of white space before was written
    while index < characters.count {
      let character = characters[index]
      if Normalization.isSpace(character.scalar) {
        if !hasMark {
          endWord()
          let next = characters[index...].first { !Normalization.isSpace($0.scalar) }
          let place = next.map(\.start) ?? characters[characters.count - 1].end
          append(Self.mark, from: place..<place)
        }
        hasMark = true
      } else {
        hasMark = false
        // The character itself may be the mark, and then starts a word as the mark does.
        if character.scalar == "\u{2581}" { endWord() } else if bytes.isEmpty { append(Self.mark, from: character.start..<character.start) }
        append(UTF8.encode(character.scalar).map(Array.init) ?? [], from: character.start..<character.end)
      }
      index += 1
    }
  }

  private mutating func append(_ character: [UInt8], from range: Range<Int>) {
    bytes.append(contentsOf: character)
    starts.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: range.lowerBound), count: character.count))
    ends.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: range.upperBound), count: character.count))
  }

  private mutating func append(plain source: [UInt8]) {
    bytes.append(contentsOf: source)
    var index = 0
    while index < source.count {
      let length = Self.length(lead: source[index])
      for _ in 0..<length {
        starts.append(Int32(truncatingIfNeeded: index))
        ends.append(Int32(truncatingIfNeeded: index + length))
      }
      index += length
    }
  }

  private mutating func endWord() {
    if wordStart < bytes.count { words.append(wordStart..<bytes.count) }
    wordStart = bytes.count
  }

  /// Whether a text is valid, has no white space, and consists of characters that NFKC leaves alone whatever stands beside them:
  /// ASCII, Latin letters up to U+00FF, and the commonest dashes and quotation marks.
  private static func isPlain(_ source: [UInt8]) -> Bool {
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte > 0x20 && byte < 0x7F {
        index += 1
      } else if byte == 0xC3, index + 1 < source.count, source[index + 1] & 0xC0 == 0x80 {
        index += 2
      } else if byte == 0xE2, index + 2 < source.count, source[index + 1] == 0x80, plainPunctuation.contains(source[index + 2]) {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  /// Last bytes of – — ‘ ’ ‚ “ ” „.
  private static let plainPunctuation: Set<UInt8> = [0x93, 0x94, 0x98, 0x99, 0x9A, 0x9C, 0x9D, 0x9E]
}
