import Claims
import Foundation
import Hummingbird
import Intake
import Ledger
import Presentation

/// Reading what a visitor pastes, names or drops, and adding it.
struct ReadPages {
  let parts: DeskParts

  func add(to routes: RouterGroup<DeskContext>) {
    routes.get("/read") { _, context in page([:], context) }
    routes.post("/read") { request, context in try await read(request, context) }
    routes.post("/read/add") { request, context in try await add(request, context) }
  }

  private func page(_ values: [String: Any], _ context: DeskContext, status: HTTPResponse.Status = .ok) -> Response {
    parts.frame.page("read", title: Interface.of(context.language).text("navRead"), path: "/read", values, context, status: status)
  }

  private func read(_ request: Request, _ context: DeskContext) async throws -> Response {
    // Reading stores nothing, so whoever may look may read.
    let form = try await FormFields.take(from: request, context, limit: parts.configuration.largestBody, needsEditor: false)
    let interface = Interface.of(context.language)
    var values: [String: Any] = [:]
    for (field, name) in [("text", "text"), ("url", "url"), ("title", "articleTitle"), ("source", "source"), ("published", "published")] {
      values[name] = form[field] ?? ""
    }
    guard let reading = parts.reading else {
      values["problems"] = [interface.text("noReader")]
      return page(values, context, status: .serviceUnavailable)
    }
    var options = ArticleOptions(maximumBytes: parts.configuration.largestBody)
    options.title = form["title"]
    options.source = form["source"]
    options.published = form["published"].flatMap { CalendarDate($0) }
    var inputs: [(name: String, bytes: [UInt8], url: String?)] = []
    var problems: [String] = []
    if let text = form["text"] { inputs.append((ReadPages.name(of: text), Array(text.utf8), nil)) }
    if let url = form["url"] {
      do {
        let page = try await reading.fetch(url)
        inputs.append((page.address, page.bytes, page.address))
      } catch let problem as Problem { problems.append(problem.detail) }
    }
    for file in form.files { inputs.append((file.name, file.bytes, nil)) }
    if inputs.isEmpty, problems.isEmpty { problems.append(interface.text("nothingToRead")) }
    var readings: [[String: Any]] = []
    for input in inputs {
      var options = options
      options.url = input.url
      for result in try await reading.readings(of: input.bytes, name: input.name, options: options) {
        switch result {
        case .failure(let problem): problems.append(problem.detail)
        case .success(let entry): readings.append(shown(entry, reading, context))
        }
      }
    }
    values["problems"] = problems.map(VisibleText.of)
    values["readings"] = readings
    return page(values, context, status: readings.isEmpty && !problems.isEmpty ? .unprocessableContent : .ok)
  }

  /// What a text that was pasted is known by where it has neither title nor medium: its first words.
  private static func name(of text: String) -> String {
    let line = VisibleText.of(String(text.split(whereSeparator: \.isNewline).first ?? ""))
    return line.count > 80 ? line.prefix(79) + "…" : line
  }

  private func shown(_ entry: Ledger.Entry, _ reading: ReadingDesk, _ context: DeskContext) -> [String: Any] {
    let cards = ClaimView(context)
    let document = entry.reading.document
    // An id within this page only: whether a claim is known is asked when it is added.
    let claims = entry.reading.claims.enumerated().map { (id: "read-\($0)", record: $1) }
    let text = MarkedText(entry.text ?? "", evidence: claims.map { ($0.id, $0.record.evidence.map(\.span)) })
    var values: [String: Any] = [
      "title": VisibleText.of(document.title ?? document.source ?? cards.interface.text("untitled")),
      "facts": [document.source, document.published, document.url].compactMap { $0.map(VisibleText.of) }.joined(separator: " · "),
      "segments": text.values, "claims": claims.map { cards.card($0.record, id: $0.id) }, "hasClaims": !claims.isEmpty,
      "count": String(claims.count),
    ]
    if context.visitor?.mayEdit == true { values["canAdd"] = [reading.keep(entry)] }
    return values
  }

  private func add(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormFields.take(from: request, context, limit: 1 << 16)
    let interface = Interface.of(context.language)
    guard let entry = parts.reading?.kept(try form.required("key")) else { throw Problem(.notFound, interface.text("readingGone")) }
    let added = try await parts.clerk.ask { try $0.add([entry]) }
    guard let first = added.first else { throw Problem(.internalError, "nothing was added") }
    return .seeOther("/articles/\(first.article)")
  }
}
