/// What a feed lists: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed.
///
/// Feeds are hostile input and often broken: a broken item is left out with the reason and the others are kept; no entity is expanded and
/// nothing is fetched.
public struct Feed: Hashable, Sendable {
  /// An item that was left out.
  public struct Omission: Hashable, Sendable, CustomStringConvertible {
    /// Which item of the feed, from 1.
    public var position: Int
    /// Why, as the rest of a sentence: "has neither a link nor a text".
    public var problem: String

    /// "item 7 has neither a link nor a text"
    public var description: String { "item \(position) \(problem)" }
  }

  /// How many items of a feed are taken.
  public static let mostItems = 2_000

  /// The feed's name; nil where it has none.
  public internal(set) var title: String?
  /// Tag of the language that the feed declares; nil where it declares none.
  public internal(set) var language: String?
  /// The items, as they stand there, each once.
  public internal(set) var items: [FeedItem] = []
  /// Items that were left out because something is wrong with them.
  public internal(set) var omitted: [Omission] = []
  /// How many items were left out because the feed lists them twice.
  public internal(set) var duplicates = 0

  /// Reads a feed.
  ///
  /// - Parameter address: where it was fetched; its links are resolved against it.
  /// - Throws: where the bytes are no feed.
  public init(_ bytes: [UInt8], address: String? = nil) throws(IntakeError) {
    let text = Transcoder.utf8(bytes, declared: HTMLCharset.declared(in: bytes))
    let base = address.flatMap { WebAddress($0) }
    var candidates: [FeedCandidate]
    if text.first(where: { !Format.isSpace($0) }) == UInt8(ascii: "{") {
      let reader = try JSONFeedReader(text, base: base)
      (title, language, candidates) = (reader.title, reader.language, reader.candidates)
    } else {
      let document = try XMLScanner.document(of: text)
      guard let root = document.root else { throw Feed.noFeed("holds no elements") }
      switch document.nodes[root].name {
      case "atom:feed", "feed":
        let reader = AtomReader(document, root: root, base: base)
        (title, language, candidates) = (reader.title, reader.language, reader.candidates)
      case "rss", "rdf:rdf", "channel":
        let reader = RSSReader(document, root: root, base: base)
        (title, language, candidates) = (reader.title, reader.language, reader.candidates)
      case let name:
        throw Feed.noFeed(name == "html" || name == "xhtml:html" ? "is a web page" : "begins with <\(name.prefix(40))>")
      }
    }
    if candidates.count > Feed.mostItems {
      omitted.append(Omission(position: Feed.mostItems + 1, problem: "and those behind it are beyond the \(Feed.mostItems) that are taken"))
      candidates.removeLast(candidates.count - Feed.mostItems)
    }
    take(candidates)
  }

  private mutating func take(_ candidates: [FeedCandidate]) {
    var seen: Set<String> = []
    for (index, candidate) in candidates.enumerated() {
      switch candidate.item() {
      case .failure(let flaw):
        omitted.append(Omission(position: index + 1, problem: flaw.problem))
      case .success(let item):
        let keys = [item.id] + (item.link.map { [$0] } ?? [])
        if keys.contains(where: seen.contains) {
          duplicates += 1
        } else {
          seen.formUnion(keys)
          items.append(item)
        }
      }
    }
  }

  /// Whether bytes open as a feed does, so that reading them as one is worth a try.
  public static func opens(_ bytes: [UInt8]) -> Bool {
    let head = ASCIIText.lowercased(Transcoder.utf8(Array(bytes.prefix(4_096))))
    func holds(_ mark: String) -> Bool { ASCIIText.find(mark, in: head) != nil }
    switch head.first(where: { !Format.isSpace($0) }) {
    case UInt8(ascii: "{"): return holds("jsonfeed.org/version") || holds("jsonfeed.org\\/version")
    case UInt8(ascii: "<"): return ["<rss", "<feed", "<rdf:rdf", ":feed ", ":rdf "].contains(where: holds) && !holds("<html")
    default: return false
    }
  }

  private static func noFeed(_ problem: String) -> IntakeError {
    IntakeError(problem: "is not a feed: it \(problem)", remedy: "give the address of an RSS, Atom or JSON feed, or watch it as a page")
  }
}
