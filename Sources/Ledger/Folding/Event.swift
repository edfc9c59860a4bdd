import Claims

/// One claim within a relationship's history.
public struct Event: Hashable, Sendable {
  /// The claim's number in the ledger.
  public var claim: Int64
  /// By what the claim is known again when its article is read anew: 32 hexadecimal digits.
  public var fingerprint: String
  /// The article that makes it.
  public var article: ArticleInfo
  /// The day that orders it: of publication, else of recording.
  public var day: String
  /// How far the matter has come, by this claim.
  public var stage: Stage
  /// How the article vouches for it.
  public var standing: Standing
  /// Who says so, outermost first.
  public var attribution: [ClaimRecord.Source]
  /// Its figures.
  public var quantities: [Role: ClaimRecord.Figure]
  /// When the matter happens or holds.
  public var time: ClaimRecord.Time?
  /// The words that carry it, with their place in the article.
  public var evidence: [ClaimRecord.Evidence]
  /// How sure the reader is of it, 0 to 1.
  public var confidence: Double
  /// Which of the relationship's origins it comes from, counted from 0 in the order of their first day.
  public var origin: Int
}

/// Where claims come from: articles that are not independent of each other have one origin.
public struct Origin: Hashable, Sendable {
  /// Its articles, by number.
  public var articles: [Int64]
  /// The first of them.
  public var first: ArticleInfo
  /// Why they were put together; none where there is one article only.
  public var reasons: [Reason]

  /// Why two articles are not independent of each other.
  public enum Reason: Hashable, Sendable, CustomStringConvertible {
    /// A person said so.
    case person
    /// It is one article.
    case article
    /// They share their wording.
    case wording
    /// They say that they have it from this medium.
    case goesBack(String)
    /// They pass on the word of this speaker.
    case word(String)
    /// They credit this agency.
    case credits(String)
    /// This medium published both.
    case medium(String)

    /// The reason in words for a person.
    public var description: String {
      switch self {
      case .person: "a person put them together"
      case .article: "the same article"
      case .wording: "they share their wording"
      case .goesBack(let medium): "they go back to \(medium)"
      case .word(let speaker): "they pass on the word of \(speaker)"
      case .credits(let agency): "they credit \(agency)"
      case .medium(let medium): "they are by \(medium)"
      }
    }
  }
}
