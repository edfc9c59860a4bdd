import Claims
import Foundation
import Testing

@Suite("The JSON of a reading")
struct ReadingJSONTests {
  /// A reading with one claim about the words between the marks `[`, `]` of a text.
  static func reading(_ marked: String) -> Reading {
    let parts = marked.split(separator: "[", omittingEmptySubsequences: false)
    let inner = parts[1].split(separator: "]", omittingEmptySubsequences: false)
    let text = String(parts[0] + inner[0] + inner[1])
    let span = Span(parts[0].utf8.count, parts[0].utf8.count + inner[0].utf8.count)
    let filler = Filler(text: String(inner[0]), name: String(inner[0]), entity: "e1", span: span)
    let claim = Claim(
      id: "c1", type: .headcount, roles: [.organization: [filler], .count: [filler]], stage: .effective, standing: .confirmed,
      attribution: [Attribution(name: String(inner[0]), kind: .party)],
      quantities: [.count: Quantity(low: 300, unit: "people", isApproximate: true)],
      time: ClaimTime(start: CalendarDate("2021-03"), text: "im März"), evidence: [Evidence(span: Span(0, text.utf8.count), text: text)],
      confidence: 0.987_654, cues: [Cue(part: .trigger, text: String(inner[0]), span: span, confidence: 0.5)])
    return Reading(
      article: Article(document: DocumentInfo(id: "a", published: CalendarDate("2021-04-06")), text: text),
      entities: [Entity(id: "e1", name: String(inner[0]), kind: .company, aliases: [String(inner[0])], mentions: [span])], claims: [claim])
  }

  static let texts = [
    "[Deutz] wächst.", "😀 Übernahme: [Österreichs ÖBB] kauft 🏭.", "a\u{0308}b [e\u{0301}clair SA] x",
    "„[中国一汽]“ — \u{1F468}\u{200D}\u{1F469} baut",
    String(repeating: "ü", count: 200) + "[AG]" + String(repeating: "🏭", count: 100), "\u{0}\u{1F}\"\\[A\"\\\n\tB]\u{2028}", "[alles]",
  ]

  @Test("counts offsets in Unicode scalars: slicing there gives the quoted text", arguments: texts)
  func offsets(_ marked: String) throws {
    let reading = ReadingJSONTests.reading(marked)
    let json = try #require(JSONSerialization.jsonObject(with: Data(reading.json(explained: true).line.utf8)) as? [String: Any])
    let scalars = Array(reading.article.text.unicodeScalars)
    var checked = 0
    func check(_ value: Any) {
      if let members = value as? [String: Any] {
        if let span = members["span"] as? [Int], let text = members["text"] as? String {
          #expect(Array(text.unicodeScalars) == Array(scalars[span[0]..<span[1]]))
          checked += 1
        }
        for member in members.values { check(member) }
      } else if let values = value as? [Any] {
        for value in values { check(value) }
      }
    }
    check(json)
    #expect(checked == 4)
  }

  @Test("fits the schema", arguments: texts)
  func schema(_ marked: String) throws {
    let validator = try SchemaValidator.claims()
    for explained in [false, true] {
      let line = ReadingJSONTests.reading(marked).json(explained: explained).line
      #expect(!line.contains("\n"))
      #expect(try validator.problems(in: line) == [])
    }
  }

  @Test(
    "does not fit the schema where a part is wrong",
    arguments: [
      ("\"type\": \"headcount\"", "\"type\": \"rumour\""), ("\"stage\": \"effective\"", "\"stage\": \"done\""),
      ("\"kind\": \"party\"", "\"kind\": \"friend\""),
      ("\"confidence\": 0.99", "\"confidence\": 1.2"), ("\"start\": \"2021-03\"", "\"start\": \"March\""),
      ("\"id\": \"c1\"", "\"id\": \"x\""),
      ("\"low\": 300", "\"lowest\": 300"), ("\"text\": \"im März\"", "\"words\": \"im März\""),
    ])
  func misfit(_ change: (String, String)) throws {
    let line = ReadingJSONTests.reading("[Deutz] wächst.").json().line
    try #require(line.contains(change.0))
    #expect(try SchemaValidator.claims().problems(in: line.replacingOccurrences(of: change.0, with: change.1)) != [])
  }

  @Test("writes figures, times and nulls as the format has them")
  func members() {
    let line = ReadingJSONTests.reading("[Deutz] wächst.").json().line
    for part in [
      #""document": {"id": "a", "title": null, "source": null, "url": null, "published": "2021-04-06", "language": "de"}"#,
      #""quantities": {"count": {"low": 300, "unit": "people", "approximate": true}}"#, #""time": {"start": "2021-03", "text": "im März"}"#,
      #""confidence": 0.99"#, #""mentions": [[0, 5]]"#, #""attribution": [{"name": "Deutz", "kind": "party"}]"#,
    ] { #expect(line.contains(part)) }
    #expect(!line.contains("cues"))
  }
}
