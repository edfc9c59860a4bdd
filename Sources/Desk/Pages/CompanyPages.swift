import Claims
import Exchange
import Foundation
import Hummingbird
import Ledger
import Presentation

/// Somebody's dossier, timeline and surroundings, and what can be decided on the names.
struct CompanyPages {
  let parts: DeskParts

  /// Relationships of a section that are shown before somebody asks for all.
  private static let shown = 10
  /// The most that are ever shown of a section.
  private static let most = 500

  func add(to routes: RouterGroup<DeskContext>) {
    routes.get("/companies/:id") { request, context in try await dossier(request, context) }
    routes.get("/companies/:id/timeline") { request, context in try await timeline(request, context) }
    routes.get("/companies/:id/graph") { request, context in try await graph(request, context) }
    routes.get("/companies/:id/export/:format") { request, context in try await export(request, context) }
    routes.post("/companies/:id/merge") { request, context -> Response in
      try await decide(request, context) { ledger, id, form, author in
        try ledger.merge(number: id, try form.required("other"), author: author)
      }
    }
    routes.post("/companies/:id/split") { request, context -> Response in
      try await decide(request, context) { ledger, id, form, author in
        try ledger.split(number: id, try form.required("spelling"), author: author)
      }
    }
    routes.post("/companies/:id/rename") { request, context -> Response in
      try await decide(request, context) { ledger, id, form, author in
        try ledger.rename(number: id, to: String(try form.required("name").prefix(200)), author: author)
      }
    }
    routes.post("/judgements/:id/undo") { request, context -> Response in
      let form = try await FormFields.take(from: request, context, limit: 1 << 16)
      let id = try context.parameters.require("id", as: Int64.self)
      try await parts.clerk.ask { try $0.undoJudgement(id) }
      return .seeOther(LocalPath.of(form["back"]))
    }
  }

  // MARK: Pages

  private func dossier(_ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.parameters.require("id", as: Int64.self)
    let filter = try DossierFilter(request)
    let (dossier, judgements) = try await parts.clerk.ask { ledger in
      let dossier = try ledger.dossier(ofNumber: id, asOf: filter.asOf)
      return (dossier, try ledger.judgements(onNumber: id).suffix(20))
    }
    let view = RelationshipView(context, asOf: filter.asOf)
    let interface = view.interface
    let wanted = request.uri.queryParameters["section"].map(String.init)
    let sections = dossier.sections.compactMap { section, all -> [String: Any]? in
      let relationships = all.filter(filter.takes)
      guard !relationships.isEmpty, wanted == nil || wanted == section.rawValue else { return nil }
      let limit = wanted == nil ? CompanyPages.shown : CompanyPages.most
      var values: [String: Any] = [
        "id": section.rawValue, "title": view.wording.section(section), "count": view.wording.grouped(Double(relationships.count)),
        "relationships": relationships.prefix(limit).map { view.row($0) },
      ]
      if relationships.count > limit, wanted == nil {
        values["more"] = [
          [
            "href": "/companies/\(id)?section=\(section.rawValue)\(filter.query("&"))",
            "text": interface.text("showAll", String(relationships.count)),
          ]
        ]
      }
      return values
    }
    var values = CompanyHead(dossier.entity, id: id, filter, tab: "", days: dossier.relationships.map { $0.history[0].day }.min(), context)
      .values
    values["sections"] = sections
    values["hasSections"] = !sections.isEmpty
    values["exports"] = CompanyPages.formats.map { ["href": "/companies/\(id)/export/\($0.rawValue)", "label": $0.rawValue] }
    values["spellingList"] = dossier.entity.spellings.filter { $0 != dossier.entity.name }
    values["hasSpellings"] = dossier.entity.spellings.count > 1
    values["judgements"] = judgements.map { judgement -> [String: Any] in
      let by = judgement.author ?? interface.text(judgement.maker.rawValue)
      var value: [String: Any] = [
        "text":
          "\(judgement.first) – \(judgement.second): \(view.wording.verdict(judgement.verdict)) · \(by) · \(judgement.at.prefix(10)) · \(view.wording.reason(ofJudgement: judgement.reason))\(judgement.undone == nil ? "" : " · " + interface.text("undone"))",
        "back": "/companies/\(id)",
      ]
      if judgement.undone == nil, judgement.maker == .person { value["undo"] = String(judgement.id) }
      return value
    }
    values["hasJudgements"] = !judgements.isEmpty
    return parts.frame.page("company", title: dossier.entity.name, path: "/companies/\(id)", values, context)
  }

  private func timeline(_ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.parameters.require("id", as: Int64.self)
    let filter = try DossierFilter(request)
    let dossier = try await parts.clerk.ask { try $0.dossier(ofNumber: id, asOf: filter.asOf) }
    let relationships = dossier.relationships.filter(filter.takes)
    var values = CompanyHead(
      dossier.entity, id: id, filter, tab: "/timeline", days: dossier.relationships.map { $0.history[0].day }.min(), context
    ).values
    values["kind"] = "timeline"
    values["drawing"] = TimelineDrawing(relationships, of: dossier.entity, context.wording).markup
    return parts.frame.page("drawing", title: dossier.entity.name, path: "/companies/\(id)/timeline", values, context)
  }

  private func graph(_ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.parameters.require("id", as: Int64.self)
    let filter = try DossierFilter(request)
    let (entity, neighbourhood) = try await parts.clerk.ask { ledger in
      let entity = try ledger.entity(number: id)
      return (
        entity,
        try ledger.neighbourhood(
          of: entity.id, types: filter.type.map { [$0] }, standings: filter.standing.map { [$0] }, since: filter.since, asOf: filter.asOf)
      )
    }
    var values = CompanyHead(entity, id: id, filter, tab: "/graph", days: nil, context).values
    let wording = context.wording
    let nodes = Dictionary(neighbourhood.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let links = neighbourhood.edges.sorted { ($0.day, $0.reference) > ($1.day, $1.reference) }.compactMap { edge -> [String: Any]? in
      guard let node = nodes[edge.from == entity.id ? edge.to : edge.from] else { return nil }
      return [
        "id": String(node.id), "name": VisibleText.of(node.name), "reference": edge.reference, "typeText": wording.type(edge.type),
        "stageText": wording.stage(edge.stage), "standing": edge.standing.rawValue, "standingText": wording.standing(edge.standing),
        "day": edge.day,
      ]
    }
    values["kind"] = "graph"
    values["isGraph"] = true
    values["drawing"] = NeighbourhoodDrawing(neighbourhood, wording).markup
    values["links"] = links
    values["hasLinks"] = !links.isEmpty
    return parts.frame.page("drawing", title: entity.name, path: "/companies/\(id)/graph", values, context)
  }

  // MARK: Export

  private static let formats = ExportFormat.allCases.filter { !$0.isFolder }

  private func export(_ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.parameters.require("id", as: Int64.self)
    guard let format = context.parameters.get("format").flatMap({ ExportFormat(rawValue: $0) }), !format.isFolder else {
      throw Problem(.notFound, "there is no such form of export; there are \(CompanyPages.formats.map(\.rawValue).joined(separator: ", "))")
    }
    let text = try await parts.clerk.ask { ledger in
      var text = ""
      _ = try ledger.entity(number: id)
      try Exporter(ledger, Selection(entity: id)).write(format, to: .stream { text += $0 })
      return text
    }
    // The name of the file holds nothing of the article's words.
    return Response(
      .ok, "application/octet-stream", text, headers: [.contentDisposition: "attachment; filename=\"hearsay-\(id).\(format.rawValue)\""])
  }

  // MARK: Decisions

  private func decide(
    _ request: Request, _ context: DeskContext, _ act: @escaping @Sendable (Ledger, Int64, FormFields, String) throws -> Void
  ) async throws -> Response {
    let form = try await FormFields.take(from: request, context, limit: 1 << 16)
    let id = try context.parameters.require("id", as: Int64.self)
    let author = context.visitor?.name ?? "desk"
    try await parts.clerk.ask { ledger in try act(ledger, id, form, author) }
    return .seeOther("/companies/\(id)")
  }
}
