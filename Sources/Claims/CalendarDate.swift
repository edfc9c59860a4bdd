/// A date as exact as it is known: a year, a season, a month or a day, perhaps only about right (EDTF level 1: `1953`, `2021-23`, `2021-03`,
/// `2017~`).
public struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public var year: Int
  /// The month, 1 to 12, or a season, 21 (spring) to 24 (winter, of the year in which it begins); nil where only the year is known.
  public var month: Int?
  /// The day of the month; nil where not known.
  public var day: Int?
  /// Whether the text says "about", "early", "late": written as a trailing `~`.
  public var isApproximate: Bool

  /// A date of the parts that are known.
  public init(year: Int, month: Int? = nil, day: Int? = nil, isApproximate: Bool = false) {
    self.year = year
    self.month = month
    self.day = day
    self.isApproximate = isApproximate
  }

  /// Reads `2021`, `2021-23`, `2021-03`, `2021-03-30`, each with an optional time of day behind `T` or a space, or a trailing `~`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var body = Substring(text)
    isApproximate = body.last == "~"
    if isApproximate { body = body.dropLast() }
    if let cut = body.firstIndex(where: { $0 == "T" || $0 == " " }) { body = body[..<cut] }
    let parts = body.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }), let year = Int(parts[0]), year > 0
    else { return nil }
    self.year = year
    month = parts.count > 1 ? Int(parts[1]) : nil
    day = parts.count > 2 ? Int(parts[2]) : nil
    if let month, !(1...12).contains(month), !(CalendarDate.seasons.contains(month) && day == nil) { return nil }
    if let month, let day, !(1...CalendarDate.days(in: month, of: year)).contains(day) { return nil }
  }

  /// The EDTF form.
  public var description: String {
    var text = String(year)
    text = String(repeating: "0", count: max(0, 4 - text.count)) + text
    for part in [month, day] {
      guard let part else { break }
      text += part < 10 ? "-0\(part)" : "-\(part)"
    }
    return isApproximate ? text + "~" : text
  }

  /// The numbers of seasons (EDTF, section "Season"): spring, summer, autumn, winter.
  public static let seasons = 21...24

  /// Number of days in a month of the Gregorian calendar; `month` 1 to 12.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDate {
  /// The first day that the date may mean.
  public var firstDay: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let year = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    return "\(year)-\(two(month ?? 1))-\(two(day ?? 1))"
  }
}
