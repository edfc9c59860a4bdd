/// Gives the elements of feeds one name each, whatever prefix a feed uses.
struct XMLNamespaces {
  /// What prefixes mean, innermost element last; the empty prefix is the default.
  private var scopes: [[String: String]] = []
  /// What elements without a prefix are where nothing is declared: Atom's in an Atom feed.
  private var unprefixed = ""

  /// The namespaces that feeds use, and the prefix that stands for each here; the empty one is RSS in all its versions.
  private static let known: [String: String] = [
    "http://www.w3.org/2005/atom": "atom", "http://purl.org/atom/ns#": "atom",
    "http://purl.org/rss/1.0/": "", "http://my.netscape.com/rdf/simple/0.9/": "", "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "", "http://blogs.law.harvard.edu/tech/rss": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms", "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media", "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/1999/xhtml": "xhtml",
  ]

  /// Opens an element with what it declares.
  mutating func enter(_ attributes: [String: String], name: String) {
    if scopes.isEmpty, name.lowercased() == "feed" { unprefixed = "atom" }
    var scope: [String: String] = [:]
    for (key, value) in attributes where key.hasPrefix("xmlns") {
      let prefix = key == "xmlns" ? "" : key.hasPrefix("xmlns:") ? String(key.dropFirst(6)) : nil
      if let prefix { scope[prefix] = value.lowercased() }
    }
    scopes.append(scope)
  }

  /// Closes the innermost element, or the one that holds it.
  mutating func leave(belowLast: Bool = false) {
    if belowLast {
      if scopes.count > 1 { scopes.remove(at: scopes.count - 2) }
    } else {
      _ = scopes.popLast()
    }
  }

  /// The one name of an element: `content:encoded`. A prefix that nothing declares means what it usually means.
  func canonical(_ written: String) -> String {
    let small = written.lowercased()
    let colon = small.firstIndex(of: ":")
    let prefix = colon.map { String(small[..<$0]) } ?? ""
    let local = colon.map { String(small[small.index(after: $0)...]) } ?? small
    let meant = scopes.last { $0[prefix] != nil }?[prefix].map { XMLNamespaces.known[$0] ?? (prefix.isEmpty ? "" : prefix) }
    let short = meant ?? (prefix.isEmpty ? unprefixed : prefix)
    return short.isEmpty ? local : "\(short):\(local)"
  }
}
