import Foundation

extension ArchiveRecord: Codable {
  /// What a line holds; beside its own member, every line says so in `record`.
  private enum Kind: String, Codable {
    case name, judgement, identifier, renaming, article, regrouping, verdict
  }

  private enum Key: String, CodingKey {
    case record, body
  }

  /// Reads a record.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self =
      switch try container.decode(Kind.self, forKey: .record) {
      case .name: .name(try container.decode(Name.self, forKey: .body))
      case .judgement: .judgement(try container.decode(Decision.self, forKey: .body))
      case .identifier: .identifier(try container.decode(Identifier.self, forKey: .body))
      case .renaming: .renaming(try container.decode(Renaming.self, forKey: .body))
      case .article: .article(try container.decode(Article.self, forKey: .body))
      case .regrouping: .regrouping(try container.decode(Regrouping.self, forKey: .body))
      case .verdict: .verdict(try container.decode(Ruling.self, forKey: .body))
      }
  }

  /// Writes a record.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    func put(_ kind: Kind, _ body: some Encodable) throws {
      try container.encode(kind, forKey: .record)
      try container.encode(body, forKey: .body)
    }
    switch self {
    case .name(let body): try put(.name, body)
    case .judgement(let body): try put(.judgement, body)
    case .identifier(let body): try put(.identifier, body)
    case .renaming(let body): try put(.renaming, body)
    case .article(let body): try put(.article, body)
    case .regrouping(let body): try put(.regrouping, body)
    case .verdict(let body): try put(.verdict, body)
    }
  }

  /// Reads a line of an archive.
  ///
  /// - Throws: `LedgerError.notAnArchive`, with what is missing or of another form.
  public init(json line: some DataProtocol) throws {
    do {
      self = try JSONDecoder().decode(ArchiveRecord.self, from: Data(line))
    } catch let error as DecodingError {
      throw LedgerError.notAnArchive(reason: error.plain)
    } catch {
      throw LedgerError.notAnArchive(reason: error.localizedDescription)
    }
  }

  /// The record on one line.
  ///
  /// - Throws: what `JSONEncoder` throws for a figure that is no number.
  public func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
