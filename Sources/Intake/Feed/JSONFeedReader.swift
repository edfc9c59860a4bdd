/// Takes the items out of a JSON Feed (versions 1 and 1.1).
struct JSONFeedReader {
  private(set) var title: String?
  private(set) var language: String?
  private(set) var candidates: [FeedCandidate] = []

  init(_ bytes: [UInt8], base: WebAddress?) throws(IntakeError) {
    var parser = JSONParser(bytes, allowsDuplicates: true)
    let feed = try parser.whole()
    guard let object = feed.object, case .array(let items)? = object["items"] else {
      throw IntakeError(problem: "is not a feed: it is JSON without \"items\"", remedy: "give the address of an RSS, Atom or JSON feed")
    }
    title = JSONFeedReader.text(object["title"]).map(FeedText.singleLine)
    language = JSONFeedReader.text(object["language"])
    let author = JSONFeedReader.author(object)
    candidates = items.map { JSONFeedReader.candidate($0, base: base, author: author) }
  }

  private static func candidate(_ value: JSONValue, base: WebAddress?, author: String?) -> FeedCandidate {
    var candidate = FeedCandidate()
    guard let item = value.object else { return candidate }
    candidate.base = base
    candidate.id = text(item["id"])
    candidate.links = ["url", "external_url"].compactMap { text(item[$0]) }
    candidate.title = text(item["title"]).map(AtomReader.escaped)
    candidate.dates = ["date_published", "date_modified"].compactMap { text(item[$0]) }
    candidate.author = (self.author(item) ?? author).map(AtomReader.escaped)
    candidate.summary = text(item["summary"]).map(AtomReader.escaped)
    candidate.content = text(item["content_html"]) ?? text(item["content_text"]).map(paragraphs)
    candidate.media = (item["attachments"]?.elements ?? []).compactMap(\.object).map {
      (text($0["url"]) ?? "", text($0["mime_type"]) ?? "")
    }
    candidate.language = text(item["language"])
    return candidate
  }

  private static func author(_ object: JSONObject) -> String? {
    let authors = object["authors"] ?? object["author"]
    let names = (authors?.elements ?? []).compactMap { text($0.object?["name"]) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// Plain text as HTML, a paragraph for each blank line.
  private static func paragraphs(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "<p>" + lines.map { FeedText.isBlank(String($0)) ? "</p><p>" : AtomReader.escaped(String($0)) }.joined(separator: "\n") + "</p>"
  }

  /// A string that is not blank; numbers, which some give as ids, count as their digits.
  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): FeedText.isBlank(text) ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }
}
