import Claims

/// Tells whether a time is the one on which something agreed is to begin or to be done: it lies ahead, though the agreement does not.
struct BeginWords: Sendable {
  private let begin: [String]
  private let back: Set<String>

  /// The words of a data file, each with what it is.
  init(lines: [String]) {
    var words: [Substring: [String]] = [:]
    for line in lines {
      let parts = line.split(separator: "\t")
      if parts.count == 2 { words[parts[0], default: []].append(String(parts[1])) }
    }
    begin = words["begin"] ?? []
    back = Set(words["back"] ?? [])
  }

  /// Whether a time is led by such words: "zum 1. August", "ab Mai", "bis Jahresende"; "rückwirkend zum 1. Januar" is not.
  func lead(_ expression: TimeExpression, in draft: Draft) -> Bool {
    let first = draft.wordRange(expression.span).lowerBound
    if first > 0, back.contains(draft.string(first - 1).lowercased()) { return false }
    let words = draft.text[expression.span].lowercased()
    return [.from, .until].contains(expression.relation) || begin.contains { words.hasPrefix($0 + " ") }
  }
}
