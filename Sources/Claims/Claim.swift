/// One thing that a document says about a company, with its stage, its standing, its source and the characters that carry it.
public struct Claim: Hashable, Sendable {
  /// Names the claim within its document: `c1`, `c2` … in the order of the text.
  public var id: String
  /// What it says.
  public var type: ClaimType
  /// Who and what fills its roles; roles without filler are absent.
  public var roles: [Role: [Filler]]
  /// How far the matter has come.
  public var stage: Stage
  /// How the document vouches for it.
  public var standing: Standing
  /// Who says so, outermost first; empty for `stated`.
  public var attribution: [Attribution]
  /// Typed values of the roles that are figures.
  public var quantities: [Role: Quantity]
  /// When the matter happens or holds; nil where the text does not say.
  public var time: ClaimTime?
  /// The runs of text that carry it, in order; at least one.
  public var evidence: [Evidence]
  /// How sure the reader is that the claim is right, 0 to 1.
  public var confidence: Double
  /// Which words led to it, for `--explain`.
  public var cues: [Cue]

  /// A claim of the given parts.
  public init(
    id: String, type: ClaimType, roles: [Role: [Filler]], stage: Stage, standing: Standing, attribution: [Attribution] = [],
    quantities: [Role: Quantity] = [:], time: ClaimTime? = nil, evidence: [Evidence], confidence: Double, cues: [Cue] = []
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
    self.cues = cues
  }
}

/// What fills a role: a mention in the text and whom or what it means.
public struct Filler: Hashable, Sendable {
  /// The words as they stand in the text as given.
  public var text: String
  /// The fullest name that the document gives the party; the words themselves for things without a name.
  public var name: String
  /// The id of the entity; nil for fillers that are no entities (figures, metrics, positions).
  public var entity: String?
  /// Where the words stand, in the text as given.
  public var span: Span

  /// A filler of the given parts.
  public init(text: String, name: String, entity: String? = nil, span: Span) {
    self.text = text
    self.name = name
    self.entity = entity
    self.span = span
  }
}

/// A run of the text as given that carries a claim, verbatim.
public struct Evidence: Hashable, Sendable {
  /// Where it stands.
  public var span: Span
  /// Its characters.
  public var text: String

  /// Evidence of the given span and characters.
  public init(span: Span, text: String) {
    self.span = span
    self.text = text
  }
}

/// A word that led the reader to a claim or to a part of it.
public struct Cue: Hashable, Sendable {
  /// What the word decided.
  public enum Part: String, Hashable, Sendable {
    /// The claim and its type.
    case trigger
    /// Stage or standing.
    case hedge
    /// The source.
    case source
  }

  /// What the word decided.
  public var part: Part
  /// The word as it stands in the text as given.
  public var text: String
  /// Where it stands, in the text as given.
  public var span: Span
  /// How sure the reader was of this part, 0 to 1.
  public var confidence: Double

  /// A cue of the given parts.
  public init(part: Part, text: String, span: Span, confidence: Double) {
    self.part = part
    self.text = text
    self.span = span
    self.confidence = confidence
  }
}
