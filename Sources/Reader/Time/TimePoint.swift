/// A unit in which calendars count.
enum TimeUnit: Sendable {
  case day, week, month, quarter, halfYear, year, decade
}

/// A point or period as a text names it, before it is known when the text was published.
struct TimePoint: Hashable, Sendable {
  /// What the words name.
  enum Shape: Hashable, Sendable {
    /// "3. Mai".
    case day(month: Int, day: Int)
    /// "am 3. dieses Monats": the direction says how many months away.
    case dayOfMonth(Int)
    /// "Mai".
    case month(Int)
    /// "drittes Quartal", 1 to 4.
    case quarter(Int)
    /// "erstes Halbjahr", 1 or 2.
    case half(Int)
    /// "Herbst": its first month and how many it has.
    case season(first: Int, months: Int)
    /// "2019", "im vergangenen Jahr".
    case year
    /// "Geschäftsjahr 2014/15": the year that it ends in.
    case businessYear(end: Int)
    /// "1990er": the year of the point is its first.
    case decade
    /// "Mittwoch", Monday 1 to Sunday 7.
    case weekday(Int)
    /// "Mittwoch vergangener Woche": the direction says how many weeks away.
    case weekdayOfWeek(Int)
    /// "am Wochenende".
    case weekend
    /// "Kalenderwoche 23", counted as ISO 8601 does.
    case calendarWeek(Int)
    /// "letzte Woche": the direction says how many units away.
    case unit(TimeUnit)
    /// "vor zwei Jahren", "in drei Monaten": the direction says which way.
    case distance(Int, TimeUnit)
    /// "in den nächsten fünf Jahren": the direction says which way.
    case stretch(Int, TimeUnit)
    /// "in den nächsten 18 bis 24 Monaten", "in zwei bis drei Jahren": the direction says which way.
    case stretchBetween(Int, Int, TimeUnit)
    /// "in den ersten neun Monaten".
    case firstMonths(Int)
    /// "three months to June", "year ended 31 March", "Juni-Quartal": so many months up to the end of one, or to a day of it.
    case monthsTo(Int, month: Int, day: Int?)
    /// "im bisherigen Jahresverlauf".
    case yearToDate
    /// "im Vorjahr": the year before the one that was spoken of last, else before that of publication.
    case priorYear
    /// "im Vorjahresquartal", "ein Jahr zuvor": a year before the period that was spoken of last.
    case samePeriodBefore
    /// "zwei Jahre später", "im selben Jahr": so far from the time that was spoken of last; the direction says which way.
    case fromReference(Int, TimeUnit)
    /// "vor kurzem": cannot be resolved.
    case vague
  }

  /// The year that the words give.
  enum Year: Hashable, Sendable {
    /// None: the publication date decides.
    case open
    /// A year of the calendar.
    case absolute(Int)
    /// Years away from that of publication: "des vergangenen Jahres" is -1.
    case relative(Int)
    /// Years away from that of the time that was spoken of last: "desselben Jahres" is 0, "des Folgejahres" 1.
    case ofReference(Int)
  }

  /// A part of a longer period.
  enum Part: Hashable, Sendable {
    case early, middle, late
  }

  var shape: Shape
  var year = Year.open
  /// Before (-1), at (0) or behind (1) the day of publication, where the words say so: "vergangenen", "diesen", "kommenden".
  var direction: Int?
  var part: Part?
  /// Whether the words say "about".
  var isApproximate = false
}
