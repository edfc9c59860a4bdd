import Claims

extension Article {
  /// An article of plain text: repaired, and its language told.
  public init(plainText text: String, id: String, options: ArticleOptions = ArticleOptions()) {
    self.init(text: text, id: id, declared: nil, options: options)
  }

  /// An article of a text whose language may be declared; `options` fill in the rest.
  init(text: String, id: String, declared: Language?, options: ArticleOptions) {
    let repaired = RepairedText(repairing: text)
    let language = options.language ?? Language.guess(repaired.bytes, declared: declared)
    let document = DocumentInfo(
      id: id, title: options.title, source: options.source, url: options.url, published: options.published, language: language)
    self.init(document: document, text: text, repaired: repaired)
  }
}
