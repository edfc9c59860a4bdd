import Claims

/// Days counted from 1 March of the year 0, so that days can be put on a line.
struct DayNumber: Hashable, Comparable {
  var value: Int

  init(_ value: Int) { self.value = value }

  /// The first day that a date may mean; seasons begin with their first month.
  init(_ date: CalendarDate) {
    let month = date.month.map { CalendarDate.seasons.contains($0) ? ($0 - 20) * 3 : $0 } ?? 1
    self.init(year: date.year, month: month, day: date.day ?? 1)
  }

  /// The day of a date in EDTF; nil where it is none.
  init?(_ text: String) {
    guard let date = CalendarDate(text) else { return nil }
    self.init(date)
  }

  /// Months beyond 12 count on into the next years.
  init(year: Int, month: Int, day: Int) {
    let months = year * 12 + month - 1 - 2
    let (years, monthsBehindMarch) = (months >= 0 ? months / 12 : (months - 11) / 12, ((months % 12) + 12) % 12)
    let leaps = years / 4 - years / 100 + years / 400
    value = years * 365 + leaps + (monthsBehindMarch * 153 + 2) / 5 + day - 1
  }

  /// Year, month and day.
  var parts: (year: Int, month: Int, day: Int) {
    var year = value * 400 / 146_097
    // At most a year off, either way.
    while DayNumber(year: year + 1, month: 3, day: 1).value <= value { year += 1 }
    while DayNumber(year: year, month: 3, day: 1).value > value { year -= 1 }
    let rest = value - DayNumber(year: year, month: 3, day: 1).value
    let month = (rest * 5 + 2) / 153
    return (year + (month >= 10 ? 1 : 0), (month + 2) % 12 + 1, rest - (month * 153 + 2) / 5 + 1)
  }

  static func < (a: DayNumber, b: DayNumber) -> Bool { a.value < b.value }
}
