import Foundation
import Intake

/// How long a server wishes to be left alone (RFC 9110, 10.2.3).
enum RetryAfter {
  /// No wish is granted for longer than a week.
  static let longest = 7.0 * 86_400

  /// Seconds from now, of a number or a date; nil for anything else.
  static func seconds(_ value: String) -> Double? { seconds(value, now: Date()) }

  static func seconds(_ value: String, now: Date) -> Double? {
    let value = value.trimmingCharacters(in: .whitespaces)
    if let seconds = Double(value) { return seconds.isFinite ? min(max(0, seconds), longest) : nil }
    return FeedTime(value).map { min(max(0, Double($0.seconds) - now.timeIntervalSince1970), longest) }
  }
}
