import Claims
import Foundation

/// A claim of the ledger, with the article that makes it and who its parties are.
public struct StoredClaim: Sendable {
  /// Its number in the ledger.
  public var id: Int64
  /// By what it is known again when its article is read anew.
  public var fingerprint: String
  /// The claim as it was read, with a person's corrections.
  public var record: ClaimRecord
  /// The article.
  public var article: ArticleInfo
  /// The entities of its fillers, by their ids within the article.
  public var entities: [String: Int64]
  /// A person's word on it; nil where there is none.
  public var verdict: Verdict.Decision?

  static func record(_ body: String) throws -> ClaimRecord {
    try ClaimRecord(body: body)
  }
}

/// What the ledger knows of an article beside its text.
public struct ArticleInfo: Hashable, Sendable {
  /// Its number in the ledger.
  public var id: Int64
  /// What it is known again by: hexadecimal digits made of its content.
  public var fingerprint: String
  /// Its id as it was given: of the article, or the path of its file.
  public var document: String
  /// Where it was published.
  public var url: String?
  /// The headline.
  public var title: String?
  /// The medium.
  public var source: String?
  /// Day of publication, EDTF.
  public var published: String?
  /// `de` or `en`.
  public var language: String
  /// The agency that it credits.
  public var agency: String?
  /// When it was added, ISO 8601 in UTC.
  public var recorded: String
  /// Articles of one story share their wording: the least number among them.
  public var story: Int64

  /// The day that counts for the order of things: of publication, else of recording.
  public var day: String { published ?? String(recorded.prefix(10)) }

  /// What a reader knows the article by: the medium, else the title, else its id.
  public var label: String { source ?? title ?? document }
}
