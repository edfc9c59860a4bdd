/// What a feed gives for one item, before it is known whether it makes one.
struct FeedCandidate {
  /// Why a candidate is no item.
  struct Flaw: Error {
    /// As the rest of a sentence that begins with the item.
    var problem: String
  }

  var id: String?
  /// Links as they stand there, best first.
  var links: [String] = []
  /// Against which links are resolved.
  var base: WebAddress?
  /// HTML.
  var title: String?
  /// Dates as they stand there, best first.
  var dates: [String] = []
  var author: String?
  /// What introduces the article, HTML.
  var summary: String?
  /// What should be the article, HTML.
  var content: String?
  /// What the item has by way of sound, pictures or films: address and type.
  var media: [(address: String, type: String)] = []
  var language: String?
  /// Whether its end was found.
  var isClosed = true

  /// The item.
  func item() -> Result<FeedItem, Flaw> {
    guard isClosed else { return .failure(Flaw(problem: "is cut short or not closed")) }
    let mediaLinks = Set(media.map(\.address))
    let addresses = links.filter { !FeedText.isBlank($0) && !mediaLinks.contains($0) }
    let link = addresses.lazy.compactMap { address in
      base.map { WebAddress(address, relativeTo: $0) } ?? WebAddress(address)
    }.first?.description
    let headline = title.map(FeedText.plain).flatMap { $0.isEmpty ? nil : FeedText.singleLine($0) }
    let introduction = summary.map(FeedText.plain).flatMap { $0.isEmpty ? nil : $0 }
    let body = content.map(FeedText.plain).flatMap { $0.isEmpty ? nil : $0 }
    guard link != nil || introduction != nil || body != nil else {
      if let address = addresses.first {
        return .failure(Flaw(problem: "has a link that is no address of the web: \"\(address.prefix(60))\""))
      }
      if let type = media.first?.type {
        return .failure(Flaw(problem: "has nothing to read, only \(type.isEmpty ? "media" : type.prefix(40).description)"))
      }
      return .failure(Flaw(problem: "has neither a link nor a text"))
    }
    var full: String?
    if let body, FeedText.isWhole(body, beside: introduction) {
      full = content
    } else if let introduction, FeedText.isWhole(introduction, beside: nil), introduction.utf8.count > (body?.utf8.count ?? 0) {
      full = summary
    }
    let name = id.flatMap { FeedText.isBlank($0) ? nil : FeedText.singleLine($0) } ?? link
    return .success(
      FeedItem(
        id: String((name ?? FeedText.print(of: (headline ?? "") + (introduction ?? body ?? ""))).prefix(2_000)), link: link,
        title: headline,
        published: dates.lazy.compactMap { FeedTime($0) }.first,
        author: author.map(FeedText.plain).flatMap { $0.isEmpty ? nil : FeedText.person(FeedText.singleLine($0)) },
        teaser: introduction ?? body, fullText: full, language: language))
  }
}
