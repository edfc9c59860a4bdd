import Claims

/// A reading as text for a person: the article, then each claim with its standing first.
public struct ReadingReport: Sendable {
  /// Columns to fill; 20 and more.
  public var width: Int
  /// Colour as an extra.
  public var style: Style
  /// Whether the words that led to each claim are shown.
  public var isExplained: Bool

  /// The column at which a claim's own text begins; on a narrow terminal the standing has a line of its own.
  private var indent: Int { width < 50 ? 2 : 11 }

  /// A report of the given width and style.
  public init(width: Int = 80, style: Style = Style(isColoured: false), isExplained: Bool = false) {
    self.width = max(20, width)
    self.style = style
    self.isExplained = isExplained
  }

  /// The text of a reading, with a line break at its end.
  public func text(_ reading: Reading) -> String {
    var lines = header(reading)
    let offsets = ScalarOffsets(reading.article.text)
    for claim in reading.claims {
      lines.append("")
      lines += self.claim(claim, language: reading.article.document.language, offsets)
    }
    if reading.claims.isEmpty { lines += ["", "No claims about companies found."] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func header(_ reading: Reading) -> [String] {
    let document = reading.article.document
    let count = reading.claims.count
    let facts = [
      document.title == nil ? nil : VisibleText.of(document.id), document.source.map(VisibleText.of), document.published?.description,
      document.language == .german ? "German" : "English", count == 1 ? "1 claim" : "\(count) claims",
    ]
    return Wrapping.lines(VisibleText.of(document.title ?? document.id), width: width).map(style.bold)
      + Wrapping.lines(facts.compactMap { $0 }.joined(separator: " · "), width: width).map(style.faint)
      + [String(repeating: "─", count: width)]
  }

  private func claim(_ claim: Claim, language: Language, _ offsets: ScalarOffsets) -> [String] {
    let inner = width - indent
    let phrases = ClaimPhrases(claim)
    var body = Wrapping.lines(phrases.heading, width: inner)
    if language == .german { body += Wrapping.lines(phrases.germanHeading, width: inner).map(style.faint) }
    body += Wrapping.lines(phrases.parties, width: inner).map(style.bold)
    for line in phrases.details { body += Wrapping.lines(line, width: inner) }
    let (open, close) = language == .german ? ("„", "“") : ("“", "”")
    for evidence in claim.evidence.prefix(3) {
      body += Wrapping.lines(open + VisibleText.of(evidence.text) + close, width: inner)
    }
    if claim.evidence.count > 3 { body.append("… and \(claim.evidence.count - 3) more passages") }
    if isExplained { for line in phrases.explanation(offsets) { body += Wrapping.lines(line, width: inner).map(style.faint) } }
    let standing = claim.standing.rawValue.uppercased()
    let margin = String(repeating: " ", count: indent)
    guard indent > standing.count else { return [style.standing(claim.standing, standing)] + body.map { margin + $0 } }
    return body.enumerated().map { index, line in
      guard index == 0 else { return margin + line }
      return style.standing(claim.standing, standing) + String(repeating: " ", count: indent - standing.count) + line
    }
  }
}
