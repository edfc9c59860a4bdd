import Claims
import Ledger

/// FollowTheMoney entities (the data model of Aleph and OpenSanctions), a JSON object a line.
///
/// Only what is firmly vouched for, not denied and in effect becomes the schema that says so (`Ownership`, `Directorship`, `Employment`);
/// everything else becomes `UnknownLink`, or `Note` where a single party is concerned, whose role and status begin with the doubt.
struct FollowTheMoneyFormat {
  func write(_ snapshot: Snapshot, _ selection: Selection, to out: (String) throws -> Void) throws {
    var nodes: [Int64: EntityInfo] = [:]
    var articles: Set<Int64> = []
    func node(_ id: Int64) throws -> EntityInfo {
      if let node = nodes[id] { return node }
      let node = try snapshot.entity(id)
      nodes[id] = node
      try out(FollowTheMoneyFormat.entity(node))
      return node
    }
    try snapshot.forEachRelationship(selection) { relationship, claims in
      let facts = RelationshipFacts(relationship, claims)
      for event in relationship.history where articles.insert(event.article.id).inserted {
        try out(FollowTheMoneyFormat.article(event.article))
      }
      let links = Link.all(of: relationship)
      for (index, link) in links.enumerated() {
        try out(
          FollowTheMoneyFormat.link(try node(link.from), try node(link.to), link, relationship, facts, id: "r-\(facts.reference)-\(index)"))
      }
      if links.isEmpty {
        let parties = relationship.parties.values.joined().compactMap(\.entity)
        try out(FollowTheMoneyFormat.note(try parties.map(node), relationship, facts))
      }
    }
  }

  // MARK: Entities

  private static func line(_ id: String, _ schema: String, _ properties: [(String, [String])]) -> String {
    let filled = properties.map { ($0.0, $0.1.filter { !$0.isEmpty }) }.filter { !$0.1.isEmpty }
    return JSONText.object([
      ("id", .string(id)), ("schema", .string(schema)),
      ("properties", .object(filled.map { ($0.0, .array($0.1.map { .string($0) })) })),
    ]).line + "\n"
  }

  static func schema(_ kind: Entity.Kind) -> String {
    switch kind {
    case .company, .media, .unit: "Company"
    case .authority: "PublicBody"
    case .organization: "Organization"
    case .person: "Person"
    case .place: "Address"
    case .product, .other: "Thing"
    }
  }

  private static func entity(_ node: EntityInfo) -> String {
    var properties: [(String, [String])] = [("name", [node.name])]
    let others = node.spellings.filter { $0 != node.name }
    if node.kind == .place { properties.append(("full", [node.name])) }
    // A description, as "the subsidiary", is a weak name by which nobody should be matched.
    properties.append(("weakAlias", others))
    let names = ["LEI": "leiCode", "Wikidata": "wikidataId", "register": "registrationNumber", "ISIN": "isinCode"]
    for identifier in node.identifiers {
      let parts = identifier.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let name = names[parts[0]], name == "wikidataId" || schema(node.kind) == "Company" else { continue }
      properties.append((name, [parts[1]]))
    }
    return line("e-" + node.reference, schema(node.kind), properties)
  }

  private static func article(_ article: ArticleInfo) -> String {
    line(
      "a-\(article.fingerprint)", "Article",
      [
        ("title", [article.title ?? article.document]), ("publisher", [article.source ?? ""]), ("sourceUrl", [url(article.url)]),
        ("publishedAt", [article.published ?? ""]), ("language", [article.language == "de" ? "deu" : "eng"]),
        ("retrievedAt", [String(article.recorded.prefix(10))]),
      ])
  }

  // MARK: Relationships

  private static func link(
    _ from: EntityInfo, _ to: EntityInfo, _ link: Link, _ relationship: Relationship, _ facts: RelationshipFacts, id: String
  ) -> String {
    var properties = common(relationship, facts)
    if facts.isFact {
      let position = relationship.parties[.position]?.first?.name ?? ""
      let share = relationship.history.last { $0.quantities[.share] != nil }?.quantities[.share].map(RelationshipFacts.text) ?? ""
      let isLegal = { (node: EntityInfo) in ["Company", "Organization", "PublicBody", "Person"].contains(schema(node.kind)) }
      switch (link.fromRole, link.toRole) {
      case (.owner, .owned) where isLegal(from) && schema(to.kind) == "Company":
        properties += [("owner", ["e-" + from.reference]), ("asset", ["e-" + to.reference]), ("percentage", [share]), ("role", ["owner"])]
        return line(id, "Ownership", properties)
      case (.person, .organization) where isLegal(from) && isLegal(to) && schema(to.kind) != "Person":
        properties += [("director", ["e-" + from.reference]), ("organization", ["e-" + to.reference]), ("role", [position])]
        return line(id, "Directorship", properties)
      default: break
      }
    }
    let role = facts.isFact ? relationship.type.rawValue : "\(facts.status): \(relationship.type.rawValue)"
    properties += [
      ("subject", ["e-" + from.reference]), ("object", ["e-" + to.reference]),
      ("role", ["\(role) (\(link.fromRole.rawValue)–\(link.toRole.rawValue))"]),
    ]
    return line(id, "UnknownLink", properties)
  }

  private static func note(_ nodes: [EntityInfo], _ relationship: Relationship, _ facts: RelationshipFacts) -> String {
    let common = common(relationship, facts).filter { !["status", "date", "recordId", "startDate", "endDate"].contains($0.0) }
    return line(
      "r-" + facts.reference, "Note",
      common + [("name", ["\(facts.status): \(relationship.type.rawValue)"]), ("entity", nodes.map { "e-" + $0.reference })])
  }

  /// What every link says of itself: the doubt, the words, the article, the day.
  private static func common(_ relationship: Relationship, _ facts: RelationshipFacts) -> [(String, [String])] {
    let values = Dictionary(uniqueKeysWithValues: facts.attributes.map { ($0.name, $0.value) })
    let counted = "\(relationship.origins.count) independent origins, \(relationship.history.count) claims"
    let figures = facts.figures.isEmpty ? "" : "; \(facts.figures)"
    var articles: [String] = []
    for event in relationship.history where !articles.contains("a-\(event.article.fingerprint)") {
      articles.append("a-\(event.article.fingerprint)")
    }
    return [
      ("status", [facts.status]), ("summary", ["\(facts.status). \(facts.saidBy): “\(facts.quote)”"]),
      ("description", ["\(facts.parties)\(figures); \(counted)"]), ("date", [relationship.day]), ("startDate", [day(values["start"])]),
      ("endDate", [day(values["end"])]), ("publisher", [values["medium"] ?? ""]), ("sourceUrl", [url(values["url"])]),
      ("recordId", [facts.reference]), ("proof", articles),
    ]
  }

  /// A date as the model knows it, without marks of doubt; what is more than a date is left out, and stands in the words.
  private static func day(_ text: String?) -> String {
    guard var date = text.flatMap({ CalendarDate($0) }) else { return "" }
    date.isApproximate = false
    if let month = date.month, month > 12 { date.month = nil }
    return date.description
  }

  /// An address that the model knows; anything but the web's is left out.
  private static func url(_ text: String?) -> String {
    guard let text, text.hasPrefix("http://") || text.hasPrefix("https://") else { return "" }
    return text
  }
}
