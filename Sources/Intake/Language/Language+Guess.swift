import Claims

extension Language {
  /// The language of a text, told by its function words; `declared` counts only where the text is too short or odd to tell.
  ///
  /// Looks at no more than 12,000 bytes: the beginning, the middle and the end of longer texts.
  public static func guess(_ text: [UInt8], declared: Language? = nil) -> Language {
    let sample = LanguageSample(text)
    if sample.isForeignScript { return .other }
    let german = sample.hits["de"] ?? 0
    let english = sample.hits["en"] ?? 0
    let other = sample.hits.filter { $0.key != "de" && $0.key != "en" }.map(\.value).max() ?? 0
    let best = max(german, english, other)
    let isClear = sample.words >= 8 && best >= 3 && best * 8 >= Double(sample.words)

    if isClear {
      if best == other && other > max(german, english) { return .other }
      if german > english * 1.15 { return .german }
      if english > german * 1.15 { return .english }
    }
    if let declared { return declared }
    if german > english && german >= other { return .german }
    if english > german && english >= other { return .english }
    return .other
  }
}

/// Counts in a text what tells its language.
struct LanguageSample {
  /// Number of words looked at.
  private(set) var words = 0
  /// Function words met, by code of the language; typical endings and letters count as part of one.
  private(set) var hits: [String: Double] = [:]
  /// Whether most letters are not Latin.
  let isForeignScript: Bool

  init(_ text: [UInt8]) {
    let sample = LanguageSample.fold(LanguageSample.withoutAddresses(LanguageSample.pieces(of: text)))
    isForeignScript = LanguageSample.isForeign(sample)
    var counts = [Double](repeating: 0, count: LanguageWords.byCode.count)
    var start: Int?
    for position in 0...sample.count {
      let isLetter = position < sample.count && ((0x61...0x7A).contains(sample[position]) || sample[position] >= 0x80)
      if isLetter {
        if start == nil { start = position }
      } else if let begin = start {
        start = nil
        let word = sample[begin..<position]
        guard !word.starts(with: [0xE2]) else { continue }  // quotation marks and dashes
        words += 1
        let languages = LanguageSample.lexicon[word] ?? 0
        for index in counts.indices where languages & (1 << index) != 0 { counts[index] += 1 }
        if languages == 0 { LanguageSample.hint(word, &counts) }
      }
    }
    for (index, entry) in LanguageWords.byCode.enumerated() { hits[entry.code] = counts[index] }
  }

  private static let pieceLength = 4_000

  private static func pieces(of text: [UInt8]) -> [UInt8] {
    guard text.count > 3 * pieceLength else { return text }
    let middle = text.count / 2
    return Array(text[..<pieceLength]) + [0x20] + text[middle..<middle + pieceLength] + [0x20] + text[(text.count - pieceLength)...]
  }

  /// Blanks out addresses and tags, whose letters are no words of any language.
  private static func withoutAddresses(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for var run in text.split(whereSeparator: Format.isSpace) where run.contains(where: { $0 == 0x40 || $0 == 0x23 || $0 == 0x2F }) {
      let isAddress = run.first == UInt8(ascii: "@") || run.first == UInt8(ascii: "#") || run.contains(UInt8(ascii: "@"))
      while let colon = run.firstIndex(of: UInt8(ascii: ":")), !isAddress, !run[colon...].starts(with: "://".utf8) {
        run = run[(colon + 1)...]
      }
      if isAddress || run.contains(UInt8(ascii: ":")) {
        for position in run.indices { text[position] = 0x20 }
      }
    }
    return text
  }

  /// Small letters for ASCII and Latin-1; punctuation beyond ASCII becomes space.
  private static func fold(_ text: [UInt8]) -> [UInt8] {
    var folded = ASCIIText.lowercased(text)
    for position in folded.indices.dropFirst() {
      if folded[position - 1] == 0xC3, (0x80...0x9E).contains(folded[position]) { folded[position] += 0x20 }
      if folded[position - 1] == 0xE2, folded[position] == 0x80, position + 1 < folded.count {
        folded[position - 1] = 0x20
        folded[position] = 0x20
        folded[position + 1] = 0x20
      }
      if folded[position - 1] == 0xC2, folded[position] >= 0x80 {
        folded[position - 1] = 0x20
        folded[position] = 0x20
      }
    }
    return folded
  }

  private static func isForeign(_ sample: [UInt8]) -> Bool {
    var latin = 0
    var foreign = 0
    for byte in sample {
      if (0x61...0x7A).contains(byte) { latin += 1 }
      // Lead bytes of scripts beyond Latin, its accents and punctuation.
      if (0xCE...0xF4).contains(byte) && byte != 0xE2 { foreign += 1 }
    }
    return foreign * 3 > latin && foreign > 3
  }

  private static func hint(_ word: ArraySlice<UInt8>, _ counts: inout [Double]) {
    for (index, endings) in endings {
      if word.count > 4, endings.contains(where: { word.suffix($0.count).elementsEqual($0) }) { counts[index] += 0.5 }
    }
    if word.contains(0xC3), let position = word.firstIndex(of: 0xC3), position + 1 < word.endIndex,
      [0xA4, 0xB6, 0xBC, 0x9F].contains(word[position + 1])
    {
      counts[0] += word[position + 1] == 0x9F ? 1 : 0.5
    }
  }

  private static let endings: [(index: Int, endings: [[UInt8]])] = LanguageWords.endings.map { entry in
    (LanguageWords.byCode.firstIndex { $0.code == entry.code } ?? 0, entry.endings.map { Array($0.utf8) })
  }

  /// The languages of a function word, one bit each in the order of the data.
  private static let lexicon: [ArraySlice<UInt8>: UInt32] = {
    var lexicon: [ArraySlice<UInt8>: UInt32] = [:]
    for (index, entry) in LanguageWords.byCode.enumerated() {
      for word in entry.words.split(whereSeparator: \.isWhitespace) { lexicon[Array(word.utf8)[...], default: 0] |= 1 << index }
    }
    return lexicon
  }()
}
