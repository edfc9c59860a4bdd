import Claims

/// JSON: one object, an array of objects, or objects one a line.
extension OpenInput {
  /// Tells one object, perhaps over many lines, from JSON Lines by whether the first line is a value by itself.
  mutating func openObjects(_ source: any ByteSource) throws(IntakeError) {
    var reader = LineReader(source, limit: options.maximumBytes)
    guard let first = try reader.next() else { throw .empty }
    var parser = JSONParser(Transcoder.utf8(first.bytes))
    var isComplete = true
    do {
      _ = try parser.whole()
    } catch {
      isComplete = false
    }
    if isComplete && input.path == nil {
      reader.putBack(first)
      rest = .lines(reader, isFirst: true)
      return
    }
    guard let second = try reader.peek() else {
      rest = .single(article(in: first, fallback: input.id))
      return
    }
    let opensObject = second.bytes.first == UInt8(ascii: "{")
    if isComplete || opensObject {
      reader.putBack(first)
      rest = .lines(reader, isFirst: true)
      return
    }
    reader.putBack(first)
    var whole = JSONParser(Transcoder.utf8(try reader.remainder()))
    let value = try whole.whole()
    rest = .single(.success(try ArticleObject(value).article(fallback: input.id, options: options)))
  }

  /// Takes one line; what is wrong with it does not touch the next.
  mutating func nextLine(_ reader: LineReader, isFirst: Bool) -> Result<Article, IntakeError>? {
    var reader = reader
    do {
      guard let line = try reader.next() else { return isFirst ? .failure(IntakeError.blank.at(input.name)) : nil }
      rest = .lines(reader, isFirst: false)
      return article(in: line, fallback: "\(input.id):\(line.number)").map { placed($0, line: line.number) }
        .mapError { $0.at(input.name, line: line.number) }
    } catch {
      return .failure(error.at(input.name))
    }
  }

  private func placed(_ article: Article, line: Int) -> Article {
    var article = article
    article.place = "\(input.name):\(line)"
    return article
  }

  private func article(in line: LineReader.Line, fallback: String) -> Result<Article, IntakeError> {
    var parser = JSONParser(Transcoder.utf8(line.bytes))
    do {
      return .success(try ArticleObject(try parser.whole()).article(fallback: fallback, options: options))
    } catch {
      return .failure(error.at(input.name, line: error.line.map { $0 + line.number - 1 }))
    }
  }

  /// Takes one element; a fault in an element's JSON ends the array, one in what it says does not.
  mutating func nextElement(_ parser: JSONParser, index: Int) -> Result<Article, IntakeError>? {
    var parser = parser
    do throws(IntakeError) {
      if index == 1, parser.take(UInt8(ascii: "]")) {
        throw IntakeError(problem: "is an empty list", remedy: "give article objects in it")
      }
      _ = parser.isAtEnd()
      let line = parser.line()
      let value = try parser.value()
      let hasMore = parser.take(UInt8(ascii: ","))
      if !hasMore {
        guard parser.take(UInt8(ascii: "]")), parser.isAtEnd() else { throw parser.fault("a comma or ] is missing") }
      } else {
        rest = .elements(parser, next: index + 1)
      }
      do throws(IntakeError) {
        return .success(placed(try ArticleObject(value).article(fallback: "\(input.id):\(index)", options: options), line: line))
      } catch {
        return .failure(error.at(input.name, line: line))
      }
    } catch {
      return .failure(error.at(input.name))
    }
  }
}
