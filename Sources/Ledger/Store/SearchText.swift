/// Text as it is searched: small Latin letters, so that "Müller", "MUELLER" and "Muller" are one, "Straße" and "Strasse" too.
enum SearchText {
  /// The form in which texts are stored and queries asked.
  static func of(_ text: String) -> String {
    var plain = NameForm.latin(text)
    for (two, one) in [("ae", "a"), ("oe", "o"), ("ue", "u")] { plain = plain.replacing(two, with: one) }
    return plain
  }
}
