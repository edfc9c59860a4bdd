import Foundation

/// The day that views look back from if no other is named.
enum Today {
  /// Today's date in UTC.
  static var day: String { String(Moment.text(Date()).prefix(10)) }
}
