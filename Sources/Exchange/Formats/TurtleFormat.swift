import Claims
import Ledger

/// RDF 1.1 Turtle with provenance after PROV-O (W3C, 2013).
///
/// No triple ties two companies directly: a relationship is a thing of its own with a standing, derived from claims, each of which is
/// quoted from an article and attributed to who says so.
struct TurtleFormat {
  private static let head = """
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix prov: <http://www.w3.org/ns/prov#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix schema: <http://schema.org/> .
    @prefix hs: <urn:hearsay:term:> .


    """

  func write(_ snapshot: Snapshot, _ selection: Selection, to out: (String) throws -> Void) throws {
    var nodes: [Int64: String] = [:]
    var articles: Set<Int64> = []
    func node(_ id: Int64) throws -> String {
      if let node = nodes[id] { return node }
      let info = try snapshot.entity(id)
      let node = "<urn:hearsay:entity:\(info.reference)>"
      nodes[id] = node
      try out(TurtleFormat.entity(info, node))
      return node
    }
    try out(TurtleFormat.head)
    try snapshot.forEachRelationship(selection) { relationship, claims in
      for claim in claims where articles.insert(claim.article.id).inserted { try out(TurtleFormat.article(claim.article)) }
      for (claim, event) in zip(claims, relationship.history) { try out(try TurtleFormat.claim(claim, event, node)) }
      try out(try TurtleFormat.relationship(relationship, claims, node))
    }
  }

  // MARK: Things

  private static func entity(_ info: EntityInfo, _ node: String) -> String {
    let type =
      switch info.kind {
      case .person: "schema:Person"
      case .place: "schema:Place"
      case .product: "schema:Product"
      case .authority: "schema:GovernmentOrganization"
      case .company, .unit, .media: "schema:Corporation"
      case .organization: "schema:Organization"
      case .other: "schema:Thing"
      }
    var lines = ["a \(type)", "hs:kind \(literal(info.kind.rawValue))", "rdfs:label \(literal(info.name))"]
    for spelling in info.spellings where spelling != info.name { lines.append("skos:altLabel \(literal(spelling))") }
    for identifier in info.identifiers {
      let parts = identifier.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2, parts[0] == "Wikidata", isQID(parts[1]) {
        lines.append("skos:exactMatch <http://www.wikidata.org/entity/\(parts[1])>")
      } else {
        lines.append("schema:identifier \(literal(identifier))")
      }
    }
    return block(node, lines)
  }

  private static func article(_ article: ArticleInfo) -> String {
    var lines = ["a schema:NewsArticle, prov:Entity", "dct:title \(literal(article.title ?? article.document))"]
    if let source = article.source { lines.append("dct:publisher \(literal(source))") }
    if let url = article.url { lines.append("schema:url \(literal(url))") }
    if let published = article.published { lines.append("dct:issued \(date(published))") }
    if let agency = article.agency { lines.append("hs:agency \(literal(agency))") }
    lines.append("dct:language \(literal(article.language))")
    lines.append("hs:recorded \(literal(article.recorded))^^xsd:dateTime")
    return block("<urn:hearsay:article:\(article.fingerprint)>", lines)
  }

  private static func claim(_ claim: StoredClaim, _ event: Event, _ node: (Int64) throws -> String) throws -> String {
    let record = claim.record
    var lines = [
      "a hs:Claim, prov:Entity", "hs:type hs:\(record.type.rawValue)", "hs:stage hs:\(record.stage.rawValue)",
      "hs:standing hs:\(record.standing.rawValue)", "hs:confidence \(literal(JSONText.number(record.confidence).line))^^xsd:decimal",
      "prov:wasQuotedFrom <urn:hearsay:article:\(claim.article.fingerprint)>", "hs:origin \(event.origin + 1)",
    ]
    for role in record.type.roles {
      for filler in record.roles[role] ?? [] {
        let entity = try filler.entity.flatMap { claim.entities[$0] }.map { "hs:entity \(try node($0)) ; " } ?? ""
        lines.append("hs:\(role.rawValue) [ \(entity)rdfs:label \(literal(filler.name)) ; hs:text \(literal(filler.text)) ]")
      }
    }
    lines += figures(record.quantities)
    for (position, source) in record.attribution.enumerated() {
      let agent = "[ a prov:Agent ; rdfs:label \(literal(source.name)) ]"
      lines.append(
        "prov:qualifiedAttribution [ a prov:Attribution ; prov:agent \(agent) ; prov:hadRole hs:\(source.kind.rawValue) ; hs:position \(position + 1) ]"
      )
    }
    if let start = record.time?.start { lines.append("hs:start \(date(start))") }
    if let end = record.time?.end { lines.append("hs:end \(date(end))") }
    for piece in record.evidence {
      let span = piece.span.count == 2 ? "hs:begin \(piece.span[0]) ; hs:end \(piece.span[1]) ; " : ""
      lines.append("hs:evidence [ \(span)rdf:value \(literal(piece.text, language: claim.article.language)) ]")
    }
    if let verdict = claim.verdict { lines.append("hs:verdict hs:\(verdict.rawValue)") }
    return block(name(claim), lines)
  }

  private static func relationship(
    _ relationship: Relationship, _ claims: [StoredClaim], _ node: (Int64) throws -> String
  ) throws -> String {
    let facts = RelationshipFacts(relationship, claims)
    var lines = [
      "a hs:Relationship, prov:Entity", "hs:type hs:\(relationship.type.rawValue)", "hs:stage hs:\(relationship.stage.rawValue)",
      "hs:standing hs:\(relationship.standing.rawValue)", "hs:status \(literal(facts.status))", "rdfs:label \(literal(facts.parties))",
      "hs:denied \(relationship.denial != nil)", "hs:open \(relationship.isOpen)", "hs:stale \(relationship.isStale)",
      "hs:contradicted \(!relationship.contradictions.isEmpty)", "hs:independentOrigins \(relationship.origins.count)",
      "hs:newest \(date(relationship.day))",
    ]
    for role in relationship.type.roles {
      for party in relationship.parties[role] ?? [] {
        let entity = try party.entity.map { "hs:entity \(try node($0)) ; " } ?? ""
        lines.append("hs:\(role.rawValue) [ \(entity)rdfs:label \(literal(party.name)) ]")
      }
    }
    lines += claims.map { "prov:wasDerivedFrom \(name($0))" }
    return block("<urn:hearsay:relationship:\(facts.reference)>", lines)
  }

  private static func figures(_ figures: [Role: ClaimRecord.Figure]) -> [String] {
    figures.sorted { $0.key.rawValue < $1.key.rawValue }.map { role, figure in
      var parts = ["hs:role hs:\(role.rawValue)"]
      for (name, value) in [("value", figure.value), ("low", figure.low), ("high", figure.high)] {
        if let value { parts.append("hs:\(name) \(literal(JSONText.number(value).line))^^xsd:double") }
      }
      if let unit = figure.currency ?? figure.unit { parts.append("hs:unit \(literal(unit))") }
      if figure.approximate == true { parts.append("hs:approximate true") }
      return "hs:figure [ \(parts.joined(separator: " ; ")) ]"
    }
  }

  // MARK: Syntax

  private static func name(_ claim: StoredClaim) -> String { "<urn:hearsay:claim:\(claim.fingerprint)-\(claim.id)>" }

  private static func block(_ subject: String, _ lines: [String]) -> String {
    "\(subject)\n  \(lines.joined(separator: " ;\n  ")) .\n\n"
  }

  private static func isQID(_ text: String) -> Bool {
    text.first == "Q" && text.count > 1 && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func date(_ text: String) -> String { text.count == 10 ? literal(text) + "^^xsd:date" : literal(text) }

  /// A string between double quotes (Turtle, section 6.4: `STRING_LITERAL_QUOTE`).
  static func literal(_ text: String, language: String? = nil) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}": out += "\u{FFFD}"
      case "\u{1}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
        let hex = String(scalar.value, radix: 16, uppercase: true)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\"" + (["de", "en"].contains(language) ? "@\(language ?? "")" : "")
  }
}
