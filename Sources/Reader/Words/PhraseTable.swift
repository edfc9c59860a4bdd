/// Phrases of one or more words and what they stand for; the longest that fits is found.
struct PhraseTable<Value: Sendable>: Sendable {
  private var entries: [String: [(rest: [String], value: Value)]] = [:]

  /// A table of phrases; within a phrase, words and marks are parted by spaces (`ca .`).
  init(_ groups: [(phrases: [String], value: Value)]) {
    for group in groups {
      for phrase in group.phrases {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        entries[first, default: []].append((Array(words.dropFirst()), group.value))
      }
    }
    for key in entries.keys { entries[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The longest phrase that stands at `index`, and how many lexemes it takes; nil if none does.
  func match(_ lexemes: [Lexeme], at index: Int) -> (value: Value, count: Int)? {
    guard index < lexemes.count, let candidates = entries[lexemes[index].text] else { return nil }
    for candidate in candidates where index + candidate.rest.count < lexemes.count {
      let following = lexemes[(index + 1)..<(index + 1 + candidate.rest.count)]
      if zip(following, candidate.rest).allSatisfy({ $0.text == $1 }) { return (candidate.value, candidate.rest.count + 1) }
    }
    return nil
  }
}
