import Claims
import Foundation

/// What the numbers of the heads' outputs mean, as the model file says.
struct Labels: Sendable {
  /// One label of the mention head.
  enum MentionLabel: Sendable, Hashable {
    /// No mention.
    case none
    /// A mention's first (`begins`) or further word.
    case part(begins: Bool, kind: Entity.Kind, isNominal: Bool)
  }

  /// What a label of the argument head's first layer means.
  enum RoleLabel: Sendable, Hashable {
    case none, time
    case role(Role)
  }

  /// What a label of the argument head's second layer means.
  enum SourceLabel: Sendable, Hashable {
    case none, hedge
    case source(Attribution.Kind)
  }

  let mention: [MentionLabel]
  let type: [ClaimType]
  let role: [RoleLabel]
  let source: [SourceLabel]
  let stage: [Stage]
  let standing: [Standing]

  /// Reads the JSON that the model file keeps under `labels`.
  ///
  /// - Throws: `ReaderError.model` if a label is unknown or missing.
  init(json: String) throws {
    struct Names: Decodable {
      let mention, type, role, source, stage, standing: [String]
    }
    guard let names = try? JSONDecoder().decode(Names.self, from: Data(json.utf8)) else {
      throw ReaderError.model("its table of labels cannot be read")
    }
    func all<T>(_ names: [String], _ make: (String) -> T?) throws -> [T] {
      try names.map { name in
        guard let value = make(name) else { throw ReaderError.model("it has a label that this version does not know: \(name)") }
        return value
      }
    }
    mention = try all(names.mention) { name in
      if name == "O" { return MentionLabel.none }
      let isNominal = name.hasSuffix("~")
      guard name.hasPrefix("B-") || name.hasPrefix("I-") else { return nil }
      guard let kind = Entity.Kind(rawValue: String(name.dropFirst(2).dropLast(isNominal ? 1 : 0))) else { return nil }
      return .part(begins: name.hasPrefix("B"), kind: kind, isNominal: isNominal)
    }
    type = try all(names.type, ClaimType.init(rawValue:))
    role = try all(names.role) { $0 == "O" ? RoleLabel.none : $0 == "time" ? .time : Role(rawValue: $0).map(RoleLabel.role) }
    source = try all(names.source) { name in
      if name == "O" { return SourceLabel.none }
      if name == "hedge" { return .hedge }
      guard name.hasPrefix("source.") else { return nil }
      return Attribution.Kind(rawValue: String(name.dropFirst("source.".count))).map(SourceLabel.source)
    }
    stage = try all(names.stage, Stage.init(rawValue:))
    standing = try all(names.standing, Standing.init(rawValue:))
    // What no label is meant for has the first one, and the reader relies on it.
    guard mention.first == MentionLabel.none, role.first == RoleLabel.none, source.first == SourceLabel.none else {
      throw ReaderError.model("the labels of its mentions, roles and sources do not begin with O")
    }
    guard !type.isEmpty, !stage.isEmpty, !standing.isEmpty else { throw ReaderError.model("its table of labels has an empty list") }
  }
}
