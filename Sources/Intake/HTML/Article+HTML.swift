import Claims

extension Article {
  /// The article of a web page: its body as text, a blank line between paragraphs, and what the page says about it.
  ///
  /// The text taken out is the article's text as given, to which offsets refer. Throws `IntakeError` where the page has no
  /// article's text.
  public init(html: [UInt8], id: String, options: ArticleOptions = ArticleOptions()) throws(IntakeError) {
    try self.init(html: html, id: id, declared: nil, known: options)
  }

  /// The article of a page of which some is known; that fills what the page lacks.
  init(html: [UInt8], id: String, declared: Language?, known: ArticleOptions) throws(IntakeError) {
    let page = try HTMLReader.page(of: Transcoder.utf8(html, declared: HTMLCharset.declared(in: html)))
    let data = LinkedData(page.linkedData)
    let metadata = PageMetadata(page, data)
    let paragraphs = BodyFinder(page).paragraphs(title: metadata.title)
    var text = paragraphs.joined(separator: "\n\n")
    if let body = data.body, text.utf8.count * 4 < body.utf8.count { text = body }
    guard !text.utf8.allSatisfy(Format.isSpace) else {
      throw IntakeError(problem: "is a page without an article's text", remedy: "save the page of the article itself, or give its text")
    }
    var options = known
    options.title = metadata.title ?? known.title
    options.source = metadata.source ?? known.source
    options.url = metadata.url ?? known.url
    options.published = metadata.published ?? known.published
    self.init(text: text, id: id, declared: declared ?? metadata.language, options: options)
  }
}
