import Claims

/// What the pages say, in German and English.
struct Interface: Sendable {
  /// The texts of a language by key, as templates take them.
  let texts: [String: String]
  let language: Language

  /// The interface of a language.
  static func of(_ language: Language) -> Interface { language == .german ? german : english }

  /// A text with its gaps filled: `%1` is the first.
  func text(_ key: String, _ parts: String...) -> String {
    var text = texts[key] ?? key
    for (index, part) in parts.enumerated() { text = text.replacing("%\(index + 1)", with: part) }
    return text
  }

  private static let english = Interface(texts: table(1), language: .english)
  private static let german = Interface(texts: table(2), language: .german)

  private static func table(_ column: Int) -> [String: String] {
    var texts: [String: String] = [:]
    for line in WordList.words(PackageResources.interface_txt) {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 3 { texts[parts[0]] = parts[column] }
    }
    return texts
  }
}
