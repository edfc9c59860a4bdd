import Claims
import Crypto
import Foundation
import Hummingbird
import Mustache
import Presentation

/// Puts pages together: a template, its values, and the frame around all of them. Mustache escapes every value; drawings alone come as markup.
struct PageFrame: Sendable {
  private let library: MustacheLibrary
  /// Differs where style or script differ, so that browsers may keep them for long.
  let edition: String

  /// - Throws: where a template is not well formed, which tests would show.
  init() throws {
    var library = MustacheLibrary()
    for (name, bytes) in PageFrame.templates { try library.register(String(decoding: bytes, as: UTF8.self), named: name) }
    self.library = library
    let assets = PackageResources.desk_css + PackageResources.desk_js
    edition = HexText.of(SHA256.hash(data: assets).prefix(6))
  }

  static let templates: [(String, [UInt8])] = [
    ("frame", PackageResources.frame_mustache), ("relationship", PackageResources.relationship_mustache),
    ("claim", PackageResources.claim_mustache), ("start", PackageResources.start_mustache), ("changes", PackageResources.changes_mustache),
    ("search", PackageResources.search_mustache), ("company-head", PackageResources.company_head_mustache),
    ("company", PackageResources.company_mustache), ("drawing", PackageResources.drawing_mustache),
    ("relationship-page", PackageResources.relationship_page_mustache), ("text", PackageResources.text_mustache),
    ("article", PackageResources.article_mustache), ("articles", PackageResources.articles_mustache),
    ("review", PackageResources.review_mustache), ("read", PackageResources.read_mustache),
    ("watch", PackageResources.watch_mustache), ("sign-in", PackageResources.sign_in_mustache),
    ("problem", PackageResources.problem_mustache),
  ]

  private static let navigation = [
    ("/", "navStart"), ("/changes", "navChanges"), ("/articles", "navArticles"), ("/review", "navReview"), ("/read", "navRead"),
    ("/watch", "navWatch"),
  ]

  /// A page.
  ///
  /// - Parameters:
  ///   - template: its name.
  ///   - path: the page's own address.
  func page(
    _ template: String, title: String, path: String, _ values: [String: Any] = [:], _ context: DeskContext,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    let interface = Interface.of(context.language)
    let other: Language = context.language == .german ? .english : .german
    var all: [String: Any] = [
      "language": context.language.rawValue, "otherLanguage": other.rawValue,
      "otherLanguageName": other == .german ? "Deutsch" : "English", "title": title, "edition": edition, "t": interface.texts,
      "secret": context.formSecret, "path": path, "mayEdit": context.visitor?.mayEdit == true,
      "today": String(Date().formatted(.iso8601).prefix(10)),
      "navigation": PageFrame.navigation.map { href, key -> [String: Any] in
        ["href": href, "label": interface.text(key), "current": path == href || href != "/" && path.hasPrefix(href + "/")]
      },
    ]
    if let visitor = context.visitor, !visitor.isLocal {
      all["signedIn"] = true
      all["visitor"] = visitor.name
    }
    all.merge(values) { $1 }
    return .html(library.render(all, withTemplate: template) ?? "", status)
  }

  /// The page that says what went wrong.
  func problem(_ problem: Problem, _ context: DeskContext) -> Response {
    let title = problem.title(Interface.of(context.language))
    return page("problem", title: title, path: "", ["heading": title, "detail": problem.detail], context, status: problem.status)
  }
}
