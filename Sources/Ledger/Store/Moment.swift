import Foundation

/// Points in time as the ledger writes them: ISO 8601 in UTC, so that their order is that of the text.
enum Moment {
  private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  /// A moment to the millisecond.
  static func text(_ date: Date) -> String { date.formatted(style) }

  /// The moment that a text names, such that `text` gives the same text again; nil where it names none.
  static func date(_ text: String) -> Date? {
    // Binary seconds fall short of most milliseconds, and writing cuts off.
    (try? Date(text, strategy: style))?.addingTimeInterval(0.000_4)
  }
}
