import Claims

extension Article {
  /// The articles of a file's bytes that are in memory, or why there are none, one by one as `ArticleSource` yields them.
  ///
  /// - Parameter name: where the bytes come from, as messages and ids name it; its ending tells the kind where content leaves it open.
  public static func articles(
    in bytes: [UInt8], name: String, options: ArticleOptions = ArticleOptions()
  ) -> [Result<Article, IntakeError>] {
    var articles: [Result<Article, IntakeError>] = []
    do {
      var open = try OpenInput(Input(name: name, path: name), source: MemoryBytes(bytes), options: options)
      while let result = open.next() { articles.append(result) }
    } catch {
      articles.append(.failure(error.at(name)))
    }
    return articles
  }

  /// Whether files of this name are taken from folders.
  public static func isTaken(fileName: String) -> Bool {
    Input.articleKinds.contains(Input(name: fileName, path: fileName).kind)
  }
}
