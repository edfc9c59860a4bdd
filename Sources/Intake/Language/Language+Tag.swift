import Claims

extension Language {
  /// The language of a tag (BCP 47: `de-AT`, `en_US`) or of a language's name in German or English.
  ///
  /// Tags of other languages give `.other`; nil for what is no tag at all.
  public init?(tag: String) {
    let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" && $0 != ";" && $0 != "," }.filter { $0 != " " }
    switch primary {
    case "de", "deu", "ger", "deutsch", "german", "gsw": self = .german
    case "en", "eng", "english", "englisch": self = .english
    case "", "x", "xx", "und", "mul", "zxx", "unknown", "unbekannt": return nil
    default:
      guard primary.utf8.count <= 20, primary.allSatisfy({ $0.isLetter }) else { return nil }
      self = .other
    }
  }
}
