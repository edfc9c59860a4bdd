import Claims

/// The parts of a claim, put in words.
struct ClaimPhrases {
  let claim: Claim

  init(_ claim: Claim) { self.claim = claim }

  /// "acquisition, planned", with the confidence where it is low.
  var heading: String {
    let unsure = claim.confidence < 0.5 ? " (unsure)" : ""
    return "\(EnglishWords.type(claim.type)), \(claim.stage.rawValue)\(unsure)"
  }

  /// The same in German, with the standing, which stands in English before the first line.
  var germanHeading: String {
    [GermanWords.standings[claim.standing], GermanWords.types[claim.type], GermanWords.stages[claim.stage]].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// Who and what: the core roles in one line.
  var parties: String {
    let core = claim.type.coreRoles
    let first = names(core[0])
    if core.count == 1 {
      if claim.type.fewestParties > 1 { return first.joined(separator: " + ") }
      // Several names in one role need a word on what they are.
      return first.count > 1 ? "\(core[0].rawValue): \(first.joined(separator: ", "))" : first.joined()
    }
    let link = EnglishWords.links[claim.type] ?? ""
    let arrow = link.isEmpty ? " · " : " → \(link) → "
    return first.joined(separator: ", ") + arrow + names(core[1]).joined(separator: ", ")
  }

  /// The other roles, the time and the sources, a line each kind.
  var details: [String] {
    var lines: [String] = []
    let others = claim.type.roles.filter { !claim.type.coreRoles.contains($0) || $0.isFigure }
    let fillers = others.compactMap { role -> String? in
      guard claim.roles[role] != nil else { return nil }
      let read = claim.quantities[role].map { " [\(figure($0))]" } ?? ""
      if claim.type.coreRoles.contains(role) { return read.isEmpty ? nil : "figure" + read }
      return "\(role.rawValue): \(names(role).joined(separator: ", "))\(read)"
    }
    if !fillers.isEmpty { lines.append(fillers.joined(separator: " · ")) }
    if let time = claim.time { lines.append("time: \(VisibleText.of(time.text))\(dates(time))") }
    if !claim.attribution.isEmpty { lines.append("says: \(sources)") }
    return lines
  }

  /// Which words led to the claim.
  ///
  /// - Parameter offsets: those of the article's text, so that places count characters as the JSON does.
  func explanation(_ offsets: ScalarOffsets) -> [String] {
    let words = claim.cues.map { "\($0.part.rawValue) “\(VisibleText.of($0.text))” (\(percent($0.confidence)))" }
    let places = claim.evidence.map { "\(offsets[$0.span.start])–\(offsets[$0.span.end])" }.joined(separator: ", ")
    return ["because: \(words.joined(separator: ", "))", "confidence \(percent(claim.confidence)); characters \(places)"]
  }

  /// A role's figure in words; nil where it has none.
  func figure(_ role: Role) -> String? { claim.quantities[role].map(figure) }

  private func names(_ role: Role) -> [String] { (claim.roles[role] ?? []).map { VisibleText.of($0.name) } }

  /// "Alpenkurier, citing Verhandlungskreise (unnamed)".
  private var sources: String {
    claim.attribution.map { source in
      VisibleText.of(source.name) + (EnglishWords.sources[source.kind].map { " (\($0))" } ?? "")
    }.joined(separator: ", citing ")
  }

  private func dates(_ time: ClaimTime) -> String {
    switch (time.start, time.end) {
    case (nil, nil): ""
    case (let start?, nil): " [\(start)]"
    case (nil, let end?): " [until \(end)]"
    case (let start?, let end?): start == end ? " [\(start)]" : " [\(start) to \(end)]"
    }
  }

  private func figure(_ quantity: Quantity) -> String {
    let about = quantity.isApproximate ? "about " : ""
    let number: String
    switch (quantity.value, quantity.low, quantity.high) {
    case (let value?, _, _): number = about + grouped(value)
    case (nil, let low?, let high?): number = about + "\(grouped(low)) to \(grouped(high))"
    case (nil, let low?, nil): number = "more than \(grouped(low))"
    case (nil, nil, let high?): number = "up to \(grouped(high))"
    default: number = "?"
    }
    return [number, quantity.currency ?? quantity.unit].compactMap { $0 }.joined(separator: " ")
  }

  /// A number with commas between groups of three: 10,000,000; two decimals at most: 2.5.
  private func grouped(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return "\((value * 100).rounded() / 100)" }
    var digits = Array(String(Int64(abs(value))))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (value < 0 ? "-" : "") + String(digits)
  }

  private func percent(_ value: Double) -> String { "\(Int((value * 100).rounded()))\u{A0}%" }
}
