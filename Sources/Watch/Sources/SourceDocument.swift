import Claims
import Foundation
import Intake

/// Something that a source brought, to be read and stored.
public struct SourceDocument: Sendable {
  /// How much of the article it is.
  public enum Extent: String, Hashable, Sendable, Codable {
    /// All of it, as far as can be told.
    case whole
    /// What the feed says of it.
    case teaser
  }

  /// The name of the source.
  public var source: String
  /// The page, the text or the file, as it came.
  public var bytes: [UInt8]
  /// Where it stands: an address or a path.
  public var address: String
  /// What the bytes are, `text/html` or `text/plain`; empty for files, whose contents tell.
  public var contentType: String
  /// The medium, as the list of sources has it.
  public var medium: String?
  /// The language, as the list of sources has it.
  public var language: Language?
  /// The day of publication, as the feed has it.
  public var published: CalendarDate?
  /// The moment of publication, as the feed has it.
  public var publishedAt: Date?
  /// The headline, as the feed has it.
  public var title: String?
  /// How much of the article it is.
  public var extent = Extent.whole

  /// The articles in it, or why there are none; files may hold several.
  public func articles() -> [Result<Article, IntakeError>] {
    let options = ArticleOptions(
      title: title, source: medium, url: contentType.isEmpty ? nil : address, published: published, language: language)
    if contentType == "text/plain" {
      return [.success(Article(plainText: String(decoding: bytes, as: UTF8.self), id: address, options: options))]
    }
    guard !contentType.isEmpty else { return Article.articles(in: bytes, name: address, options: options) }
    do {
      var article = try Article(html: bytes, id: address, options: options)
      // The medium that a person named goes before what the page calls itself.
      if let medium { article.document.source = medium }
      return [.success(article)]
    } catch {
      return [.failure(IntakeError(file: address, problem: error.problem, remedy: error.remedy))]
    }
  }
}
