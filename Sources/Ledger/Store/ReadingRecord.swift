import Claims
import Foundation

/// A reading as `hearsay read` writes it (claims format, section 6); offsets count Unicode scalars of the text as given.
public struct ReadingRecord: Codable, Hashable, Sendable {
  /// What is known about a document beside its text.
  public struct Document: Codable, Hashable, Sendable {
    /// Names it within the batch, or the entity within the document.
    public var id: String
    /// The headline.
    public var title: String?
    /// The medium.
    public var source: String?
    /// Where it was published.
    public var url: String?
    /// Day of publication, EDTF; nil where unknown.
    public var published: String?
    /// `de`, `en` or `other`.
    public var language: String

    /// A document of which only the id need be known.
    public init(
      id: String, title: String? = nil, source: String? = nil, url: String? = nil, published: String? = nil, language: String = "de"
    ) {
      self.id = id
      self.title = title
      self.source = source
      self.url = url
      self.published = published
      self.language = language
    }
  }

  /// A party, place or thing of the document.
  public struct Entity: Codable, Hashable, Sendable {
    /// Names it within the batch, or the entity within the document.
    public var id: String
    /// The fullest name that the document gives.
    public var name: String
    /// What kind of thing it is.
    public var kind: Claims.Entity.Kind
    /// Every name and description that the document uses.
    public var aliases: [String]
    /// Where it is mentioned: pairs of the first character and the one behind the last.
    public var mentions: [[Int]]

    /// An entity of the given parts.
    public init(id: String, name: String, kind: Claims.Entity.Kind, aliases: [String] = [], mentions: [[Int]] = []) {
      self.id = id
      self.name = name
      self.kind = kind
      self.aliases = aliases
      self.mentions = mentions
    }
  }

  /// The document.
  public var document: Document
  /// Whom and what it speaks of.
  public var entities: [Entity]
  /// The claims it makes.
  public var claims: [ClaimRecord]

  /// A reading of the given parts.
  public init(document: Document, entities: [Entity], claims: [ClaimRecord]) {
    self.document = document
    self.entities = entities
    self.claims = claims
  }

  /// Reads a line of `hearsay read --format jsonl`.
  ///
  /// - Throws: `LedgerError.notAReading`, with what is missing or of another form.
  public init(json line: some DataProtocol) throws {
    do {
      self = try JSONDecoder().decode(ReadingRecord.self, from: Data(line))
    } catch let error as DecodingError {
      throw LedgerError.notAReading(reason: error.plain)
    } catch {
      throw LedgerError.notAReading(reason: error.localizedDescription)
    }
  }
}

extension DecodingError {
  /// What is wrong, in a few words: the place in the object and the reason.
  var plain: String {
    func path(_ context: Context, _ last: String? = nil) -> String {
      (context.codingPath.map(\.stringValue) + (last.map { [$0] } ?? [])).joined(separator: ".")
    }
    return switch self {
    case .keyNotFound(let key, let context): "\"\(path(context, key.stringValue))\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): "\"\(path(context))\" is of another type than expected"
    case .dataCorrupted(let context): context.codingPath.isEmpty ? "it is no JSON" : "\"\(path(context))\" has a value that is not known"
    @unknown default: "it is of another form than expected"
    }
  }
}
