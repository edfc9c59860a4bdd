/// A name as the words that matter for comparing it: lower case, without legal forms and without the -s of a genitive.
struct NameKey: Hashable {
  /// The words, none of them empty.
  let words: [String]
  /// The first letters of all words, in capitals.
  let initials: String
  /// Whether the name is a short run of capitals ("CCE").
  let isAbbreviation: Bool

  /// - Parameter legalForms: words that a short name leaves out, in lower case.
  init(_ name: String, legalForms: Set<String>) {
    let bare = ["'s", "’s", "'", "’"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
    let parts = bare.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let kept = parts.filter { !legalForms.contains($0.lowercased()) }
    words = (kept.isEmpty ? parts : kept).map { NameKey.withoutGenitive($0.lowercased()) }
    initials = String(parts.compactMap(\.first)).uppercased()
    isAbbreviation = parts.count == 1 && (2...6).contains(name.count) && name == name.uppercased() && name.contains(where: \.isLetter)
  }

  /// "Xiaomis" and "Xiaomi" are one; so are, at no loss, "Siemens" and "Siemen".
  private static func withoutGenitive(_ word: String) -> String { word.count > 4 && word.hasSuffix("s") ? String(word.dropLast()) : word }
}
