/// How many letters must be put in, left out or changed to make one word of another (Levenshtein, 1966).
enum EditDistance {
  /// The distance between two words.
  static func between(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var row = Array(0...b.count)
    for i in 1...a.count {
      var corner = row[0]
      row[0] = i
      for j in 1...b.count {
        let above = row[j]
        row[j] = min(above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1))
        corner = above
      }
    }
    return row[b.count]
  }
}
