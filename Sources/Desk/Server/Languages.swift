import Claims
import HTTPTypes
import Hummingbird

/// Chooses German or English by what the browser would rather have (RFC 9110, Accept-Language), unless the visitor chose.
struct Languages: RouterMiddleware {
  /// The cookie that keeps the visitor's choice.
  static let cookie = "hearsay-language"

  func handle(
    _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let chosen = request.cookies[Languages.cookie].flatMap { Language(rawValue: $0.value) }
    context.language = chosen ?? Languages.preferred(request.headers[.acceptLanguage] ?? "")
    var response = try await next(request, context)
    if response.headers[.contentType]?.hasPrefix("text/html") == true {
      response.headers[.contentLanguage] = context.language.rawValue
      response.headers[.vary] = "Accept-Language, Cookie"
    }
    return response
  }

  /// The language that a header prefers; English where it names neither.
  static func preferred(_ header: String) -> Language {
    var best: (language: Language, weight: Double)?
    for part in header.prefix(500).split(separator: ",") {
      let fields = part.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let tag = fields.first?.lowercased().prefix(2), let language = tag == "de" ? Language.german : tag == "en" ? .english : nil
      else {
        continue
      }
      let weight = fields.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    return best?.language ?? .english
  }
}
