import Claims

/// Finds the part where a claim was given its whole: in "400 der 2300 Stellen fallen weg" 400 jobs go, not 2300.
struct PartOfWhole: Sendable {
  private let joins: Set<String>
  private let behind: Set<String>

  /// The words of a data file, each with what it is.
  init(lines: [String]) {
    var words: [Substring: Set<String>] = [:]
    for line in lines {
      let parts = line.split(separator: "\t")
      if parts.count == 2 { words[parts[0], default: []].insert(String(parts[1])) }
    }
    joins = words["join"] ?? []
    behind = words["behind"] ?? []
  }

  /// The count of the part that stands before a count; nil where that one stands alone, or the claim is none of jobs that come or go.
  func part(before whole: FigureReader.RoleFigure, of candidate: Candidate, in draft: Draft) -> FigureReader.RoleFigure? {
    guard whole.role == .count, candidate.type == .jobCuts || candidate.type == .hiring else { return nil }
    let sentence = draft.sentences[draft.sentenceOfWord[candidate.trigger]]
    var place = draft.wordRange(whole.span).lowerBound - 1
    while place > 0, behind.contains(draft.string(place).lowercased()) { place -= 1 }
    guard place > 0, joins.contains(draft.string(place).lowercased()), draft.words[place - 1].start >= sentence.start else { return nil }
    let number = draft.words[place - 1]
    return FigureReader().figure(
      for: number, role: .count, type: candidate.type, in: draft.text.bytes, sentence: Span(sentence.start, number.end),
      language: draft.article.document.language)
  }
}
