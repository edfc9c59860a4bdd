/// Reads JSON (RFC 8259) from bytes in one pass, value by value.
///
/// It is ours, and not Foundation's, because it has to name the line of a fault, refuse duplicate keys, take the elements of a
/// large array one by one, and go on after text that is not quite UTF-8.
struct JSONParser {
  /// How deep values may nest; real articles stay below 10.
  static let deepest = 128

  let bytes: [UInt8]
  private(set) var position = 0
  private var countedTo = 0
  private var lines = 1
  /// Whether a member that comes twice is an error; web pages' metadata are taken as they are.
  private let allowsDuplicates: Bool

  init(_ bytes: [UInt8], allowsDuplicates: Bool = false) {
    self.bytes = bytes
    self.allowsDuplicates = allowsDuplicates
  }

  /// Reads the only value of the input.
  mutating func whole() throws(IntakeError) -> JSONValue {
    let result = try value()
    if !isAtEnd() { throw fault("something follows behind its end") }
    return result
  }

  /// Whether nothing but white space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return position == bytes.count
  }

  /// Steps over a byte if it comes next, white space aside.
  mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// The line of the current position, from 1.
  mutating func line() -> Int {
    lines += bytes[countedTo..<max(countedTo, position)].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    countedTo = max(countedTo, position)
    return lines
  }

  /// Reads a value.
  mutating func value(depth: Int = 0) throws(IntakeError) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw fault("it ends too early") }
    guard depth < JSONParser.deepest else { throw fault("it is nested more than \(JSONParser.deepest) deep") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw fault("a value is missing")
    }
  }

  private mutating func object(depth: Int) throws(IntakeError) -> JSONObject {
    var object = JSONObject()
    var seen: Set<String> = []
    position += 1
    if take(UInt8(ascii: "}")) { return object }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw fault("a member's name is missing") }
      let key = try string()
      if !seen.insert(key).inserted && !allowsDuplicates { throw fault("the member \"\(key.prefix(40))\" comes twice") }
      guard take(UInt8(ascii: ":")) else { throw fault("a colon is missing") }
      object.values.append(try value(depth: depth + 1))
      object.keys.append(key)
      if take(UInt8(ascii: "}")) { return object }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or } is missing") }
    }
  }

  private mutating func array(depth: Int) throws(IntakeError) -> [JSONValue] {
    var elements: [JSONValue] = []
    position += 1
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or ] is missing") }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(IntakeError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { bytes[position...].prefix(length).elementsEqual($0) }
    guard matches else { throw fault("a value is missing") }
    position += length
    return value
  }

  private mutating func number() throws(IntakeError) -> JSONValue {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Double(digits) != nil else { throw fault("\(digits.prefix(20)) is no number") }
    return .number(digits)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) { position += 1 }
  }

  /// An error about the current position; an end that comes too early is told by `position == bytes.count`.
  func fault(_ problem: String) -> IntakeError {
    var copy = self
    return IntakeError(
      line: copy.line(), problem: "is not valid JSON: \(problem)", remedy: "mend it, or write it anew with a program that writes JSON")
  }

  /// Moves on; for the parts of the parser in other files.
  mutating func advance(to position: Int) { self.position = position }
}
