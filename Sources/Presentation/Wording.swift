import Claims
import Ledger

/// What types, stages, standings, roles and changes are called in the language of whoever reads them.
public struct Wording: Sendable {
  /// The language: German, or English for all others.
  public let language: Language

  /// The wording of a language.
  public init(_ language: Language) { self.language = language == .german ? .german : .english }

  /// A type.
  public func type(_ type: ClaimType) -> String { text("type.\(type.rawValue)") }
  /// A stage.
  public func stage(_ stage: Stage) -> String { text("stage.\(stage.rawValue)") }
  /// A standing.
  public func standing(_ standing: Standing) -> String { text("standing.\(standing.rawValue)") }
  /// A role.
  public func role(_ role: Role) -> String { text("role.\(role.rawValue)") }
  /// A kind of entity.
  public func kind(_ kind: Entity.Kind) -> String { text("kind.\(kind.rawValue)") }
  /// A kind of source.
  public func source(_ kind: Attribution.Kind) -> String { text("source.\(kind.rawValue)") }
  /// A part of a dossier.
  public func section(_ section: Dossier.Section) -> String { text("section.\(section.rawValue)") }

  /// How the second core role follows the first in a line; nil where a type has no such word.
  public func link(_ type: ClaimType) -> String? { Wording.table["link.\(type.rawValue)"].map(pick) }

  /// What moved, as "stage: planned → agreed".
  public func change(_ kind: Change.Kind) -> String {
    switch kind {
    case .new: text("change.new")
    case .stage(let from, let to): text("change.stage", stage(from), stage(to))
    case .standing(let from, let to): text("change.standing", standing(from), standing(to))
    case .denied: text("change.denied")
    case .confirmedAfterDenial: text("change.confirmedAfterDenial")
    case .origins(let from, let to): text("change.origins", String(from), String(to))
    case .contradiction(let role): text("change.contradiction", self.role(role))
    }
  }

  /// Why articles have one origin.
  public func reason(_ reason: Origin.Reason) -> String {
    switch reason {
    case .person: text("origin.person")
    case .article: text("origin.article")
    case .wording: text("origin.wording")
    case .goesBack(let name): text("origin.goesBack", VisibleText.of(name))
    case .word(let name): text("origin.word", VisibleText.of(name))
    case .credits(let name): text("origin.credits", VisibleText.of(name))
    case .medium(let name): text("origin.medium", VisibleText.of(name))
    }
  }

  /// What a judgement on two names comes to.
  public func verdict(_ verdict: Judgement.Verdict) -> String { text("judgement.\(verdict.rawValue)") }

  /// Why two names were judged so: the ledger's words, or in German ours for them.
  public func reason(ofJudgement text: String) -> String {
    var names: [String] = []
    var key = ""
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 0 {
        key += part
      } else {
        names.append("„\(VisibleText.of(String(part)))“")
        key += "%\(names.count)"
      }
    }
    guard language == .german, let row = Wording.table[key] else { return VisibleText.of(text) }
    var worded = row.german
    for (index, name) in names.enumerated() { worded = worded.replacing("%\(index + 1)", with: name) }
    return worded
  }

  /// Who says so, outermost first: "Alpenkurier, citing Verhandlungskreise (unnamed)"; nil where nobody is named.
  public func sources(_ attribution: [ClaimRecord.Source]) -> String? { sources(attribution.map { ($0.name, $0.kind) }) }

  func sources(_ named: [(name: String, kind: Attribution.Kind)]) -> String? {
    guard !named.isEmpty else { return nil }
    // Parties and media need no mark.
    let marked: Set<Attribution.Kind> = [.authority, .analyst, .insider, .document]
    return named.map { VisibleText.of($0.name) + (marked.contains($0.kind) ? " (\(source($0.kind)))" : "") }
      .joined(separator: ", \(text("source.citing")) ")
  }

  /// The parties of a relationship on one line, "Alpha AG → buys → Beta GmbH".
  public func parties(_ relationship: Relationship) -> String {
    parties(relationship.type, relationship.parties.mapValues { $0.map(\.name) })
  }

  /// The parties of a claim on one line.
  public func parties(_ type: ClaimType, _ names: [Role: [String]]) -> String {
    let core = type.coreRoles
    func list(_ role: Role) -> String { (names[role] ?? []).map(VisibleText.of).joined(separator: ", ") }
    guard core.count > 1 else {
      return (names[core[0]] ?? []).map(VisibleText.of).joined(separator: type.fewestParties > 1 ? " + " : ", ")
    }
    return list(core[0]) + (link(type).map { " → \($0) → " } ?? " · ") + list(core[1])
  }

  /// A figure with its unit, "about 12,000,000 EUR"; German groups digits with points.
  public func figure(_ figure: ClaimRecord.Figure) -> String {
    let unit = figure.currency.map(VisibleText.of) ?? figure.unit.map { Wording.table["unit.\($0)"].map(pick) ?? VisibleText.of($0) }
    return [number(value: figure.value, low: figure.low, high: figure.high, isAbout: figure.approximate == true), unit].compactMap { $0 }
      .joined(separator: " ")
  }

  /// A figure without its unit: a value, or a range of which one end may be open.
  func number(value: Double?, low: Double?, high: Double?, isAbout: Bool) -> String {
    switch (value, low, high) {
    case (let value?, _, _): isAbout ? text("figure.about", grouped(value)) : grouped(value)
    case (nil, let low?, let high?): text("figure.range", grouped(low), grouped(high))
    case (nil, let low?, nil): text("figure.moreThan", grouped(low))
    case (nil, nil, let high?): text("figure.upTo", grouped(high))
    default: "?"
    }
  }

  /// A time as it was worded, with its dates where they say more.
  public func time(_ time: ClaimRecord.Time) -> String {
    let dates: String? =
      switch (time.start, time.end) {
      case (nil, nil): nil
      case (let start?, nil): start
      case (nil, let end?): text("time.until", end)
      case (let start?, let end?): start == end ? start : text("time.range", start, end)
      }
    guard let words = time.text.map(VisibleText.of), !words.isEmpty else { return dates ?? "" }
    guard let dates, dates != words else { return words }
    return "\(words) [\(dates)]"
  }

  /// A number with marks between groups of three; two decimals at most.
  public func grouped(_ value: Double) -> String {
    let (group, point): (Character, Character) = language == .german ? (".", ",") : (",", ".")
    guard abs(value) < 1e15 else { return "\(value)" }
    let hundredths = Int64((abs(value) * 100).rounded())
    var digits = Array(String(hundredths / 100))
    for index in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(group, at: index) }
    var fraction = String(hundredths % 100)
    if fraction.count < 2 { fraction = "0" + fraction }
    while fraction.last == "0" { fraction.removeLast() }
    return (value < 0 ? "-" : "") + String(digits) + (fraction.isEmpty ? "" : "\(point)\(fraction)")
  }

  // MARK: The table

  private func text(_ key: String, _ parts: String...) -> String {
    var text = Wording.table[key].map(pick) ?? key
    for (index, part) in parts.enumerated() { text = text.replacing("%\(index + 1)", with: part) }
    return text
  }

  private func pick(_ row: (english: String, german: String)) -> String { language == .german ? row.german : row.english }

  private static let table: [String: (english: String, german: String)] = {
    var table: [String: (english: String, german: String)] = [:]
    for line in WordList.words(PackageResources.wording_txt) {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 3 { table[parts[0]] = (parts[1], parts[2]) }
    }
    return table
  }()
}
