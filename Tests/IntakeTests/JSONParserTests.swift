import Testing

@testable import Intake

@Suite("JSON")
struct JSONParserTests {
  private func parse(_ text: String) throws(IntakeError) -> JSONValue {
    var parser = JSONParser(Array(text.utf8))
    return try parser.whole()
  }

  @Test(
    "Strings with escapes",
    arguments: [
      (#""a\n\t\"\\\/b""#, "a\n\t\"\\/b"), (#""M\u00fcller""#, "Müller"), (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"),
      (#""\ud83dx""#, "\u{FFFD}x"), (#""""#, ""),
    ])
  func strings(_ text: String, _ expected: String) throws {
    #expect(try parse(text) == .string(expected))
  }

  @Test("Values nest and keep their order")
  func values() throws {
    let value = try parse(#" {"a": [1, -2.5e3, true, false, null], "b": {"c": "d"}} "#)
    #expect(value.object?.keys == ["a", "b"])
    #expect(value.object?["a"] == .array([.number("1"), .number("-2.5e3"), .bool(true), .bool(false), .null]))
    #expect(value.object?["b"]?.object?["c"] == .string("d"))
  }

  @Test(
    "Faults name what is wrong and the line",
    arguments: [
      ("{\"a\": 1\n \"b\": 2}", 2, "a comma or } is missing"), ("{\"a\": 1, \"a\": 2}", 1, "the member \"a\" comes twice"),
      ("[1, 2", 1, "a comma or ] is missing"), ("\"abc", 1, "text that begins with a quotation mark does not end"),
      ("{\"a\"\n\n: tru}", 3, "a value is missing"), ("1 2", 1, "something follows behind its end"), ("", 1, "it ends too early"),
      ("{a: 1}", 1, "a member's name is missing"), (#""\q""#, 1, "a backslash in text stands before no escape"),
    ])
  func faults(_ text: String, _ line: Int, _ problem: String) {
    let error = #expect(throws: IntakeError.self) { try parse(text) }
    #expect(error?.line == line)
    #expect(error?.problem == "is not valid JSON: \(problem)")
  }

  @Test("Values that nest without end are refused")
  func deep() {
    let error = #expect(throws: IntakeError.self) { try parse(String(repeating: "[", count: 100_000)) }
    #expect(error?.problem.contains("nested") == true)
  }
}
