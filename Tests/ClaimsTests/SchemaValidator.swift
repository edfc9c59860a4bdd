import Foundation

/// Checks JSON against a schema that uses the keywords of `claims.schema.json` (JSON Schema 2020-12); an unknown keyword is a problem too.
struct SchemaValidator {
  let root: [String: Any]

  static func claims() throws -> SchemaValidator {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: project.appending(path: "Documentation/claims.schema.json"))
    return SchemaValidator(root: try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:])
  }

  /// What does not fit, each with its place.
  func problems(in json: String) throws -> [String] {
    try check(JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed), root, "$")
  }

  private func check(_ value: Any, _ schema: [String: Any], _ place: String) throws -> [String] {
    var found: [String] = []
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description": continue
      case "$ref":
        let name = (rule as? String ?? "").replacingOccurrences(of: "#/$defs/", with: "")
        guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else { return ["\(place): no definition \(rule)"] }
        found += try check(value, target, place)
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { SchemaValidator.matches(value, $0) }) { found.append("\(place): is no \(types)") }
      case "enum":
        if !(rule as? [String] ?? []).contains(value as? String ?? "\u{0}") { found.append("\(place): \(value) is not in the list") }
      case "const":
        if (value as? Bool) != (rule as? Bool) { found.append("\(place): is not \(rule)") }
      case "pattern":
        let text = value as? String ?? ""
        if text.range(of: rule as? String ?? "", options: .regularExpression) == nil { found.append("\(place): \(text) has another form") }
      case "minLength": if (value as? String ?? "").count < rule as? Int ?? 0 { found.append("\(place): too short") }
      case "minimum": if (value as? Double ?? 0) < rule as? Double ?? 0 { found.append("\(place): too small") }
      case "maximum": if (value as? Double ?? 0) > rule as? Double ?? 0 { found.append("\(place): too large") }
      case "minItems": if (value as? [Any] ?? []).count < rule as? Int ?? 0 { found.append("\(place): too few") }
      case "maxItems": if (value as? [Any] ?? []).count > rule as? Int ?? 0 { found.append("\(place): too many") }
      case "minProperties": if (value as? [String: Any] ?? [:]).count < rule as? Int ?? 0 { found.append("\(place): too few members") }
      case "required":
        for name in rule as? [String] ?? [] where (value as? [String: Any])?[name] == nil { found.append("\(place): lacks \(name)") }
      case "items":
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          found += try check(item, rule as? [String: Any] ?? [:], "\(place)[\(index)]")
        }
      case "properties":
        for (name, member) in value as? [String: Any] ?? [:] {
          guard let inner = (rule as? [String: Any])?[name] as? [String: Any] else { continue }
          found += try check(member, inner, "\(place).\(name)")
        }
      case "additionalProperties":
        let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
        for name in (value as? [String: Any] ?? [:]).keys where !known.contains(name) { found.append("\(place): unknown member \(name)") }
      case "oneOf", "anyOf":
        let fitting = try (rule as? [[String: Any]] ?? []).filter { try check(value, $0, place).isEmpty }.count
        if fitting == 0 || (keyword == "oneOf" && fitting > 1) { found.append("\(place): fits \(fitting) of \(keyword)") }
      default: found.append("\(place): the validator does not know \(keyword)")
      }
    }
    return found
  }

  private static func matches(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "number": value is Double
    case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
    default: false
    }
  }
}
