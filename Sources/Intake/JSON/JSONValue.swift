/// A JSON value (RFC 8259) as intake needs it: numbers keep their digits, objects their order.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// What it is, for error messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The string, of a string.
  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The object, of an object.
  var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The elements of an array; any other value is its own only element, as JSON-LD has it.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [self] }
  }
}

/// The members of a JSON object.
struct JSONObject: Equatable {
  var keys: [String] = []
  var values: [JSONValue] = []

  /// The value of the first member of that name; nil where there is none.
  subscript(key: String) -> JSONValue? {
    keys.firstIndex(of: key).map { values[$0] }
  }
}
