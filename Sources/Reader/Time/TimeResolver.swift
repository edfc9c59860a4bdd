import Claims

/// Places a time in the calendar, as seen from the day of publication.
struct TimeResolver {
  /// When the text was published; nil where unknown.
  var published: CalendarDate?
  /// Whether the matter has happened according to the claim; nil where unknown, which is read as past.
  var isPast: Bool?
  /// Whether a year is a period of which both ends are given, as in results.
  var givesYearsBothEnds = false
  /// The period that the text spoke of last, which "im Vorjahr" leans on; nil where there is none.
  var reference: ClaimTime?

  /// A period of the calendar; a point has its end equal to its start.
  struct Interval {
    var start: CalendarDate
    var end: CalendarDate
    /// Whether it is a date, of which only the start is given, and no period.
    var isPoint: Bool

    /// A date: only its start is written down.
    static func point(_ date: CalendarDate) -> Interval { Interval(start: date, end: date, isPoint: true) }

    /// A period with both ends.
    static func period(_ start: CalendarDate, _ end: CalendarDate) -> Interval { Interval(start: start, end: end, isPoint: false) }
  }

  /// Start and end of an expression; both nil where it can't be resolved.
  func resolve(_ expression: TimeExpression) -> (start: CalendarDate?, end: CalendarDate?) {
    var inner = self
    switch expression.relation {
    case .since: inner.isPast = true
    case .until, .from: inner.isPast = isPast ?? false
    case .at, .between: break
    }
    guard let first = inner.interval(expression.first) else { return (nil, nil) }
    switch expression.relation {
    case .since, .from: return (first.start, nil)
    case .until: return (nil, expression.first.part == .late ? exact(first.end, expression.first) : first.end)
    case .between:
      guard let point = expression.second, let second = inner.interval(point), !isBefore(second.end, first.start) else {
        return (first.start, nil)
      }
      return (first.start, second.end)
    case .at: return first.isPoint ? (first.start, nil) : (first.start, first.end)
    }
  }

  /// "bis Ende 2016" is exact: the year as a whole.
  private func exact(_ date: CalendarDate, _ point: TimePoint) -> CalendarDate {
    var date = date
    date.isApproximate = point.isApproximate
    return date
  }

  /// The period that a point names; nil where the publication date would be needed and is not known.
  func interval(_ point: TimePoint) -> Interval? {
    guard var interval = bare(point), interval.start.isValid, interval.end.isValid else { return nil }
    if point.isApproximate {
      interval.start = interval.start.approximately
      interval.end = interval.end.approximately
    }
    return interval
  }

  private func bare(_ point: TimePoint) -> Interval? {
    switch point.shape {
    case .vague: return nil
    case .day(let month, let day):
      return year(of: point, firstMonth: month, lastMonth: month, day: day).map { .point(CalendarDate(year: $0, month: month, day: day)) }
    case .dayOfMonth(let day):
      return published?.addingMonths(point.direction ?? 0).map { .point(CalendarDate(year: $0.year, month: $0.month, day: day)) }
    case .month(let month):
      return year(of: point, firstMonth: month, lastMonth: month).map { .point(CalendarDate(year: $0, month: month)) }
    case .quarter(let number): return months(number * 3 - 2, 3, point)
    case .half(let number): return months(number * 6 - 5, 6, point)
    case .firstMonths(let count): return months(1, count, point)
    case .monthsTo(let count, let month, let day):
      guard let year = year(of: point, firstMonth: month, lastMonth: month, day: day) else { return nil }
      return monthsTo(CalendarDate(year: year, month: month, day: day), count)
    case .season(let first, let count):
      guard let months = months(first, count, point) else { return nil }
      // EDTF has numbers for the four seasons; an early summer it has not.
      guard count == 3 else { return .period(months.start.approximately, months.end.approximately) }
      return .point(CalendarDate(year: months.start.year, month: CalendarDate.seasons.lowerBound - 1 + first / 3))
    case .year:
      guard let year = calendarYear(point) else { return nil }
      let date = CalendarDate(year: year)
      if point.part != nil { return .point(date.approximately) }
      return givesYearsBothEnds ? .period(date, date) : .point(date)
    case .businessYear(let end):
      return calendarYear(point).map { .period(CalendarDate(year: $0), CalendarDate(year: end)) }
    case .decade: return decade(point)
    case .yearToDate:
      guard let published, let month = published.month else { return nil }
      return .period(CalendarDate(year: published.year, month: 1), CalendarDate(year: published.year, month: month))
    case .weekday(let day): return weekday(day, point.direction).map { .point(CalendarDate(dayNumber: $0)) }
    case .weekdayOfWeek(let day):
      guard let published, let today = published.dayNumber, let weekday = published.weekday else { return nil }
      return .point(CalendarDate(dayNumber: today - weekday + day + 7 * (point.direction ?? 0)))
    case .calendarWeek(let number): return calendarWeek(number, point)
    case .weekend: return weekend(point.direction)
    case .unit(let unit): return unitInterval(unit, point)
    case .distance(let count, let unit): return away(count * (point.direction ?? 1), unit)
    case .stretch(let count, let unit): return stretch(count, unit, point.direction ?? 1)
    case .stretchBetween(let low, let high, let unit):
      let way = point.direction ?? 1
      guard let near = away(low * way, unit)?.start, let far = away(high * way, unit)?.start else { return nil }
      return way > 0 ? .period(near, far) : .period(far, near)
    case .priorYear:
      guard let year = reference?.start?.year ?? published?.year else { return nil }
      let date = CalendarDate(year: year - 1)
      return givesYearsBothEnds ? .period(date, date) : .point(date)
    case .samePeriodBefore:
      guard let start = reference?.start?.addingMonths(-12) ?? reference?.start.map({ CalendarDate(year: $0.year - 1) }) else { return nil }
      guard let end = reference?.end else { return .point(start) }
      return .period(start, end.addingMonths(-12) ?? CalendarDate(year: end.year - 1))
    case .fromReference(let count, let unit): return fromReference(count, unit, point.direction ?? 1)
    }
  }

  /// So far behind the end of the period that was spoken of last, or before its start; what has happened did not do so in the future.
  private func fromReference(_ count: Int, _ unit: TimeUnit, _ direction: Int) -> Interval? {
    guard let date = direction > 0 ? reference?.end ?? reference?.start : reference?.start,
      var found = away(count * direction, unit, from: date)
    else { return nil }
    if let published, isPast == true, isBefore(published, found.start) { return nil }
    if date.isApproximate { found = .point(found.start.approximately) }
    return unit == .year && givesYearsBothEnds ? .period(found.start, found.end) : found
  }

  private func decade(_ point: TimePoint) -> Interval? {
    guard let year = calendarYear(point) else { return nil }
    switch point.part {
    case .early: return .point(CalendarDate(year: year, isApproximate: true))
    case .middle: return .point(CalendarDate(year: year + 5, isApproximate: true))
    case .late: return .point(CalendarDate(year: year + 9, isApproximate: true))
    case nil: return .period(CalendarDate(year: year), CalendarDate(year: year + 9))
    }
  }

  // MARK: Years

  private func calendarYear(_ point: TimePoint) -> Int? {
    switch point.year {
    case .absolute(let year): year
    case .relative(let offset): published.map { $0.year + offset }
    case .ofReference(let offset): reference?.start.map { $0.year + offset }
    case .open: nil
    }
  }

  /// The year of a date or period that may name none: the nearest that fits past or future.
  private func year(of point: TimePoint, firstMonth: Int, lastMonth: Int, day: Int? = nil) -> Int? {
    if point.year != .open { return calendarYear(point) }
    guard let published, let now = published.month else { return nil }
    let endsBefore: Bool
    if let day, let today = published.day {
      endsBefore = (lastMonth, day) <= (now, today)
    } else {
      endsBefore = lastMonth <= now
    }
    let startsBehind: Bool
    if let day, let today = published.day {
      startsBehind = (firstMonth, day) >= (now, today)
    } else {
      startsBehind = lastMonth >= now
    }
    switch point.direction {
    case 0: return published.year
    case .some(let direction) where direction < 0: return lastMonth < now ? published.year : published.year - 1
    case .some: return firstMonth > now ? published.year : published.year + 1
    case nil:
      // A forecast for "the second quarter" in August means the one that has just ended, not the one in eight months.
      let isJustOver = lastMonth > firstMonth && lastMonth < now && now - lastMonth <= 4 && firstMonth + 12 - now >= 6
      if isJustOver { return published.year }
      return isPast ?? true ? (endsBefore ? published.year : published.year - 1) : (startsBehind ? published.year : published.year + 1)
    }
  }

  private func months(_ first: Int, _ count: Int, _ point: TimePoint) -> Interval? {
    let last = first + count - 1
    // A winter ends in the year behind the one it is named after.
    guard var year = year(of: point, firstMonth: first, lastMonth: min(last, 12)) else { return nil }
    if last > 12, point.year == .open, let published, let now = published.month, now <= last - 12, point.direction ?? 0 <= 0, isPast ?? true
    {
      year = published.year - 1
    }
    let start = CalendarDate(year: year, month: first)
    return start.addingMonths(count - 1).map { .period(start, $0) }
  }

  /// So many months up to a month or a day; those up to the last day of one begin with the first of another.
  private func monthsTo(_ end: CalendarDate, _ count: Int) -> Interval? {
    guard let day = end.day, let month = end.month else { return end.addingMonths(1 - count).map { .period($0, end) } }
    guard end.isValid, var start = end.addingMonths(-count), let last = start.month.map({ CalendarDate.days(in: $0, of: start.year) })
    else { return nil }
    start.day = day == CalendarDate.days(in: month, of: end.year) ? last : min(day, last)
    return start.dayNumber.map { .period(CalendarDate(dayNumber: $0 + 1), end) }
  }

  // MARK: Days and weeks

  private func weekday(_ day: Int, _ direction: Int?) -> Int? {
    guard let published, let today = published.dayNumber, let now = published.weekday else { return nil }
    let since = (now - day + 7) % 7
    switch direction {
    case .some(let direction) where direction < 0: return today - (since == 0 ? 7 : since)
    case 0: return today - now + day
    case .some: return today + (since == 0 ? 7 : 7 - since)
    case nil: return isPast ?? true ? today - since : today + (7 - since) % 7
    }
  }

  private func weekend(_ direction: Int?) -> Interval? {
    guard let saturday = weekday(6, direction) else { return nil }
    return .period(CalendarDate(dayNumber: saturday), CalendarDate(dayNumber: saturday + 1))
  }

  /// A week of its year, or of the nearest that fits past or future; the first is that of 4 January.
  private func calendarWeek(_ number: Int, _ point: TimePoint) -> Interval? {
    guard let year = calendarYear(point) ?? published?.year, var monday = self.monday(ofWeek: number, of: year) else { return nil }
    if point.year == .open {
      guard let today = published?.dayNumber else { return nil }
      let other = isPast ?? true ? (monday > today ? year - 1 : year) : (monday + 6 < today ? year + 1 : year)
      guard let nearest = self.monday(ofWeek: number, of: other) else { return nil }
      monday = nearest
    }
    return .period(CalendarDate(dayNumber: monday), CalendarDate(dayNumber: monday + 6))
  }

  private func monday(ofWeek number: Int, of year: Int) -> Int? {
    let fourth = CalendarDate(year: year, month: 1, day: 4)
    guard let day = fourth.dayNumber, let weekday = fourth.weekday else { return nil }
    return day - weekday + 1 + 7 * (number - 1)
  }

  private func unitInterval(_ unit: TimeUnit, _ point: TimePoint) -> Interval? {
    guard let published else { return nil }
    let offset = point.direction ?? 0
    switch unit {
    case .day: return published.dayNumber.map { .point(CalendarDate(dayNumber: $0 + offset)) }
    case .week:
      guard let today = published.dayNumber, let weekday = published.weekday else { return nil }
      let monday = today - weekday + 1 + 7 * offset
      switch point.part {
      case .early: return .point(CalendarDate(dayNumber: monday).approximately)
      case .middle: return .point(CalendarDate(dayNumber: monday + 2).approximately)
      case .late: return .point(CalendarDate(dayNumber: monday + 4).approximately)
      case nil: return .period(CalendarDate(dayNumber: monday), CalendarDate(dayNumber: monday + 6))
      }
    case .month:
      guard let month = published.addingMonths(offset) else { return nil }
      return .point(month)
    case .quarter: return block(of: 3, offset, point.part)
    case .halfYear: return block(of: 6, offset, point.part)
    case .year: return .point(CalendarDate(year: published.year + offset))
    case .decade:
      let first = (published.year / 10 + offset) * 10
      return .period(CalendarDate(year: first), CalendarDate(year: first + 9))
    }
  }

  /// The quarter or half that lies a number of them away, or the month with which it begins or ends.
  private func block(of length: Int, _ offset: Int, _ part: TimePoint.Part?) -> Interval? {
    guard let published, let month = published.month,
      var start = CalendarDate(year: published.year, month: (month - 1) / length * length + 1).addingMonths(offset * length),
      var end = start.addingMonths(length - 1)
    else { return nil }
    switch part {
    case .early: return .point(start)
    case .late:
      // What has happened at the end of the quarter did so at the end of the last one, unless this one is over.
      if isPast ?? true, offset == 0, isBefore(CalendarDate(year: published.year, month: month), end),
        let earlier = start.addingMonths(-length), let close = earlier.addingMonths(length - 1)
      {
        (start, end) = (earlier, close)
      }
      return .point(end)
    case .middle, nil: return .period(start, end)
    }
  }

  // MARK: Distances

  /// As exact as the unit: a year for years, a month for months, about the day for weeks.
  private func away(_ count: Int, _ unit: TimeUnit) -> Interval? { published.flatMap { away(count, unit, from: $0) } }

  private func away(_ count: Int, _ unit: TimeUnit, from date: CalendarDate) -> Interval? {
    switch unit {
    case .day: return date.dayNumber.map { .point(CalendarDate(dayNumber: $0 + count)) }
    case .week: return date.dayNumber.map { .point(CalendarDate(dayNumber: $0 + 7 * count).approximately) }
    case .month: return date.addingMonths(count).map { .point($0) }
    case .quarter: return date.addingMonths(3 * count).map { .point($0.approximately) }
    case .halfYear: return date.addingMonths(6 * count).map { .point($0.approximately) }
    case .year: return .point(CalendarDate(year: date.year + count))
    case .decade: return .point(CalendarDate(year: date.year + 10 * count, isApproximate: true))
    }
  }

  /// From now to a distance, or from a distance to now.
  private func stretch(_ count: Int, _ unit: TimeUnit, _ direction: Int) -> Interval? {
    guard let published, let far = away(count * direction, unit)?.start else { return nil }
    let now =
      switch unit {
      case .year, .decade: CalendarDate(year: published.year)
      case .month, .quarter, .halfYear: CalendarDate(year: published.year, month: published.month)
      case .day, .week: published
      }
    return direction > 0 ? .period(now, far) : .period(far, now)
  }

  private func isBefore(_ a: CalendarDate, _ b: CalendarDate) -> Bool {
    (a.year, a.month ?? 12, a.day ?? 31) < (b.year, b.month ?? 1, b.day ?? 1)
  }
}
