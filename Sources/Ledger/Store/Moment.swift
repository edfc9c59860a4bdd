import Foundation

/// Points in time as the ledger writes them: ISO 8601 in UTC, so that their order is that of the text.
enum Moment {
  /// A moment to the millisecond.
  static func text(_ date: Date) -> String { date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }
}
