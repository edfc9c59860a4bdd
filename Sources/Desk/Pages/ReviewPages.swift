import Claims
import Foundation
import Hummingbird
import Ledger
import Presentation

/// The queue of what a person should decide: doubtful claims first, then doubtful names; each decision can be taken back.
struct ReviewPages {
  let parts: DeskParts

  /// Claims less sure than this are in the queue.
  private static let doubt = 0.6
  private static let portion = 200

  func add(to routes: RouterGroup<DeskContext>) {
    routes.get("/review") { request, context in try await queue(request, context) }
    routes.post("/claims/:fingerprint/verdict") { request, context in try await verdict(request, context) }
    routes.post("/names/decide") { request, context in try await names(request, context) }
    routes.post("/verdicts/:id/undo") { request, context -> Response in
      let form = try await FormFields.take(from: request, context, limit: 1 << 16)
      let id = try context.parameters.require("id", as: Int64.self)
      try await parts.clerk.ask { try $0.undoVerdict(id) }
      return .seeOther(LocalPath.of(form["back"]))
    }
  }

  private func queue(_ request: Request, _ context: DeskContext) async throws -> Response {
    let skip = max(0, request.uri.queryParameters["skip"].flatMap { Int($0) } ?? 0)
    let (claims, names, last) = try await parts.clerk.ask { ledger in
      (
        try ledger.doubtfulClaims(below: ReviewPages.doubt, limit: ReviewPages.portion),
        try ledger.doubtfulNames(limit: ReviewPages.portion),
        try ledger.verdicts(limit: 20).first { $0.undone == nil }
      )
    }
    let cards = ClaimView(context)
    let interface = cards.interface
    var values: [String: Any] = [:]
    if let last, let undo = try await lastDecision(last, cards) { values["last"] = [undo] }
    let count = claims.count + names.count
    if count > 0 {
      let place = min(skip, count - 1)
      var item: [String: Any] = ["left": interface.text("left", ReviewPages.counted(claims.count), ReviewPages.counted(names.count))]
      if place < claims.count {
        item["claim"] = [try await claimItem(claims[place], cards)]
      } else {
        let judgement = names[place - claims.count]
        item["names"] = [
          ["first": judgement.first, "second": judgement.second, "reason": cards.wording.reason(ofJudgement: judgement.reason)]
        ]
      }
      if place + 1 < count { item["next"] = "/review?skip=\(place + 1)" }
      if place > 0 { item["previous"] = "/review?skip=\(place - 1)" }
      values["item"] = [item]
      values["hasItem"] = true
    }
    return parts.frame.page("review", title: interface.text("navReview"), path: "/review", values, context)
  }

  private static func counted(_ count: Int) -> String { count < portion ? String(count) : "\(portion)+" }

  private func lastDecision(_ last: Verdict, _ cards: ClaimView) async throws -> [String: Any]? {
    let claim = try? await parts.clerk.ask { try $0.claim(last.fingerprint) }
    guard let claim else { return nil }
    let decision =
      switch last.decision {
      case .accepted: cards.interface.text("verdictAccepted")
      case .rejected: cards.interface.text("verdictRejected")
      case .corrected: cards.interface.text("verdictCorrected")
      }
    let title = cards.wording.parties(claim.record.type, claim.record.roles.mapValues { $0.map(\.name) })
    return ["action": "/verdicts/\(last.id)/undo", "text": cards.interface.text("lastVerdict", "\(title): \(decision)")]
  }

  private func claimItem(_ claim: StoredClaim, _ cards: ClaimView) async throws -> [String: Any] {
    var item = cards.card(claim)
    let record = claim.record
    item["stages"] = Stage.allCases.map {
      ["value": $0.rawValue, "label": cards.wording.stage($0), "chosen": $0 == record.stage] as [String: Any]
    }
    item["standings"] = Standing.allCases.map {
      ["value": $0.rawValue, "label": cards.wording.standing($0), "chosen": $0 == record.standing] as [String: Any]
    }
    item["roles"] = record.type.roles.map { role -> [String: Any] in
      ["role": role.rawValue, "label": cards.wording.role(role), "value": ReviewPages.value(role, record)]
    }
    let text = try await parts.clerk.ask { try $0.text(ofArticle: claim.article.id) }
    if let text, let span = record.evidence.first?.span, span.count == 2 { item["context"] = [ReviewPages.context(text, span)] }
    return item
  }

  /// What a correction would have to say so that the role stays as it is.
  static func value(_ role: Role, _ record: ClaimRecord) -> String {
    if role.isFigure, let figure = record.quantities[role] {
      guard let value = figure.value else { return "" }
      let number = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
      return [number, figure.currency ?? figure.unit].compactMap { $0 }.joined(separator: " ")
    }
    return (record.roles[role] ?? []).map(\.name).joined(separator: ", ")
  }

  /// The words around a claim's own.
  private static func context(_ text: String, _ span: [Int]) -> String {
    let scalars = Array(text.unicodeScalars)
    let low = max(0, min(span[0], scalars.count) - 250)
    let high = min(scalars.count, max(span[1], 0) + 250)
    guard low < high else { return "" }
    var part = String.UnicodeScalarView()
    part.append(contentsOf: scalars[low..<high])
    return (low > 0 ? "… " : "") + VisibleText.of(String(part)) + (high < scalars.count ? " …" : "")
  }

  private func verdict(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormFields.take(from: request, context, limit: 1 << 18)
    let fingerprint = try context.parameters.require("fingerprint")
    guard let decision = Verdict.Decision(rawValue: try form.required("decision")) else {
      throw Problem(.invalidRequest, "a decision is one of accepted, rejected, corrected")
    }
    let author = context.visitor?.name ?? "desk"
    try await parts.clerk.ask { ledger in
      let claim = try ledger.claim(fingerprint)
      try ledger.judge(
        claim: claim.id, decision, correction: decision == .corrected ? try ReviewPages.corrected(claim.record, form) : nil, author: author)
    }
    return .seeOther(form["back"].map { LocalPath.of($0) } ?? "/review")
  }

  /// The claim as the form has it: only what differs from before is changed.
  private static func corrected(_ record: ClaimRecord, _ form: FormFields) throws -> ClaimRecord {
    var parts: [(String, String)] = []
    if let stage = form["stage"], stage != record.stage.rawValue { parts.append(("stage", stage)) }
    if let standing = form["standing"], standing != record.standing.rawValue { parts.append(("standing", standing)) }
    for role in record.type.roles {
      guard let field = form.values.first(where: { $0.name == "role-\(role.rawValue)" }) else { continue }
      let new = field.value.trimmingCharacters(in: .whitespacesAndNewlines)
      if new != value(role, record) { parts.append((role.rawValue, new)) }
    }
    guard !parts.isEmpty else { throw Problem(.invalidRequest, "nothing was changed; to say that the claim is right as it is, accept it") }
    return try Correction(parts: parts).applied(to: record)
  }

  private func names(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormFields.take(from: request, context, limit: 1 << 16)
    let (first, second) = (try form.required("first"), try form.required("second"))
    let isSame = try form.required("decision") == "same"
    let author = context.visitor?.name ?? "desk"
    try await parts.clerk.ask { ledger in
      if isSame { try ledger.merge(first, second, author: author) } else { try ledger.tellApart(first, second, author: author) }
    }
    return .seeOther("/review")
  }
}
