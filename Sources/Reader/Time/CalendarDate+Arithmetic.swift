import Claims

extension CalendarDate {
  /// Days since 1970-01-01 in the Gregorian calendar; nil unless the day is known.
  var dayNumber: Int? {
    guard let month, let day, month <= 12 else { return nil }
    // Years from March on, so that the leap day is the last of its year (after H. Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that lies a number of days behind 1970-01-01.
  init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day of the week, Monday 1 to Sunday 7; nil unless the day is known.
  var weekday: Int? {
    dayNumber.map { (($0 % 7) + 10) % 7 + 1 }
  }

  /// The month that lies a number of months away, or the season whole years away; nil unless the month is known.
  func addingMonths(_ count: Int) -> CalendarDate? {
    guard let month else { return nil }
    if month > 12 { return count % 12 == 0 ? CalendarDate(year: year + count / 12, month: month) : nil }
    let months = year * 12 + month - 1 + count
    guard months >= 12 else { return nil }
    return CalendarDate(year: months / 12, month: months % 12 + 1)
  }

  /// Whether it names a day that exists.
  var isValid: Bool {
    guard (1...9999).contains(year) else { return false }
    guard let month else { return day == nil }
    guard (1...12).contains(month) else { return CalendarDate.seasons.contains(month) && day == nil }
    return day.map { (1...CalendarDate.days(in: month, of: year)).contains($0) } ?? true
  }

  /// The same date, marked as about right.
  var approximately: CalendarDate {
    var date = self
    date.isApproximate = true
    return date
  }
}
