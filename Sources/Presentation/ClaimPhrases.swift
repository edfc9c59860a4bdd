import Claims

/// The parts of a claim, put in words.
struct ClaimPhrases {
  let claim: Claim
  private let english = Wording(.english)

  init(_ claim: Claim) { self.claim = claim }

  /// "acquisition, planned", with the confidence where it is low.
  var heading: String {
    let unsure = claim.confidence < 0.5 ? " (unsure)" : ""
    return "\(english.type(claim.type)), \(claim.stage.rawValue)\(unsure)"
  }

  /// The same in German, with the standing, which stands in English before the first line.
  var germanHeading: String {
    let german = Wording(.german)
    return [german.standing(claim.standing), german.type(claim.type), german.stage(claim.stage)].joined(separator: " · ")
  }

  /// Who and what: the core roles in one line.
  var parties: String {
    let role = claim.type.coreRoles[0]
    let line = english.parties(claim.type, claim.roles.mapValues { $0.map(\.name) })
    // Several names in one role need a word on what they are.
    let isList = claim.type.coreRoles.count == 1 && claim.type.fewestParties == 1 && names(role).count > 1
    return isList ? "\(role.rawValue): \(line)" : line
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
    if let sources = english.sources(claim.attribution.map { ($0.name, $0.kind) }) { lines.append("says: \(sources)") }
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

  private func dates(_ time: ClaimTime) -> String {
    switch (time.start, time.end) {
    case (nil, nil): ""
    case (let start?, nil): " [\(start)]"
    case (nil, let end?): " [until \(end)]"
    case (let start?, let end?): start == end ? " [\(start)]" : " [\(start) to \(end)]"
    }
  }

  private func figure(_ quantity: Quantity) -> String {
    let number = english.number(value: quantity.value, low: quantity.low, high: quantity.high, isAbout: quantity.isApproximate)
    return [number, quantity.currency ?? quantity.unit].compactMap { $0 }.joined(separator: " ")
  }

  private func percent(_ value: Double) -> String { "\(Int((value * 100).rounded()))\u{A0}%" }
}
