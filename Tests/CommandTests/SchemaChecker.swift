import Foundation

/// Checks values against the project's JSON Schema (draft 2020-12), as far as that schema goes; a keyword that is not known here is a
/// fault, so that the check cannot grow silently weaker.
struct SchemaChecker {
  private let root: [String: Any]

  init(_ schema: URL) throws {
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: schema)) as? [String: Any] ?? [:]
  }

  /// Every fault of a value, each with its place.
  func faults(_ value: Any, definition: String) -> [String] { faults(value, ["$ref": "#/$defs/\(definition)"], at: definition) }

  private func faults(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    schema.flatMap { keyword, argument in fault(value, keyword, argument, schema, place) }
  }

  private func fault(_ value: Any, _ keyword: String, _ argument: Any, _ schema: [String: Any], _ place: String) -> [String] {
    func unless(_ holds: Bool) -> [String] { holds ? [] : ["\(place): \(keyword) \(argument) does not hold of \(value)"] }
    switch keyword {
    case "description", "title", "$schema", "$id", "$defs": return []
    case "$ref":
      let name = (argument as? String)?.split(separator: "/").last.map(String.init) ?? ""
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else { return ["\(place): no definition \(name)"] }
      return faults(value, target, at: place)
    case "type":
      let types = argument as? [String] ?? [argument as? String ?? ""]
      return unless(types.contains { isOfType(value, $0) })
    case "enum": return unless((argument as? [Any] ?? []).contains { same($0, value) })
    case "const": return unless(same(argument, value))
    case "pattern": return unless((value as? String)?.range(of: argument as? String ?? "", options: .regularExpression) != nil)
    case "minLength": return unless(((value as? String)?.unicodeScalars.count ?? 0) >= number(argument))
    case "minItems": return unless(Double((value as? [Any])?.count ?? 0) >= Double(number(argument)))
    case "maxItems": return unless(((value as? [Any])?.count ?? 0) <= number(argument))
    case "minProperties": return unless(((value as? [String: Any])?.count ?? 0) >= number(argument))
    case "minimum": return unless((value as? NSNumber)?.doubleValue ?? -.infinity >= (argument as? NSNumber)?.doubleValue ?? 0)
    case "maximum": return unless((value as? NSNumber)?.doubleValue ?? .infinity <= (argument as? NSNumber)?.doubleValue ?? 0)
    case "required": return (argument as? [String] ?? []).flatMap { unless((value as? [String: Any])?[$0] != nil) }
    case "properties":
      let object = value as? [String: Any] ?? [:]
      return (argument as? [String: [String: Any]] ?? [:]).flatMap { name, inner in
        object[name].map { faults($0, inner, at: "\(place).\(name)") } ?? []
      }
    case "additionalProperties":
      let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
      return (value as? [String: Any] ?? [:]).keys.filter { !known.contains($0) }.map { "\(place): has the unknown member \($0)" }
    case "items":
      let inner = argument as? [String: Any] ?? [:]
      return (value as? [Any] ?? []).enumerated().flatMap { faults($1, inner, at: "\(place)[\($0)]") }
    case "oneOf": return unless((argument as? [[String: Any]] ?? []).count { faults(value, $0, at: place).isEmpty } == 1)
    case "anyOf": return unless((argument as? [[String: Any]] ?? []).contains { faults(value, $0, at: place).isEmpty })
    default: return ["\(place): the keyword \(keyword) is not known to this check"]
    }
  }

  private func number(_ value: Any) -> Int { (value as? NSNumber)?.intValue ?? 0 }

  private func same(_ a: Any, _ b: Any) -> Bool { (a as? NSObject) == (b as? NSObject) }

  private func isOfType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    case "number": value is NSNumber && !(value is String)
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: false
    }
  }
}
