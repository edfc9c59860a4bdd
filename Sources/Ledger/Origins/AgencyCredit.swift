import Claims

/// The news agency that an article credits in its dateline or at its end: "FRANKFURT (dpa-AFX) –", "/zb/stb (Reuters)".
enum AgencyCredit {
  /// The credited agency; nil where none is.
  ///
  /// - Parameters:
  ///   - text: the article; only its beginning and its end are looked at.
  ///   - source: the medium, which may be the agency itself.
  static func agency(in text: String?, source: String?) -> String? {
    if let source, let agency = names[source.lowercased()] { return agency }
    guard let text else { return nil }
    let ends = text.count > 2 * reach ? [text.prefix(reach), text.suffix(reach)] : [text[...]]
    for end in ends {
      // Credits stand in brackets, or between bars and dashes: "dpa/ker", "Von Reuters".
      for bracket in end.split(whereSeparator: { "([{".contains($0) }).dropFirst() {
        let inside = bracket.prefix { !")]}".contains($0) }
        for part in inside.split(whereSeparator: { "/,;".contains($0) }) {
          let credit = part.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
          if let agency = names[credit] { return agency }
        }
      }
    }
    return nil
  }

  /// Characters at either end of an article that are looked at.
  private static let reach = 240

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for line in WordList.words(PackageResources.agencies_txt) {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 2 { names[parts[0]] = parts[1] }
    }
    return names
  }()
}
