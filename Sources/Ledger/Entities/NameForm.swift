import Claims
import Foundation

/// A name brought to the form by which names of different articles are compared.
///
/// Lower case, Latin letters without marks (ä as ae, ß as ss; other scripts transliterated), without legal forms, articles and the "-Gruppe"
/// behind a name. "Volkswagen AG" and "Volkswagen" have one key; "Volkswagen Financial Services" has another.
public struct NameForm: Hashable, Sendable {
  /// The words that are left, in order; at least one unless the name has no letter or digit.
  public let words: [String]
  /// Whether the name is a short run of capitals: "VW", "CCE".
  public let isAbbreviation: Bool
  /// Whether the words describe somebody rather than name them: "Autobauer", "FAW-Tochter für Dieselmotoren".
  public let isDescription: Bool

  /// The words as one: spaces and hyphens come and go ("Wal-Mart", "Walmart").
  public var key: String { words.joined() }

  /// The form of a name.
  public init(_ name: String) {
    let given = name.split { $0.isWhitespace }.map(String.init)
    let parts = Self.latin(Self.withoutDots(Self.withoutPossessive(name))).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    var kept = parts.filter { !NameWords.legalForms.contains($0) && !Self.articles.contains($0) }
    // "Prof. Dr. h.c. Hasso Plattner" is Hasso Plattner.
    kept = Array(kept.drop { NameWords.titles.contains($0) })
    if kept.isEmpty { kept = parts }
    if let first = kept.first { kept[0] = Self.uninflected(first) }
    words = kept
    let letters = name.filter(\.isLetter)
    isAbbreviation = given.count == 1 && (2...6).contains(letters.count) && letters.allSatisfy(\.isUppercase)
    isDescription = Self.describes(given)
  }

  /// The words without those before a name that a short name leaves out ("Deutsche"); all words where nothing telling would be left.
  var core: [String] {
    let rest = Array(words.drop { Self.edges.contains($0) })
    return rest.isEmpty || rest.allSatisfy(Self.generic.contains) ? words : rest
  }

  /// Whether one name is the other with more words behind or before it, of which none tells another company: "Deutsche Lufthansa".
  func addsOnlyEdges(to shorter: NameForm) -> Bool {
    guard words.count > shorter.words.count, !shorter.words.isEmpty else { return false }
    let edge = words.count - shorter.words.count
    guard Array(words[edge...]) == shorter.words, words[..<edge].allSatisfy(Self.edges.contains) else { return false }
    // "Bank" is what is left of "Deutsche Bank", and names nobody.
    return !shorter.words.allSatisfy { Self.generic.contains($0) || Self.edges.contains($0) }
  }

  /// Whether the letters of an abbreviation come in this order in the other name, the first at its beginning and the others at beginnings
  /// of words or of parts of compounds: "VW" for "Volkswagen", "BMW" for "Bayerische Motoren Werke".
  func mayAbbreviate(_ longer: NameForm) -> Bool {
    guard isAbbreviation, let short = words.first, longer.words.joined().count > short.count, !longer.isAbbreviation else { return false }
    let initials = longer.words.compactMap(\.first)
    if String(initials).hasPrefix(short) { return true }
    var rest = Substring(longer.words.joined())
    guard rest.first == short.first else { return false }
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return longer.words.count == 1
  }

  /// Words that papers put in and leave out at will: articles, and what "&" stands for.
  private static let articles: Set<String> = ["der", "die", "das", "dem", "den", "des", "the", "und", "and"]
  private static let edges = Set(NameWords.edges.map(latin))
  private static let generic = Set(NameWords.generic.map(latin))

  /// "Sainsbury's" as "Sainsbury", "Siemens'" as "Siemens".
  private static func withoutPossessive(_ name: String) -> String {
    name.split(separator: " ").map { word in
      for ending in ["'s", "’s", "'", "’"] where word.hasSuffix(ending) { return String(word.dropLast(ending.count)) }
      return String(word)
    }.joined(separator: " ")
  }

  /// "Deutschen" as "deutsche", before a name in the dative or genitive.
  private static func uninflected(_ word: String) -> String {
    guard word.count > 4, word.hasSuffix("en") || word.hasSuffix("er") || word.hasSuffix("es") else { return word }
    let plain = String(word.dropLast())
    return edges.contains(plain) ? plain : word
  }

  /// "S.A." and "A/S" as one word; "Müller & Co. KG" keeps its words.
  private static func withoutDots(_ name: String) -> String {
    name.split(separator: " ").map { word in
      let letters = word.split { $0 == "." || $0 == "/" }
      return letters.count > 1 && letters.allSatisfy { $0.count == 1 } ? letters.joined() : String(word)
    }.joined(separator: " ")
  }

  private static func describes(_ given: [String]) -> Bool {
    guard let first = given.first else { return true }
    // Who has a legal form is named, be it "Bauer AG".
    let form = withoutDots(given[given.count - 1]).lowercased()
    if given.count > 1, NameWords.legalForms.contains(form), !NameWords.descriptions.contains(form) { return false }
    // The head of a German noun phrase is its first noun, before "für", "von" and a genitive.
    let head = given.first { $0.first?.isUppercase == true } ?? first
    let parts = head.split(separator: "-").map { $0.lowercased() }
    guard let last = parts.last else { return true }
    // "Brauerei Kößler" is named by what follows; "Tochter für Dieselmotoren" is not.
    if parts.count == 1, head == first, given.count > 1, given[1].first?.isUppercase == true { return false }
    // "Bosch-Gruppe" is Bosch; "Autokonzern" is anybody.
    if parts.count > 1, NameWords.legalForms.contains(last), let first = parts.first, !NameWords.descriptions.contains(first) {
      return false
    }
    if NameWords.descriptions.contains(last) || NameWords.references.contains(last) { return true }
    if parts.count == 1, given.count == 1 || given.dropFirst().contains(where: { $0.first?.isLowercase == true }) {
      let isCompound = NameWords.descriptions.contains { $0.count > 4 && last.count > $0.count + 2 && last.hasSuffix($0) }
      if isCompound || NameWords.makerEnds.contains(where: { last.hasSuffix($0) }) { return true }
    }
    return given.allSatisfy { word in !word.contains { $0.isUppercase || $0.isNumber || $0 == "." } }
  }

  /// Lower case in Latin letters without marks.
  static func latin(_ text: some StringProtocol) -> String {
    var plain = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "ä", "æ": plain += "ae"
      case "ö", "œ": plain += "oe"
      case "ø": plain += "o"
      case "ü": plain += "ue"
      case "ß": plain += "ss"
      case "ł": plain += "l"
      case "đ": plain += "d"
      case "ı": plain += "i"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    guard !plain.utf8.allSatisfy({ $0 < 0x80 }) else { return plain }
    let transformed = plain.applyingTransform(.toLatin, reverse: false) ?? plain
    return transformed.folding(options: [.diacriticInsensitive, .widthInsensitive, .caseInsensitive], locale: nil).lowercased()
  }
}
