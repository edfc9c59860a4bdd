/// One item of a feed.
public struct FeedItem: Hashable, Sendable {
  /// Names the item within its feed: what the feed calls it, else its link, else a print of its text.
  public var id: String
  /// Where the article stands, absolute; nil where the feed does not say.
  public var link: String?
  /// The headline, plain text.
  public var title: String?
  /// When it was published, else last changed; nil where the feed does not say or not legibly.
  public var published: FeedTime?
  /// Who wrote it.
  public var author: String?
  /// What the feed says of the article, plain text.
  public var teaser: String?
  /// The article itself as a piece of HTML, where the feed carries all of it.
  public var fullText: String?
  /// Tag of the item's language, where it has its own.
  public var language: String?

  /// An item of the given parts.
  public init(
    id: String, link: String? = nil, title: String? = nil, published: FeedTime? = nil, author: String? = nil, teaser: String? = nil,
    fullText: String? = nil, language: String? = nil
  ) {
    self.id = id
    self.link = link
    self.title = title
    self.published = published
    self.author = author
    self.teaser = teaser
    self.fullText = fullText
    self.language = language
  }
}
