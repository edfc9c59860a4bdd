import Claims
import Foundation
import Testing

@testable import Reader

/// Sets of sentences with what a careful reader would make of them, written by somebody who did not know the code.
///
/// What a component gets right of them is printed, and must not fall below what it was once; a set that is right to the last line would be too easy.
@Suite("Scored sets")
struct ScoredSetTests {
  private struct FigureItem: Decodable {
    struct Expected: Decodable {
      var value: Double?
      var low: Double?
      var high: Double?
      var unit: String?
      var currency: String?
      var approximate: Bool?
    }
    var id: String
    var language: String
    var text: String
    var words: String
    var role: Role
    var expected: Expected
  }

  private struct TimeItem: Decodable {
    struct Expected: Decodable {
      var start: String?
      var end: String?
    }
    var id: String
    var language: String
    var published: String
    var text: String
    var words: String
    var type: ClaimType
    var stage: Stage
    var expected: Expected
  }

  private func items<Item: Decodable>(_ name: String) throws -> [Item] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scored/\(name).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Item.self, from: Data($0.utf8))
    }
  }

  /// The place of the words in the text, in bytes.
  private func span(_ words: String, in text: String) throws -> Span {
    let range = try #require(text.range(of: words))
    let start = text[..<range.lowerBound].utf8.count
    return Span(start, start + words.utf8.count)
  }

  @Test("figures: nine in ten are read right")
  func figures() throws {
    let items: [FigureItem] = try items("figures")
    let wrong = try items.filter { item in
      let read = FigureReader().figure(
        for: try span(item.words, in: item.text), role: item.role, type: nil, in: Array(item.text.utf8),
        sentence: Span(0, item.text.utf8.count),
        language: Language(rawValue: item.language) ?? .german)?.quantity
      let expected = item.expected
      let same = { (a: Double?, b: Double?) in a == b || a.map { x in b.map { abs(x - $0) <= 1e-6 * max(1, abs(x)) } ?? false } ?? false }
      let isRight =
        same(read?.value, expected.value) && same(read?.low, expected.low) && same(read?.high, expected.high)
        && (expected.currency == nil || expected.currency == read?.currency) && read?.isApproximate == expected.approximate ?? false
      if !isRight {
        print(
          "figure \(item.id): \(item.words) | \(read.map { "\($0.value ?? -1) \($0.low ?? -1) \($0.high ?? -1) \($0.currency ?? "") \($0.isApproximate)" } ?? "nothing") | \(item.text)"
        )
      }
      return !isRight
    }
    print("figures: \(items.count - wrong.count) of \(items.count) right")
    #expect(wrong.count * 10 <= items.count)
  }

  @Test("times: nine in ten are resolved right")
  func times() throws {
    let items: [TimeItem] = try items("times")
    let wrong = try items.filter { item in
      let text = Array(item.text.utf8)
      let language = Language(rawValue: item.language) ?? .german
      let reader = TimeReader()
      let published = CalendarDate(item.published)
      var read = ClaimTime(text: item.words)
      // As in an article: what the sentence spoke of before is what "the year before" leans on.
      var reference: ClaimTime?
      let words = try span(item.words, in: item.text)
      let isPast = [.effective, .ended, .agreed].contains(item.stage)
      for expression in reader.times(in: text, span: Span(0, words.start), language: language) {
        let time = reader.time(expression, in: text, published: published, stageIsPast: isPast, type: item.type)
        if time.start != nil { reference = time }
      }
      if let expression = reader.expression(for: words, in: text, sentence: Span(0, text.count), language: language) {
        read = reader.time(expression, in: text, published: published, stageIsPast: isPast, type: item.type, reference: reference)
      }
      let isRight = read.start?.description == item.expected.start && read.end?.description == item.expected.end
      if !isRight {
        print(
          "time \(item.id): \(item.words) | \(read.start?.description ?? "-")/\(read.end?.description ?? "-") not \(item.expected.start ?? "-")/\(item.expected.end ?? "-") | \(item.stage) \(item.type) \(item.published) | \(item.text)"
        )
      }
      return !isRight
    }
    print("times: \(items.count - wrong.count) of \(items.count) right")
    #expect(wrong.count * 10 <= items.count)
  }
}
