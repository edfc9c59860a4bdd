import Claims
import Foundation
import Ledger

/// A folder of tables that refer to each other by their first columns.
struct CSVFormat {
  private let folder: String

  init(folder: String) { self.folder = folder }

  private func table(_ name: String, _ columns: [String]) throws -> CSVFile { try CSVFile(path: "\(folder)/\(name).csv", columns) }

  func write(_ snapshot: Snapshot, _ selection: Selection) throws {
    let relationships = try table(
      "relationships",
      [
        "relationship", "type", "stage", "standing", "status", "denied", "deniedBy", "open", "stale", "contradicted", "origins", "claims",
        "first", "newest", "start", "end", "parties", "figures", "saidBy", "quote", "medium", "title", "url", "published", "confidence",
      ])
    let claims = try table(
      "claims",
      ["claim", "relationship", "article", "type", "stage", "standing", "day", "start", "end", "time", "origin", "confidence", "verdict"])
    let roles = try table("roles", ["claim", "role", "entity", "name", "text", "begin", "end"])
    let attributions = try table("attributions", ["claim", "position", "name", "kind"])
    let figures = try table("figures", ["claim", "role", "value", "low", "high", "currency", "unit", "approximate"])
    let evidence = try table("evidence", ["claim", "begin", "end", "text"])
    let articles = try table(
      "articles", ["article", "document", "title", "source", "url", "published", "language", "agency", "recorded"])
    let entities = try table("entities", ["entity", "name", "kind", "claims", "identifiers"])
    let names = try table("names", ["entity", "name"])
    var seenArticles: Set<Int64> = []
    var parties: Set<Int64> = []
    func number(_ value: Double?) -> String { value.map { JSONText.number($0).line } ?? "" }

    try snapshot.forEachRelationship(selection) { relationship, stored in
      let facts = RelationshipFacts(relationship, stored)
      try relationships.write([facts.reference] + facts.attributes.map(\.value))
      for (claim, event) in zip(stored, relationship.history) {
        let id = String(claim.id)
        let record = claim.record
        try claims.write([
          id, facts.reference, String(claim.article.id), record.type.rawValue, record.stage.rawValue, record.standing.rawValue, event.day,
          record.time?.start ?? "", record.time?.end ?? "", record.time?.text ?? "", String(event.origin + 1), number(record.confidence),
          claim.verdict?.rawValue ?? "",
        ])
        for role in record.type.roles {
          for filler in record.roles[role] ?? [] {
            let entity = filler.entity.flatMap { claim.entities[$0] }
            if let entity { parties.insert(entity) }
            let span = filler.span.map(String.init)
            try roles.write(
              [id, role.rawValue, entity.map(String.init) ?? "", filler.name, filler.text, span.first ?? "", span.last ?? ""])
          }
        }
        for (position, source) in record.attribution.enumerated() {
          try attributions.write([id, String(position + 1), source.name, source.kind.rawValue])
        }
        for (role, figure) in record.quantities.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          try figures.write([
            id, role.rawValue, number(figure.value), number(figure.low), number(figure.high), figure.currency ?? "", figure.unit ?? "",
            figure.approximate == true ? "true" : "false",
          ])
        }
        for piece in record.evidence {
          try evidence.write([id, piece.span.first.map(String.init) ?? "", piece.span.last.map(String.init) ?? "", piece.text])
        }
        let article = claim.article
        if seenArticles.insert(article.id).inserted {
          try articles.write([
            String(article.id), article.document, article.title ?? "", article.source ?? "", article.url ?? "", article.published ?? "",
            article.language, article.agency ?? "", article.recorded,
          ])
        }
      }
    }
    for id in parties.sorted() {
      let entity = try snapshot.entity(id)
      try entities.write([
        String(id), entity.name, entity.kind.rawValue, String(entity.claims), entity.identifiers.joined(separator: "; "),
      ])
      for spelling in entity.spellings { try names.write([String(id), spelling]) }
    }
    for table in [relationships, claims, roles, attributions, figures, evidence, articles, entities, names] { try table.finish() }
  }
}
