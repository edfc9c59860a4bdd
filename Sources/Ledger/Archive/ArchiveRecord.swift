import Claims

/// A line of a ledger's archive: everything that the ledger was told, in an order in which it can be told again.
///
/// What the ledger works out by itself (groups of names, stories, what can be searched) is not archived but worked out anew. Names,
/// articles and claims are referred to by their content, never by a row's number, so an archive may be taken into a ledger that holds
/// something already.
public enum ArchiveRecord: Hashable, Sendable {
  /// A name, as it was first met; names come first, so that a restored ledger numbers them alike.
  case name(Name)
  /// A decision on whether two names mean the same.
  case judgement(Decision)
  /// An identifier of a name.
  case identifier(Identifier)
  /// A person's choice of what to call somebody.
  case renaming(Renaming)
  /// An article with what was read in it.
  case article(Article)
  /// A person's word on whether two articles have one origin.
  case regrouping(Regrouping)
  /// A person's word on a claim.
  case verdict(Ruling)

  /// By what a name is known again.
  public struct NameReference: Codable, Hashable, Sendable {
    /// `organisation`, `person`, `place` or `thing`.
    public var family: String
    /// The form in which names are compared.
    public var key: String
  }

  /// A name.
  public struct Name: Codable, Hashable, Sendable {
    /// What it is known by.
    public var name: NameReference
    /// As it was first written.
    public var display: String
    /// What it was first taken for.
    public var kind: Entity.Kind
    /// Spellings that lists gave, beside those of articles.
    public var listed: [String]
  }

  /// A judgement on two names.
  public struct Decision: Codable, Hashable, Sendable {
    /// One of the names.
    public var first: NameReference
    /// The other.
    public var second: NameReference
    /// What was decided.
    public var verdict: Judgement.Verdict
    /// Who decided.
    public var maker: Judgement.Maker
    /// Why.
    public var reason: String
    /// The person, where one decided.
    public var author: String?
    /// When, ISO 8601 in UTC.
    public var at: String
    /// When it was undone.
    public var undone: String?
  }

  /// An identifier of a name.
  public struct Identifier: Codable, Hashable, Sendable {
    /// Whose.
    public var name: NameReference
    /// `LEI`, `Wikidata`, `register` or `ISIN`.
    public var scheme: String
    /// The identifier.
    public var value: String
  }

  /// A renaming.
  public struct Renaming: Codable, Hashable, Sendable {
    /// Whose.
    public var name: NameReference
    /// What to call it.
    public var text: String
    /// Who chose it.
    public var author: String
    /// When, ISO 8601 in UTC.
    public var at: String
    /// When it was undone.
    public var undone: String?
  }

  /// An article with its reading.
  public struct Article: Codable, Hashable, Sendable {
    /// What it is known by.
    public var fingerprint: String
    /// What was read in it.
    public var reading: ReadingRecord
    /// Its text as given; nil where only the reading is known.
    public var text: String?
    /// The model that read it.
    public var model: String?
    /// When it was added, ISO 8601 in UTC.
    public var recorded: String
  }

  /// A regrouping of two articles.
  public struct Regrouping: Codable, Hashable, Sendable {
    /// The fingerprint of one of them.
    public var first: String
    /// That of the other.
    public var second: String
    /// Whether they have one origin.
    public var same: Bool
    /// Who decided.
    public var author: String
    /// When, ISO 8601 in UTC.
    public var at: String
    /// When it was undone.
    public var undone: String?
  }

  /// A verdict on a claim.
  public struct Ruling: Codable, Hashable, Sendable {
    /// The claim's fingerprint.
    public var claim: String
    /// What was decided.
    public var decision: Verdict.Decision
    /// The claim as it should be, where it was corrected.
    public var correction: ClaimRecord?
    /// Who decided.
    public var author: String
    /// When, ISO 8601 in UTC.
    public var at: String
    /// When it was undone.
    public var undone: String?
  }
}
