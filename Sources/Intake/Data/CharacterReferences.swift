/// Names of HTML's character references that scraped plain text still has (HTML standard, named character references; the few that
/// German and English text use).
enum CharacterReferences {
  /// What each name stands for.
  static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "euro": "€", "pound": "£", "ndash": "–", "mdash": "—", "hellip": "…",
    "laquo": "«", "raquo": "»", "bdquo": "„", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "reg": "®", "copy": "©", "trade": "™", "thinsp": " ", "sect": "§", "deg": "°",
  ]
}
