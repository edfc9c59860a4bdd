import Claims
import Crypto
import Foundation

/// By what articles and claims are known again, whatever file they come from and whichever model read them.
enum Fingerprint {
  /// An article's: of where it was published and of its text; without the text, of what was read in it.
  static func article(_ reading: ReadingRecord, text: String?) -> String {
    let place = reading.document.url ?? reading.document.source ?? ""
    if let text { return hash(["text", place, text]) }
    let evidence = Set(reading.claims.flatMap { $0.evidence.map(\.text) }).sorted()
    return hash(["reading", place, reading.document.id, reading.document.published ?? ""] + evidence)
  }

  /// A claim's within its article: of its type, its parties and its words; stage, standing and figures may be read better later.
  static func claim(_ claim: ClaimRecord, article: String) -> String {
    let parties = claim.type.coreRoles.flatMap { role in
      (claim.roles[role] ?? []).map { "\(role.rawValue)=\(NameForm($0.name).key)" }.sorted()
    }
    let words = claim.evidence.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.min() ?? ""
    return String(hash([article, claim.type.rawValue] + parties + [words]).prefix(32))
  }

  /// A name's.
  static func name(family: String, key: String) -> String { String(hash(["name", family, key]).prefix(24)) }

  private static func hash(_ parts: [String]) -> String {
    var digest = SHA256()
    for part in parts {
      // The length keeps "ab", "c" from "a", "bc".
      digest.update(data: Data("\(part.utf8.count):".utf8))
      digest.update(data: Data(part.utf8))
    }
    return HexText.of(digest.finalize())
  }
}
