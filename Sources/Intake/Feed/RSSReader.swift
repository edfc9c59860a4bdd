/// Takes the items out of RSS in all its versions.
struct RSSReader {
  private(set) var title: String?
  private(set) var language: String?
  private(set) var candidates: [FeedCandidate] = []

  private let document: XMLDocument
  private let base: WebAddress?

  init(_ document: XMLDocument, root: Int, base: WebAddress?) {
    self.document = document
    self.base = base
    let channel = document.nodes[root].name == "channel" ? root : document.child(of: root, ["channel"]) ?? root
    title = text(channel, ["title"]).map(FeedText.plain).map(FeedText.singleLine)
    language = text(channel, ["language", "dc:language"]) ?? document.nodes[root].attributes["xml:lang"]
    // RSS 1.0 lists them beside the channel, and whoever forgot to close it within something else.
    var index = root
    while index < document.nodes.count {
      if document.nodes[index].name == "item" {
        candidates.append(candidate(index))
        index = max(index + 1, document.nodes[index].end)
      } else {
        index += 1
      }
    }
  }

  private func candidate(_ item: Int) -> FeedCandidate {
    var candidate = FeedCandidate()
    candidate.isClosed = document.nodes[item].isClosed
    candidate.base = document.base(of: item, from: base)
    let guid = document.child(of: item, ["guid"])
    let about = document.nodes[item].attributes["rdf:about"]
    let name = guid.map { document.text(of: $0) }
    candidate.id = name.flatMap { FeedText.isBlank($0) ? nil : $0 } ?? about
    let atom = document.children(of: item).filter { document.nodes[$0].name == "atom:link" }.filter {
      ["alternate", nil].contains(document.nodes[$0].attributes["rel"]?.lowercased())
    }
    candidate.links = [text(item, ["link"])].compactMap { $0 } + atom.compactMap { document.nodes[$0].attributes["href"] }
    if let name, let guid, document.nodes[guid].attributes["ispermalink"]?.lowercased() != "false", WebAddress(name) != nil {
      candidate.links.append(name)
    }
    if let about { candidate.links.append(about) }
    candidate.title = text(item, ["title", "dc:title", "media:title"])
    candidate.dates = [
      "pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "published", "date", "atom:updated", "dcterms:modified",
    ].compactMap { text(item, [$0]) }
    candidate.author =
      text(item, ["dc:creator", "author", "itunes:author"]) ?? document.child(of: item, ["atom:author"]).flatMap { text($0, ["atom:name"]) }
    candidate.summary = html(item, ["description", "atom:summary", "itunes:summary", "media:description"])
    candidate.content = html(item, ["content:encoded", "xhtml:body", "xhtml:div", "atom:content"])
    for child in document.children(of: item) where ["enclosure", "media:content"].contains(document.nodes[child].name) {
      let attributes = document.nodes[child].attributes
      candidate.media.append((attributes["url"] ?? "", attributes["type"] ?? attributes["medium"] ?? ""))
    }
    candidate.language = text(item, ["dc:language"]) ?? document.nodes[item].attributes["xml:lang"]
    return candidate
  }

  private func text(_ element: Int, _ names: [String]) -> String? {
    names.lazy.compactMap { document.child(of: element, [$0]) }.map { FeedText.singleLine(document.text(of: $0)) }.first { !$0.isEmpty }
  }

  private func html(_ element: Int, _ names: [String]) -> String? {
    names.lazy.compactMap { document.child(of: element, [$0]) }.map { document.html(of: $0) }.first { !FeedText.isBlank($0) }
  }
}
