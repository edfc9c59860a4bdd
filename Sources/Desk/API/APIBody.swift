import Claims
import Foundation

/// The members of a JSON object that a program sent.
struct APIBody {
  private let members: [String: Any]

  /// - Throws: `Problem.invalidRequest`.
  init(_ bytes: [UInt8], _ known: Set<String>) throws {
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)), let members = value as? [String: Any] else {
      throw Problem(.invalidRequest, "the body is no JSON object")
    }
    try self.init(members, known)
  }

  private init(_ members: [String: Any], _ known: Set<String>) throws {
    if let odd = members.keys.sorted().first(where: { !known.contains($0) }) {
      throw Problem(.invalidRequest, "\"\(odd.prefix(80))\" is unknown here; there are \(known.sorted().joined(separator: ", "))")
    }
    self.members = members
  }

  /// A text; nil where it is missing.
  func text(_ name: String, longest: Int = 2000) throws -> String? {
    guard let value = members[name] else { return nil }
    guard let text = value as? String else { throw Problem(.invalidRequest, "\"\(name)\" must be a string") }
    guard text.unicodeScalars.count <= longest else { throw Problem(.invalidRequest, "\"\(name)\" has more than \(longest) characters") }
    return text
  }

  /// A text that must be there, and not empty.
  func required(_ name: String, longest: Int = 2000) throws -> String {
    guard let text = try text(name, longest: longest), !text.isEmpty else { throw Problem(.invalidRequest, "\"\(name)\" is missing") }
    return text
  }

  /// A truth; nil where it is missing.
  func truth(_ name: String) throws -> Bool? {
    guard let value = members[name] else { return nil }
    guard let number = value as? NSNumber, APIBody.isTruth(number) else {
      throw Problem(.invalidRequest, "\"\(name)\" must be true or false")
    }
    return number.boolValue
  }

  /// A list of texts; empty where it is missing.
  func texts(_ name: String) throws -> [String] {
    guard let value = members[name] else { return [] }
    guard let texts = value as? [String], texts.count <= 1000 else {
      throw Problem(.invalidRequest, "\"\(name)\" must be a list of strings")
    }
    return texts
  }

  /// A list of pairs of texts.
  func pairs(_ name: String) throws -> [[String]] {
    guard let value = members[name] else { return [] }
    guard let pairs = value as? [[String]], pairs.count <= 1000 else {
      throw Problem(.invalidRequest, "\"\(name)\" must be a list of pairs of strings")
    }
    return pairs
  }

  /// Words of a list, each one of some.
  func values<Value: RawRepresentable<String> & CaseIterable>(_ name: String, of type: Value.Type) throws -> [Value] {
    try texts(name).map { text in
      guard let value = Value(rawValue: text) else {
        throw Problem(
          .invalidRequest, "\"\(name)\" holds \(Value.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(text.prefix(80))\"")
      }
      return value
    }
  }

  /// An object within; nil where it is missing.
  func object(_ name: String, _ known: Set<String>) throws -> APIBody? {
    guard let value = members[name] else { return nil }
    guard let inner = value as? [String: Any] else { throw Problem(.invalidRequest, "\"\(name)\" must be an object") }
    return try APIBody(inner, known)
  }

  /// The names that there are.
  var names: [String] { members.keys.sorted() }

  /// Tells truths from numbers, which Foundation's JSON gives out alike.
  private static func isTruth(_ number: NSNumber) -> Bool { ["c", "B"].contains(String(cString: number.objCType)) }
}
