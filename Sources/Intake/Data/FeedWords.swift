/// Words by which feeds end what they cut, German and English, small; collected by us from the wording that feeds have in common.
enum FeedWords {
  /// Texts of fewer words are taken for teasers.
  static let fewestOfArticle = 80

  /// How a text ends that goes on elsewhere.
  static let cuts = [
    "…", "...", "[…]", "[...]", "(…)", "(...)", "mehr", "mehr »", "mehr...", "weiterlesen", "weiterlesen »", "weiterlesen →", "weiter",
    "mehr lesen", "zum artikel",
    "den ganzen artikel lesen", "continue reading", "continue reading →", "read more", "read more »", "read more →", "read the full story",
    "read the full article", "more »",
  ]

  /// Zones of RFC 822, and those of Central Europe, by minutes east of Greenwich.
  static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "mez": 60, "met": 60, "cest": 120, "mesz": 120,
    "eet": 120,
    "eest": 180, "msk": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
  ]
}
