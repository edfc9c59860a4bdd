import Hummingbird
import Ledger
import Presentation

/// Articles: their list, and each with its text and the claims that rest on it.
struct ArticlePages {
  let parts: DeskParts

  private static let portion = 50

  func add(to routes: RouterGroup<DeskContext>) {
    routes.get("/articles") { request, context in try await list(request, context) }
    routes.get("/articles/:id") { request, context in try await article(context) }
  }

  private func list(_ request: Request, _ context: DeskContext) async throws -> Response {
    let before = request.uri.queryParameters["before"].flatMap { Int64($0) }
    let articles = try await parts.clerk.ask { try $0.articles(before: before, limit: ArticlePages.portion) }
    let interface = Interface.of(context.language)
    var values: [String: Any] = [
      "articles": articles.map {
        [
          "id": String($0.id), "day": $0.day, "medium": VisibleText.of($0.source ?? ""),
          "title": VisibleText.of($0.title ?? $0.document),
        ]
      }, "hasArticles": !articles.isEmpty,
    ]
    if articles.count == ArticlePages.portion, let last = articles.last { values["next"] = String(last.id) }
    return parts.frame.page("articles", title: interface.text("navArticles"), path: "/articles", values, context)
  }

  private func article(_ context: DeskContext) async throws -> Response {
    let id = try context.parameters.require("id", as: Int64.self)
    let view = try await parts.clerk.ask { try $0.article(id) }
    let cards = ClaimView(context)
    let article = view.article
    var values: [String: Any] = [
      "title": VisibleText.of(article.title ?? article.source ?? cards.interface.text("untitled")),
      "facts": [article.source, article.day, article.agency].compactMap { $0.map(VisibleText.of) }.joined(separator: " · "),
      "claims": view.claims.map { cards.card($0) }, "hasClaims": !view.claims.isEmpty, "count": String(view.claims.count),
    ]
    // Only what is an address of the web becomes a link: a script would be one, too.
    if let url = article.url, url.hasPrefix("https://") || url.hasPrefix("http://") { values["url"] = url }
    if let text = view.text {
      values["hasText"] = true
      values["segments"] = MarkedText(text, evidence: view.claims.map { ($0.fingerprint, $0.record.evidence.map(\.span)) }).values
    }
    return parts.frame.page("article", title: article.title ?? article.label, path: "/articles/\(id)", values, context)
  }
}
