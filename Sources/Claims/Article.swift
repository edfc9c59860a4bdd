/// A document as the reader takes it: its text as given, the same text repaired for reading, and what is known about it.
public struct Article: Sendable {
  /// What is known about the document beside its text.
  public var document: DocumentInfo
  /// The text as it was given, before any repair; all published offsets refer to it.
  public var text: String
  /// The text as the reader reads it, with the way back to `text`.
  public var repaired: RepairedText
  /// Where it came from, for messages: the file as the user named it, and the line where a file holds several.
  public var place: String
  /// What the user should know about the input though the article is read: as the rest of a sentence that begins with the place.
  public var remarks: [String] = []

  /// An article of `text`, read through `repaired` (by default the text as it stands).
  public init(document: DocumentInfo, text: String, repaired: RepairedText? = nil) {
    self.document = document
    self.text = text
    self.repaired = repaired ?? RepairedText(unchanged: text)
    place = document.id
  }
}

/// What is known about a document beside its text.
public struct DocumentInfo: Hashable, Sendable {
  /// Names the document within a batch: the article's own id, else the path of its file (and the line or number in it).
  public var id: String
  /// The headline; nil where unknown.
  public var title: String?
  /// The medium that published it, as a name or a host.
  public var source: String?
  /// Where it was published.
  public var url: String?
  /// Day of publication, as exact as known.
  public var published: CalendarDate?
  /// The language of the text.
  public var language: Language

  /// A document of which only the id need be known.
  public init(
    id: String, title: String? = nil, source: String? = nil, url: String? = nil, published: CalendarDate? = nil,
    language: Language = .german
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.url = url
    self.published = published
    self.language = language
  }
}

/// The languages that the reader tells apart.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// German of any country.
  case german = "de"
  /// English of any country.
  case english = "en"
  /// Any other language, or text too short or too odd to tell; such articles are skipped.
  case other = "other"
}
