import Claims
import Foundation
import Hummingbird

/// Days that a visitor asks for.
enum AskedDay {
  /// The day of a part of the address; nil where it is missing or empty.
  ///
  /// - Throws: `Problem.invalidRequest`.
  static func of(_ name: String, in request: Request) throws -> String? {
    guard let text = request.uri.queryParameters[name[...]], !text.isEmpty else { return nil }
    guard let date = CalendarDate(String(text)), date.day != nil else {
      throw Problem(.invalidRequest, "\"\(name)\" takes a day such as 2021-04-06")
    }
    return String(text)
  }

  /// The day so many days ago, in UTC.
  static func daysAgo(_ count: Double, now: Date = Date()) -> String { String((now - count * 86_400).formatted(.iso8601).prefix(10)) }

  /// The days between two; nil where one is none.
  static func days(from first: String, to last: String) -> Int? {
    let style = Date.ISO8601FormatStyle().year().month().day()
    guard let a = try? style.parse(first), let b = try? style.parse(last) else { return nil }
    return Int((b.timeIntervalSince(a) / 86_400).rounded())
  }
}
