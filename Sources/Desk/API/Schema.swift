import Claims

/// What JSON looks like, as far as the API says it (JSON Schema 2020-12, as OpenAPI 3.1 has it).
indirect enum Schema: Sendable {
  case string(pattern: String? = nil, shortest: Int? = nil, longest: Int? = nil, options: [String] = [])
  case day
  case integer(low: Int64? = nil, high: Int64? = nil)
  case boolean
  case array(Schema, longest: Int? = nil)
  case object([String: Schema], required: [String] = [], isOpen: Bool = true)
  case nullable(Schema)
  /// A schema that has a name in the description.
  case named(String)

  /// The schema as JSON.
  var json: JSONText {
    switch self {
    case .string(let pattern, let shortest, let longest, let options):
      var members: [(key: String, value: JSONText)] = [("type", .string("string"))]
      if let pattern { members.append(("pattern", .string(pattern))) }
      if let shortest { members.append(("minLength", .number(Double(shortest)))) }
      if let longest { members.append(("maxLength", .number(Double(longest)))) }
      if !options.isEmpty { members.append(("enum", .array(options.map { .string($0) }))) }
      return .object(members)
    case .day:
      return .object([("type", .string("string")), ("format", .string("date")), ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))])
    case .integer(let low, let high):
      var members: [(key: String, value: JSONText)] = [("type", .string("integer")), ("format", .string("int64"))]
      if let low { members.append(("minimum", .number(Double(low)))) }
      if let high { members.append(("maximum", .number(Double(high)))) }
      return .object(members)
    case .boolean: return .object([("type", .string("boolean"))])
    case .array(let element, let longest):
      var members: [(key: String, value: JSONText)] = [("type", .string("array")), ("items", element.json)]
      if let longest { members.append(("maxItems", .number(Double(longest)))) }
      return .object(members)
    case .object(let properties, let required, let isOpen):
      var members: [(key: String, value: JSONText)] = [("type", .string("object"))]
      if !properties.isEmpty {
        members.append(("properties", .object(properties.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value.json) })))
      }
      if !required.isEmpty { members.append(("required", .array(required.map { .string($0) }))) }
      if !isOpen { members.append(("additionalProperties", .bool(false))) }
      return .object(members)
    case .nullable(let schema): return .object([("anyOf", .array([schema.json, .object([("type", .string("null"))])]))])
    case .named(let name): return .object([("$ref", .string("#/components/schemas/\(name)"))])
    }
  }

  /// What is wrong with a value of an address; nil where nothing is.
  func problem(with text: String) -> String? {
    switch self {
    case .string(let pattern, let shortest, let longest, let options):
      if !options.isEmpty { return options.contains(text) ? nil : "is one of \(options.joined(separator: ", "))" }
      if let pattern, let regex = try? Regex(pattern), text.wholeMatch(of: regex) == nil { return "is not as it should be (\(pattern))" }
      if let shortest, text.unicodeScalars.count < shortest { return "is empty" }
      if let longest, text.unicodeScalars.count > longest { return "has more than \(longest) characters" }
      return nil
    case .day: return CalendarDate(text)?.day != nil && text.utf8.count == 10 ? nil : "takes a day such as 2021-04-06"
    case .integer(let low, let high):
      guard let number = Int64(text), number >= low ?? .min, number <= high ?? .max else {
        return "is a number\(low.map { " from \($0)" } ?? "")\(high.map { " to \($0)" } ?? "")"
      }
      return nil
    default: return nil
    }
  }
}
