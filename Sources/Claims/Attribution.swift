/// One that a claim is said to come from (claims format, section 4).
public struct Attribution: Hashable, Sendable {
  /// What kind of source it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    /// A company or person concerned.
    case party
    /// Government, court, regulator.
    case authority
    /// Another medium or an agency.
    case media
    /// Analysts, researchers, institutes, banks that comment.
    case analyst
    /// Unnamed people.
    case insider
    /// A filing, a study.
    case document
    /// Any other.
    case other
  }

  /// The source's fullest name in the document.
  public var name: String
  /// What kind of source it is.
  public var kind: Kind

  /// A source of the given name and kind.
  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}
