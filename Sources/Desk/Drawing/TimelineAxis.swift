/// Days on a line from left to right, with ticks at the beginnings of days, months or years.
struct TimelineAxis {
  /// A line at a day, and what is written at it.
  struct Tick: Hashable {
    var x: Double
    var label: String
    /// Whether a year begins there, among months or days.
    var isStrong: Bool
  }

  /// The first and last day of the line.
  let first: DayNumber
  let last: DayNumber
  private let left: Double
  private let right: Double

  private static let mostTicks = 11.0
  private static let shortest = 21

  /// A line for all of some days between two places, with a little room on either side.
  ///
  /// - Returns: nil where there are no days.
  init?(_ days: [DayNumber], left: Double, right: Double) {
    guard let earliest = days.min(), let latest = days.max(), right > left else { return nil }
    let span = max(TimelineAxis.shortest, latest.value - earliest.value)
    let margin = max(1, span / 50)
    // What lies in a few days stands in the middle.
    let spare = (span - (latest.value - earliest.value)) / 2
    first = DayNumber(earliest.value - margin - spare)
    last = DayNumber(earliest.value - spare + span + margin)
    self.left = left
    self.right = right
  }

  /// Where a day is.
  func x(_ day: DayNumber) -> Double {
    let share = Double(day.value - first.value) / Double(max(1, last.value - first.value))
    return left + min(1, max(0, share)) * (right - left)
  }

  /// The ticks, of the finest unit that leaves room for their labels.
  func ticks(_ words: DrawingWords) -> [Tick] {
    let days = Double(last.value - first.value)
    for step in [1, 2, 5, 10] where days / Double(step) <= TimelineAxis.mostTicks { return dayTicks(step, words) }
    for step in [1, 2, 3, 6] where days / (30.4 * Double(step)) <= TimelineAxis.mostTicks { return monthTicks(step, words) }
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { days / (365.25 * Double($0)) <= TimelineAxis.mostTicks } ?? 1000
    return monthTicks(step * 12, words)
  }

  private func dayTicks(_ step: Int, _ words: DrawingWords) -> [Tick] {
    var ticks: [Tick] = []
    for value in first.value...last.value {
      let parts = DayNumber(value).parts
      // The end of a month has no tick close to that of the next one.
      guard step == 1 || (parts.day - 1) % step == 0 && parts.day + step / 2 <= 31 else { continue }
      let isFirst = ticks.isEmpty || parts.month == 1 && parts.day == 1
      let label = words.day(parts.day, parts.month) + (isFirst ? " \(parts.year)" : "")
      ticks.append(Tick(x: x(DayNumber(value)), label: label, isStrong: parts.month == 1 && parts.day == 1))
    }
    return ticks
  }

  private func monthTicks(_ step: Int, _ words: DrawingWords) -> [Tick] {
    let (from, to) = (first.parts, last.parts)
    let start = (from.year * 12 + from.month - 1 + step - 1) / step * step
    let end = to.year * 12 + to.month - 1
    guard start <= end else { return [] }
    var ticks: [Tick] = []
    for count in stride(from: start, through: end, by: step) {
      let (year, month) = (count / 12, count % 12 + 1)
      let day = DayNumber(year: year, month: month, day: 1)
      guard day >= first, day <= last else { continue }
      let isYear = month == 1
      let label = step >= 12 ? String(year) : isYear || ticks.isEmpty ? "\(words.month(month)) \(year)" : words.month(month)
      ticks.append(Tick(x: x(day), label: label, isStrong: isYear && step < 12))
    }
    return ticks
  }
}
