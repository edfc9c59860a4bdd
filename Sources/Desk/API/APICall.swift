import Claims
import Foundation
import Hummingbird
import Ledger

/// A request to the API, with what answers need.
struct APICall: Sendable {
  let parts: DeskParts
  let request: Request
  let context: DeskContext

  /// Who asks; decisions are signed with this name.
  var author: String { context.visitor?.name ?? "desk" }

  // MARK: The address

  /// A number in the path.
  ///
  /// - Throws: `Problem.notFound`.
  func id(_ name: String = "id") throws -> Int64 {
    guard let id = context.parameters.get(name, as: Int64.self) else { throw Problem(.notFound, "there is none of this number") }
    return id
  }

  /// A word in the path.
  func word(_ name: String) throws -> String { try context.parameters.require(name) }

  /// A part of the query; nil where it is missing or empty.
  func query(_ name: String) -> String? {
    request.uri.queryParameters[name[...]].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A part of the query that must be there.
  ///
  /// - Throws: `Problem.invalidRequest`.
  func required(_ name: String) throws -> String {
    guard let value = query(name) else { throw Problem(.invalidRequest, "\"\(name)\" is missing in the address") }
    return value
  }

  /// A day of the query.
  func day(_ name: String) throws -> String? { try AskedDay.of(name, in: request) }

  /// A whole number of the query.
  ///
  /// - Throws: `Problem.invalidRequest`.
  func number(_ name: String, _ range: ClosedRange<Int>, usual: Int) throws -> Int {
    guard let text = query(name) else { return usual }
    guard let value = Int(text), range.contains(value) else {
      throw Problem(.invalidRequest, "\"\(name)\" is a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// How many items a page of a list has.
  func limit() throws -> Int { try number("limit", 1...200, usual: 50) }

  /// The number that a list goes on behind; nil to begin.
  ///
  /// - Throws: `Problem.invalidRequest`.
  func cursor() throws -> Int64? {
    guard let text = query("cursor") else { return nil }
    guard text.hasPrefix("c"), let number = Int64(text.dropFirst()), number >= 0 else {
      throw Problem(.invalidRequest, "the cursor is none that was given out")
    }
    return number
  }

  /// A page of a list.
  ///
  /// - Parameter next: the number that the list goes on behind; nil at its end.
  static func page(_ items: [JSONText], next: Int64?) -> Response {
    .json(.object([("items", .array(items)), ("next", next.map { .string("c\($0)") } ?? .null)]))
  }

  // MARK: The body

  /// The body as JSON.
  ///
  /// - Parameter known: the members that it may have; others are refused by name, so that typos show.
  /// - Throws: `Problem`.
  func body(_ known: Set<String>) async throws -> APIBody {
    let type = request.headers[.contentType]?.lowercased().prefix { $0 != ";" } ?? ""
    guard type.filter({ $0 != " " }) == "application/json" else { throw Problem(.wrongType, "the body must be application/json") }
    let bytes = try await BodyText.collect(request, limit: parts.configuration.largestBody)
    return try APIBody(bytes, known)
  }
}
