import Claims
import Intake

/// Something that is followed: a feed, a page or a folder.
public struct Source: Hashable, Sendable {
  /// What a source is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// RSS, Atom or JSON Feed: each item once.
    case feed
    /// A page: whenever its text changes.
    case page
    /// A folder: each new or changed file.
    case folder
  }

  /// Whether the pages that a feed's items link to are fetched.
  public enum FullText: String, Hashable, Sendable, Codable, CaseIterable {
    /// Always.
    case yes
    /// Never: what the feed says is all that is taken.
    case no
    /// Where the feed has only a teaser.
    case auto
  }

  /// Where a source is.
  public enum Place: Hashable, Sendable, CustomStringConvertible {
    /// On the web.
    case web(WebAddress)
    /// On this machine.
    case folder(String)

    /// The address or the path.
    public var description: String {
      switch self {
      case .web(let address): address.description
      case .folder(let path): path
      }
    }
  }

  /// Names the source among the others.
  public var name: String
  /// Where it is.
  public var place: Place
  /// What it is; nil to have it told by what is found there.
  public var kind: Kind?
  /// Seconds between two looks.
  public var every: Double
  /// The medium of its articles; nil to take what they say themselves.
  public var medium: String?
  /// The language of its articles; nil to have it told from each.
  public var language: Language?
  /// Whether pages are fetched for a feed's items.
  public var fullText: FullText
  /// Hosts that may lie in a private network or on this machine.
  public var allowPrivate: Set<String>

  /// Seconds between two looks where nothing is said: a quarter of an hour.
  public static let usualInterval = 900.0

  /// A source.
  public init(
    name: String, place: Place, kind: Kind? = nil, every: Double = Source.usualInterval, medium: String? = nil, language: Language? = nil,
    fullText: FullText = .auto, allowPrivate: Set<String> = []
  ) {
    self.name = name
    self.place = place
    self.kind = kind
    self.every = every
    self.medium = medium
    self.language = language
    self.fullText = fullText
    self.allowPrivate = allowPrivate
  }
}
