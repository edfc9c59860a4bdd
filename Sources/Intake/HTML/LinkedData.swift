import Claims

/// What a page says of its article in JSON-LD (schema.org `Article` and its kinds).
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var publisher: String?
  private(set) var body: String?
  private(set) var language: String?
  private(set) var url: String?

  init(_ scripts: [[UInt8]]) {
    for script in scripts {
      var parser = JSONParser(LinkedData.unwrapped(script), allowsDuplicates: true)
      guard let value = try? parser.value() else { continue }
      take(value, depth: 0)
    }
  }

  private mutating func take(_ value: JSONValue, depth: Int) {
    guard depth < 6 else { return }
    for element in value.elements {
      guard let object = element.object else { continue }
      let types = object["@type"]?.elements.compactMap(\.string) ?? []
      if types.contains(where: PageWords.articleTypes.contains) { take(article: object) }
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"] {
        if let inner = object[key] { take(inner, depth: depth + 1) }
      }
    }
  }

  private mutating func take(article object: JSONObject) {
    headline = headline ?? text(object["headline"]) ?? text(object["name"])
    published = published ?? text(object["datePublished"]) ?? text(object["dateCreated"])
    body = body ?? text(object["articleBody"])
    language = language ?? text(object["inLanguage"])
    url = url ?? text(object["url"]) ?? text(object["mainEntityOfPage"])
    if publisher == nil {
      for value in object["publisher"]?.elements ?? [] { publisher = publisher ?? text(value.object?["name"] ?? value) }
    }
  }

  /// A string that is not blank, or the `@id` or `name` of an object.
  private func text(_ value: JSONValue?) -> String? {
    guard let first = value?.elements.first else { return nil }
    let string = first.string ?? first.object?["@id"]?.string ?? first.object?["name"]?.string
    guard let string, !string.utf8.allSatisfy(Format.isSpace) else { return nil }
    return string
  }

  /// The JSON without the comment or CDATA marks that some pages put around it.
  private static func unwrapped(_ script: [UInt8]) -> [UInt8] {
    guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else { return [] }
    if script[start...].starts(with: "[CDATA[".utf8) { return unwrapped(Array(script[(start + 7)...])) }
    return Array(script[start...])
  }
}
