import Claims

/// An input that is being read: yields its articles one by one.
struct OpenInput {
  /// What is still to be read.
  enum Rest {
    case lines(LineReader, isFirst: Bool)
    case elements(JSONParser, next: Int)
    case single(Result<Article, IntakeError>)
    case nothing
  }

  let input: Input
  let options: ArticleOptions
  var rest: Rest = .nothing

  /// Opens the input, unpacks it and tells what it holds.
  init(_ input: Input, options: ArticleOptions) throws(IntakeError) {
    try self.init(input, source: FileBytes(input), options: options)
  }

  /// Takes an input that is open or in memory.
  init(_ input: Input, source: any ByteSource, options: ArticleOptions) throws(IntakeError) {
    self.input = input
    self.options = options
    let limit = options.maximumBytes
    var source = source
    var head = try OpenInput.head(of: &source)
    guard !head.isEmpty else { throw .empty }
    if GzipBytes<MemoryBytes>.opens(head) {
      // Unpacked once to the end before anything is taken from it: what is cut short yields nothing.
      let packed = try source.readAll(limit: limit, after: head)
      var trial = GzipBytes(MemoryBytes(packed), limit: limit)
      while !(try trial.read().isEmpty) {}
      source = GzipBytes(MemoryBytes(packed), limit: limit)
      head = try OpenInput.head(of: &source)
      guard !head.isEmpty else { throw .empty }
    }
    if Transcoder.utf16Mark(head) != nil {
      head = Transcoder.utf8(try source.readAll(limit: limit, after: head))
      source = MemoryBytes(head)
    } else {
      source = PushedBack(head, before: source)
    }
    let format = try Format(head: Array(head.prefix(OpenInput.headLength)), kind: input.kind)
    switch format {
    case .jsonLines:
      rest = .lines(LineReader(source, limit: limit), isFirst: true)
    case .json:
      try openObjects(source)
    case .jsonArray:
      var parser = JSONParser(Transcoder.utf8(try source.readAll(limit: limit)))
      _ = parser.take(UInt8(ascii: "["))
      rest = .elements(parser, next: 1)
    case .html:
      rest = .single(.success(try Article(html: source.readAll(limit: limit), id: input.id, options: options)))
    case .text:
      let text = Transcoder.utf8(try source.readAll(limit: limit))
      guard !text.allSatisfy(Format.isSpace) else { throw .blank }
      rest = .single(.success(Article(plainText: String(decoding: text, as: UTF8.self), id: input.id, options: options)))
    }
  }

  /// The next article of the input or error in it; nil at its end.
  mutating func next() -> Result<Article, IntakeError>? {
    take()?.map { article in
      var article = article
      if article.place == article.document.id { article.place = input.name }
      return article
    }
  }

  private mutating func take() -> Result<Article, IntakeError>? {
    let current = rest
    rest = .nothing
    switch current {
    case .nothing: return nil
    case .single(let result): return result
    case .lines(let reader, let isFirst): return nextLine(reader, isFirst: isFirst)
    case .elements(let parser, let index): return nextElement(parser, index: index)
    }
  }

  private static let headLength = 1 << 16

  private static func head(of source: inout any ByteSource) throws(IntakeError) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < headLength {
      let chunk = try source.read()
      if chunk.isEmpty { break }
      head += chunk
      // A line of JSON that comes through a pipe is read when it comes, not when there are many.
      if head.first == UInt8(ascii: "{"), chunk.contains(0x0A) { break }
    }
    return head
  }
}

extension IntakeError {
  /// An input of no bytes.
  static let empty = IntakeError(problem: "is empty", remedy: "give an article's text")
  /// An input of nothing but white space.
  static let blank = IntakeError(problem: "holds nothing but white space", remedy: "give an article's text")
}
