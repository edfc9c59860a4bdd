/// A dated decision on whether two names mean the same; kept as evidence, and undone by a note, never by deletion.
public struct Judgement: Hashable, Sendable {
  /// What was decided.
  public enum Verdict: String, Hashable, Sendable, Codable {
    case same, different, unsure
  }

  /// Who decided.
  public enum Maker: String, Hashable, Sendable, Codable {
    case rule, person
  }

  /// Its number, by which it can be undone.
  public var id: Int64
  /// One of the names.
  public var first: String
  /// The other name.
  public var second: String
  /// What was decided.
  public var verdict: Verdict
  /// Who decided.
  public var maker: Maker
  /// Why, in words for a person.
  public var reason: String
  /// The person, where one decided.
  public var author: String?
  /// When, ISO 8601 in UTC.
  public var at: String
  /// When it was undone; nil while it holds.
  public var undone: String?
}
