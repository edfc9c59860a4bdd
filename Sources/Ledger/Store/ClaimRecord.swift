import Claims

/// A claim as the ledger keeps it: the members of the claims format, section 6.
public struct ClaimRecord: Codable, Hashable, Sendable {
  /// What fills a role.
  public struct Filler: Codable, Hashable, Sendable {
    /// The words as they stand in the text as given.
    public var text: String
    /// The fullest name that the document gives.
    public var name: String
    /// The id of an entity of the same reading; nil for what is none.
    public var entity: String?
    /// First character and the one behind the last, in the text as given.
    public var span: [Int]

    /// A filler of the given parts.
    public init(text: String, name: String, entity: String? = nil, span: [Int] = [0, 0]) {
      self.text = text
      self.name = name
      self.entity = entity
      self.span = span
    }
  }

  /// One who says so.
  public struct Source: Codable, Hashable, Sendable {
    /// The fullest name that the document gives.
    public var name: String
    /// What kind of source it is.
    public var kind: Attribution.Kind

    /// A source of the given name and kind.
    public init(name: String, kind: Attribution.Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// A figure: a value, or a range of which one end may be open.
  public struct Figure: Codable, Hashable, Sendable {
    /// The figure; nil for a range.
    public var value: Double?
    /// The lower end: "more than 50" is `low` 50.
    public var low: Double?
    /// The upper end: "up to 50" is `high` 50.
    public var high: Double?
    /// ISO 4217 code for amounts of money.
    public var currency: String?
    /// `percent`, `people`, or what is counted.
    public var unit: String?
    /// Whether the text says "about"; nil where it does not.
    public var approximate: Bool?

    /// A figure; give `value`, or `low` and/or `high`.
    public init(
      value: Double? = nil, low: Double? = nil, high: Double? = nil, currency: String? = nil, unit: String? = nil, approximate: Bool? = nil
    ) {
      self.value = value
      self.low = low
      self.high = high
      self.currency = currency
      self.unit = unit
      self.approximate = approximate
    }
  }

  /// When the matter happens or holds; EDTF dates.
  public struct Time: Codable, Hashable, Sendable {
    /// Since when, or on what date.
    public var start: String?
    /// Until when.
    public var end: String?
    /// The words as they stand in the text as given.
    public var text: String?

    /// A time of the given parts.
    public init(start: String? = nil, end: String? = nil, text: String? = nil) {
      self.start = start
      self.end = end
      self.text = text
    }
  }

  /// A run of text that carries the claim, verbatim.
  public struct Evidence: Codable, Hashable, Sendable {
    /// First character and the one behind the last, in the text as given.
    public var span: [Int]
    /// The words as they stand in the text as given.
    public var text: String

    /// Evidence of the given span and characters.
    public init(span: [Int], text: String) {
      self.span = span
      self.text = text
    }
  }

  /// Names the claim within its document.
  public var id: String
  /// What it says.
  public var type: ClaimType
  /// Who and what fills its roles.
  public var roles: [Role: [Filler]]
  /// How far the matter has come.
  public var stage: Stage
  /// How the document vouches for it.
  public var standing: Standing
  /// Who says so, outermost first.
  public var attribution: [Source]
  /// Typed values of the roles that are figures.
  public var quantities: [Role: Figure]
  /// When the matter happens or holds.
  public var time: Time?
  /// The runs of text that carry it; at least one.
  public var evidence: [Evidence]
  /// How sure the reader is that the claim is right, 0 to 1.
  public var confidence: Double

  /// A claim of the given parts.
  public init(
    id: String, type: ClaimType, roles: [Role: [Filler]], stage: Stage, standing: Standing, attribution: [Source] = [],
    quantities: [Role: Figure] = [:], time: Time? = nil, evidence: [Evidence], confidence: Double = 1
  ) {
    self.id = id
    self.type = type
    self.roles = roles
    self.stage = stage
    self.standing = standing
    self.attribution = attribution
    self.quantities = quantities
    self.time = time
    self.evidence = evidence
    self.confidence = confidence
  }
}
