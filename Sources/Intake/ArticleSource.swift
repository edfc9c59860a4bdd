import Claims

/// The articles of files, folders, globs and standard input, in order, produced one at a time as they are asked for.
///
/// An argument names a file (taken whatever its name), a folder (walked in the order of names, hidden files and files of other
/// kinds left out), a glob that the shell did not expand, or `-` for standard input. Each input may be plain text, HTML, JSON
/// (one article object or an array of them) or JSON Lines, any of them packed with gzip; content tells, and the name only where
/// content leaves it open. What cannot be read becomes one `IntakeError` in its place, and the rest follows.
public struct ArticleSource: Sequence, Sendable {
  /// An article, or why there is none.
  public typealias Element = Result<Article, IntakeError>

  /// Files, folders, globs and `-`, as the user gave them.
  public let arguments: [String]
  /// What the user says beside.
  public let options: ArticleOptions

  /// The articles that `arguments` name.
  public init(_ arguments: [String], options: ArticleOptions = ArticleOptions()) {
    self.arguments = arguments
    self.options = options
  }

  /// Begins to read; standard input can be read but once.
  public func makeIterator() -> Iterator { Iterator(arguments: arguments, options: options) }

  /// Reads one input after another, and of an input one article after another.
  public struct Iterator: IteratorProtocol {
    private var walk: InputWalk
    private var open: OpenInput?
    private let options: ArticleOptions

    init(arguments: [String], options: ArticleOptions) {
      walk = InputWalk(arguments)
      self.options = options
    }

    /// The next article or error; nil at the end.
    public mutating func next() -> Element? {
      while true {
        if let result = open?.next() { return result }
        open = nil
        switch walk.next() {
        case nil: return nil
        case .failure(let error): return .failure(error)
        case .success(let input):
          do {
            open = try OpenInput(input, options: options)
          } catch {
            return .failure(error.at(input.name))
          }
        }
      }
    }
  }
}
