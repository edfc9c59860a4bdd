import Claims

/// A JSON object that describes an article: `id, title, text, html, url, source, published, language`.
///
/// The objects of gold and of `read`'s output keep the same members in a `document` inside; those are taken too.
struct ArticleObject {
  private let members: JSONObject

  init(_ value: JSONValue) throws(IntakeError) {
    guard let object = value.object else {
      throw IntakeError(problem: "is \(value.kind), not an article", remedy: "give an object with a \"text\" or \"html\"")
    }
    if object["text"] == nil, object["html"] == nil, let inner = object["document"]?.object {
      members = inner
    } else {
      members = object
    }
  }

  /// The article; `fallback` names it where the object has no id.
  func article(fallback: String, options: ArticleOptions) throws(IntakeError) -> Article {
    let id = try identifier() ?? fallback
    var own = options
    own.title = try string("title") ?? options.title
    own.source = try string("source") ?? options.source
    own.url = try string("url") ?? options.url
    var remarks: [String] = []
    own.published = try date(&remarks) ?? options.published
    let declared = try string("language").flatMap { Language(tag: $0) }

    let text = try string("text")
    let html = try string("html")
    var article: Article?
    if let text {
      article = Article(text: text, id: id, declared: declared, options: own)
    } else if let html {
      article = try Article(html: Array(html.utf8), id: id, declared: declared, known: own)
    }
    if var article {
      article.remarks = remarks
      return article
    }
    let isThere = members["text"] != nil || members["html"] != nil
    throw IntakeError(
      problem: isThere ? "has an empty text" : "has neither \"text\" nor \"html\"",
      remedy: "give the article's text in \"text\" or its page in \"html\"")
  }

  private func identifier() throws(IntakeError) -> String? {
    if case .number(let digits)? = members["id"] { return digits }
    return try string("id")
  }

  /// The day of publication; what cannot be read costs the article its date, not its claims.
  private func date(_ remarks: inout [String]) throws(IntakeError) -> CalendarDate? {
    guard let text = try string("published"), !Placeholders.dates.contains(String(text.prefix(10))) else { return nil }
    let date = DateReading.date(in: text)
    if date == nil {
      remarks.append("has a \"published\" that is no date: \"\(text.prefix(40))\"; read without it, write it as 2021-03-30")
    }
    return date
  }

  /// The text of a member; nil where it is absent, null or blank.
  private func string(_ key: String) throws(IntakeError) -> String? {
    switch members[key] {
    case nil, .null: return nil
    case .string(let text): return text.utf8.allSatisfy(Format.isSpace) ? nil : text
    case .some(let other):
      throw IntakeError(problem: "has \(other.kind) where \"\(key)\" should be text", remedy: "write \"\(key)\" as text in quotation marks")
    }
  }
}
