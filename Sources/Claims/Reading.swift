/// What the reader found in one article.
public struct Reading: Sendable {
  /// The article that was read.
  public var article: Article
  /// The parties, places and things it speaks of.
  public var entities: [Entity]
  /// The claims it makes, in the order of the text.
  public var claims: [Claim]

  /// A reading of an article.
  public init(article: Article, entities: [Entity], claims: [Claim]) {
    self.article = article
    self.entities = entities
    self.claims = claims
  }
}
