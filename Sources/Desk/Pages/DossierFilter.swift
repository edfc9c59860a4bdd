import Claims
import Hummingbird
import Ledger

/// What a visitor wants to see of somebody.
struct DossierFilter: Sendable {
  var asOf: String?
  var since: String?
  var type: ClaimType?
  var standing: Standing?

  /// Reads it from the address.
  ///
  /// - Throws: `Problem.invalidRequest`.
  init(_ request: Request) throws {
    asOf = try AskedDay.of("asOf", in: request)
    since = try AskedDay.of("since", in: request)
    type = try DossierFilter.value("type", request)
    standing = try DossierFilter.value("standing", request)
  }

  private static func value<Value: RawRepresentable<String> & CaseIterable>(_ name: String, _ request: Request) throws -> Value? {
    guard let text = request.uri.queryParameters[name[...]], !text.isEmpty else { return nil }
    guard let value = Value(rawValue: String(text)) else {
      throw Problem(.invalidRequest, "\"\(name)\" is one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }

  /// Whether a relationship is wanted. A denial stands beside what it denies: who asks for what was denied wants both.
  func takes(_ relationship: Relationship) -> Bool {
    if let since, relationship.day < since { return false }
    if let type, relationship.type != type { return false }
    guard let standing else { return true }
    return relationship.standing == standing || standing == .denied && relationship.denial != nil
  }

  /// The filter as a part of an address.
  func query(_ first: String) -> String {
    let parts = [("asOf", asOf), ("since", since), ("type", type?.rawValue), ("standing", standing?.rawValue)]
      .compactMap { name, value in value.map { "\(name)=\($0)" } }
    return parts.isEmpty ? "" : first + parts.joined(separator: "&")
  }
}
