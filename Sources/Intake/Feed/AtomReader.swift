/// Takes the entries out of Atom 1.0 (RFC 4287) and 0.3.
struct AtomReader {
  private(set) var title: String?
  private(set) var language: String?
  private(set) var candidates: [FeedCandidate] = []

  private let document: XMLDocument
  private let base: WebAddress?

  init(_ document: XMLDocument, root: Int, base: WebAddress?) {
    self.document = document
    self.base = base
    title = html(root, "title").map(FeedText.plain).map(FeedText.singleLine)
    language = document.nodes[root].attributes["xml:lang"]
    let author = document.child(of: root, ["atom:author"]).flatMap { html($0, "name") }
    for child in document.children(of: root) where document.nodes[child].name == "atom:entry" {
      candidates.append(candidate(child, author: author))
    }
  }

  private func candidate(_ entry: Int, author: String?) -> FeedCandidate {
    var candidate = FeedCandidate()
    candidate.isClosed = document.nodes[entry].isClosed
    candidate.base = document.base(of: entry, from: base)
    candidate.id = document.child(of: entry, ["atom:id"]).map { document.text(of: $0) }
    candidate.title = html(entry, "title")
    candidate.links = links(entry)
    candidate.dates = ["published", "issued", "updated", "modified", "created"].compactMap { name in
      document.child(of: entry, ["atom:\(name)"]).map { document.text(of: $0) }
    }
    let source = document.child(of: entry, ["atom:source"]).flatMap { document.child(of: $0, ["atom:author"]) }
    candidate.author = (document.child(of: entry, ["atom:author"]) ?? source).flatMap { html($0, "name") } ?? author
    candidate.summary = html(entry, "summary")
    candidate.content = html(entry, "content")
    for link in document.children(of: entry) where document.nodes[link].attributes["rel"]?.lowercased() == "enclosure" {
      candidate.media.append((document.nodes[link].attributes["href"] ?? "", document.nodes[link].attributes["type"] ?? ""))
    }
    candidate.language = document.nodes[entry].attributes["xml:lang"]
    return candidate
  }

  /// Links to the article itself, pages before other kinds, each resolved against the base of its own element.
  private func links(_ entry: Int) -> [String] {
    var pages: [String] = []
    var others: [String] = []
    for link in document.children(of: entry) where document.nodes[link].name == "atom:link" {
      let attributes = document.nodes[link].attributes
      guard ["alternate", nil].contains(attributes["rel"]?.lowercased()), let target = attributes["href"] else { continue }
      let base = document.base(of: link, from: base)
      let address = base.flatMap { WebAddress(target, relativeTo: $0)?.description } ?? target
      if attributes["type"]?.lowercased().contains("html") ?? true { pages.append(address) } else { others.append(address) }
    }
    return pages + others
  }

  /// A text construct as HTML (RFC 4287, 3.1); nil where it is missing, blank, or stands elsewhere.
  private func html(_ element: Int, _ name: String) -> String? {
    guard let child = document.child(of: element, ["atom:\(name)"]) else { return nil }
    let node = document.nodes[child]
    guard node.attributes["src"] == nil else { return nil }
    let type = node.attributes["type"]?.lowercased() ?? "text"
    let html: String
    if type == "xhtml" || type == "application/xhtml+xml" || !document.children(of: child).isEmpty {
      html = document.html(of: child)
    } else if type == "text" || type == "text/plain" {
      html = AtomReader.escaped(document.text(of: child))
    } else if type == "html" || type == "text/html" {
      html = document.text(of: child)
    } else {
      return nil
    }
    return FeedText.isBlank(html) ? nil : html
  }

  /// Plain text as HTML that means the same.
  static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
