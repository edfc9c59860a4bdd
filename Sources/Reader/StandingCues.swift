import Claims

/// Wordings that speak for a standing ("dementierte", "nicht bekannt"), told by the words of a sentence.
struct StandingCues: Sendable {
  private let wordings: [(standing: Standing, parts: [[String]])]

  /// Reads lines of a standing, a tab and a wording, in which `…` stands for any words.
  init(lines: [String]) {
    wordings = lines.compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let standing = Standing(rawValue: String(fields[0])) else { return nil }
      return (standing, fields[1].split(separator: "…").map { $0.split(separator: " ").map(String.init) })
    }
  }

  /// The standings that the words of a sentence, in lower case, speak for.
  func standings(in words: [String]) -> Set<Standing> {
    Set(wordings.filter { holds($0.parts, words) }.map(\.standing))
  }

  private func holds(_ parts: [[String]], _ words: [String]) -> Bool {
    var start = 0
    for part in parts {
      guard words.count - start >= part.count,
        let place = (start...(words.count - part.count)).first(where: { words[$0..<($0 + part.count)].elementsEqual(part) })
      else { return false }
      start = place + part.count
    }
    return true
  }
}
