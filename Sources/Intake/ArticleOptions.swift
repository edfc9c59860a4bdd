import Claims

/// What the user says about articles that the files themselves may not say, and how much of a file to take.
public struct ArticleOptions: Hashable, Sendable {
  /// Title of articles that have none.
  public var title: String?
  /// Medium of articles that name none.
  public var source: String?
  /// Address of articles that have none.
  public var url: String?
  /// Day of publication of articles that give none.
  public var published: CalendarDate?
  /// The language of all articles, whatever they say or look like; nil to have it told from the text.
  public var language: Language?
  /// How many bytes, unpacked, one input may have (one line in JSON Lines that is not packed); 512 MB by default.
  public var maximumBytes: Int

  /// Options that fill nothing unless given.
  public init(
    title: String? = nil, source: String? = nil, url: String? = nil, published: CalendarDate? = nil, language: Language? = nil,
    maximumBytes: Int = 512 << 20
  ) {
    self.title = title
    self.source = source
    self.url = url
    self.published = published
    self.language = language
    self.maximumBytes = maximumBytes
  }
}
