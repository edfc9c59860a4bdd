import Claims
import Ledger

/// Commands for Wikidata's QuickStatements (version 1, tabs between), each with a reference.
///
/// Wikidata states facts, so only what is firmly vouched for, not denied and in effect goes there, and only between items that the ledger
/// has identifiers for.
struct QuickStatementsFormat {
  /// What was left out, in words for the user; nil where nothing was.
  private(set) var leftOut: String?

  private struct Rule {
    var item: Role
    var property: String
    var value: Role
  }

  private static let rules: [ClaimType: Rule] = {
    var rules: [ClaimType: Rule] = [:]
    for line in WordList.words(PackageResources.wikidata_properties_txt) {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 4, let type = ClaimType(rawValue: parts[0]), let item = Role(rawValue: parts[1]),
        let value = Role(rawValue: parts[3])
      else { continue }
      rules[type] = Rule(item: item, property: parts[2], value: value)
    }
    return rules
  }()

  private static let positions: [(ending: String, property: String)] = WordList.words(PackageResources.wikidata_positions_txt)
    .compactMap { line in
      let parts = line.split(separator: "\t").map(String.init)
      return parts.count == 2 ? (ending: parts[0], property: parts[1]) : nil
    }.sorted { $0.ending.count > $1.ending.count }

  mutating func write(_ snapshot: Snapshot, _ selection: Selection, to out: (String) throws -> Void) throws {
    var items: [Int64: String] = [:]
    func item(_ party: Party?) throws -> String? {
      guard let id = party?.entity else { return nil }
      if let known = items[id] { return known.isEmpty ? nil : known }
      let found = try snapshot.entity(id).identifiers.first { $0.hasPrefix("Wikidata Q") }?.dropFirst("Wikidata ".count)
      let isItem = found.map { $0.dropFirst().allSatisfy { $0.isASCII && $0.isNumber } && $0.count > 1 } ?? false
      items[id] = isItem ? String(found ?? "") : ""
      return isItem ? found.map(String.init) : nil
    }
    var (doubtful, unknown, unsaid) = (0, 0, 0)
    try snapshot.forEachRelationship(selection) { relationship, claims in
      let facts = RelationshipFacts(relationship, claims)
      guard let rule = QuickStatementsFormat.rule(relationship) else { return unsaid += 1 }
      guard facts.isFact, relationship.contradictions.isEmpty else { return doubtful += 1 }
      let subject = try (relationship.parties[rule.item] ?? []).first.flatMap { try item($0) }
      var values: [String] = []
      if rule.value.isFigure {
        let figure = relationship.history.last { $0.quantities[rule.value]?.value != nil }?.quantities[rule.value]
        if let value = figure?.value { values = [JSONText.number(value).line] }
      } else {
        values = try (relationship.parties[rule.value] ?? []).compactMap { try item($0) }
      }
      guard let subject, !values.isEmpty else { return unknown += 1 }
      for value in values {
        let parts =
          [subject, rule.property, value] + QuickStatementsFormat.qualifiers(relationship)
          + QuickStatementsFormat.reference(relationship.best)
        try out(parts.joined(separator: "\t") + "\n")
      }
    }
    let reasons = [
      (doubtful, "not firm, denied, contradicted or not in effect"), (unknown, "without Wikidata items for both sides"),
      (unsaid, "of a kind that Wikidata has no property for"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !reasons.isEmpty { leftOut = "left out: \(reasons.joined(separator: "; "))" }
  }

  private static func rule(_ relationship: Relationship) -> Rule? {
    guard relationship.type == .leadership else { return rules[relationship.type] }
    let position = relationship.parties[.position]?.first?.name.lowercased() ?? ""
    return positions.first { position.hasSuffix($0.ending) }.map { Rule(item: .organization, property: $0.property, value: .person) }
  }

  private static func qualifiers(_ relationship: Relationship) -> [String] {
    var parts: [String] = []
    let newest = relationship.history.last { $0.standing == .stated || $0.standing == .confirmed }
    if relationship.type == .ownership, let share = newest?.quantities[.share], share.unit == "percent", let value = share.value {
      parts += ["P1107", JSONText.number(value / 100).line]
    }
    if relationship.type == .headcount, let day = newest.flatMap({ time($0.time?.start ?? $0.day) }) { parts += ["P585", day] }
    if relationship.type != .headcount, let start = newest?.time?.start.flatMap(time) { parts += ["P580", start] }
    return parts
  }

  private static func reference(_ event: Event) -> [String] {
    var parts: [String] = []
    if let url = event.article.url, url.hasPrefix("http") { parts += ["S854", "\"\(plain(url))\""] }
    let language = event.article.language == "en" ? "en" : "de"
    if let title = event.article.title { parts += ["S1476", "\(language):\"\(plain(title))\""] }
    if let day = event.article.published.flatMap(time) { parts += ["S577", day] }
    if let quote = event.evidence.first?.text { parts += ["S1683", "\(language):\"\(plain(quote))\""] }
    return parts
  }

  /// A date with its precision: 11 a day, 10 a month, 9 a year; nil for what is about or open.
  private static func time(_ text: String) -> String? {
    guard let date = CalendarDate(text), date.month ?? 1 <= 12, text.allSatisfy({ $0.isNumber || $0 == "-" }) else { return nil }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let precision = date.day != nil ? 11 : date.month != nil ? 10 : 9
    return "+\(date.year)-\(two(date.month ?? 0))-\(two(date.day ?? 0))T00:00:00Z/\(precision)"
  }

  /// A text that cannot end its quotes, its field or its line; Wikidata takes no more than 1,500 characters.
  private static func plain(_ text: String) -> String {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }.map(String.init)
    return String(words.joined(separator: " ").replacing("\"", with: "”").prefix(1400))
  }
}
