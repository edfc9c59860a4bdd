/// A party, place or thing of an article, with everything that the article calls it.
public struct Entity: Hashable, Sendable {
  /// What kind of thing an entity is; the raw values are those of the JSON.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case company, unit, authority, media, organization, person, place, product, other
  }

  /// Names the entity within its document: `e1`, `e2` … in the order of first mention.
  public var id: String
  /// The fullest name that the document gives.
  public var name: String
  /// What kind of thing it is.
  public var kind: Kind
  /// Every other name and description that the document uses, in the order of first use; the fullest name included.
  public var aliases: [String]
  /// Where it is mentioned, in the text as given, in order.
  public var mentions: [Span]

  /// An entity of the given parts.
  public init(id: String, name: String, kind: Kind, aliases: [String], mentions: [Span]) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.mentions = mentions
  }
}
