import Claims
import Foundation
import Ledger

/// Readings written down briefly: who, what, when, in which paper.
public struct Story {
  /// A claim of two parties and what is said of it.
  public static func claim(
    _ type: ClaimType, _ fillers: [(Role, String)], _ stage: Stage, _ standing: Standing, by sources: [(String, Attribution.Kind)] = [],
    figures: [Role: ClaimRecord.Figure] = [:], time: String? = nil, words: String? = nil, confidence: Double = 0.9
  ) -> ClaimRecord {
    var roles: [Role: [ClaimRecord.Filler]] = [:]
    for (role, name) in fillers { roles[role, default: []].append(.init(text: name, name: name, entity: "=" + name)) }
    let text = words ?? "\(fillers.map(\.1).joined(separator: " und ")): \(type.rawValue), \(stage.rawValue), \(standing.rawValue)."
    return ClaimRecord(
      id: "c", type: type, roles: roles, stage: stage, standing: standing, attribution: sources.map { .init(name: $0.0, kind: $0.1) },
      quantities: figures, time: time.map { .init(start: $0, text: $0) },
      evidence: [.init(span: [0, text.unicodeScalars.count], text: text)],
      confidence: confidence)
  }

  /// An article of a medium with claims; the parties become its entities.
  public static func article(
    _ source: String?, _ day: String?, _ claims: [ClaimRecord], text: String? = nil, url: String? = nil,
    kinds: [String: Entity.Kind] = [:], aliases: [String: [String]] = [:], model: String? = "m1"
  ) -> Ledger.Entry {
    var names: [String] = []
    for name in claims.flatMap({ $0.roles.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value).map(\.name) })
    where !names.contains(name) { names.append(name) }
    let entities = names.map { name in
      ReadingRecord.Entity(id: "=" + name, name: name, kind: kinds[name] ?? .company, aliases: [name] + (aliases[name] ?? []))
    }
    var numbered = claims
    for index in numbered.indices { numbered[index].id = "c\(index + 1)" }
    let id = "\(source ?? "?") \(day ?? "?") \(claims.first?.evidence.first?.text ?? "")"
    return Ledger.Entry(
      ReadingRecord(document: .init(id: id, source: source, url: url, published: day), entities: entities, claims: numbered),
      text: text, model: model)
  }

  /// A ledger in a folder of its own that is removed with this value's owner's scope.
  public static func withLedger<Result>(_ body: (Ledger) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(try Ledger(path: folder.appending(path: "ledger.sqlite").path))
  }
}
