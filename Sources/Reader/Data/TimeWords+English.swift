// Nothing but data. Source: names of months, days and seasons and the adverbs and prepositions of time of standard English; short
// forms as the agencies write them. Seasons are meteorological, of the northern half of the earth.

extension TimeWords {
  /// English, of any country.
  static let english = TimeWords(
    months: [
      "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
      "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
      "nov": 11, "dec": 12,
    ],
    weekdays: ["monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7],
    daytimes: [],
    seasons: ["spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "fall": (9, 3), "winter": (12, 3)],
    ordinals: ["first": 1, "second": 2, "third": 3, "fourth": 4],
    ordinalEnds: ["st", "nd", "rd", "th"],
    units: [
      "day": (.day, false), "days": (.day, true), "week": (.week, false), "weeks": (.week, true), "month": (.month, false),
      "months": (.month, true), "quarter": (.quarter, false), "quarters": (.quarter, true), "year": (.year, false), "years": (.year, true),
      "decade": (.decade, false), "decades": (.decade, true),
    ],
    quarters: ["quarter"],
    namedQuarters: [:],
    halves: ["half", "half-year"],
    halvesOfYears: [],
    lasts: ["final", "closing"],
    businessYears: PhraseTable([(["fiscal", "fiscal year", "financial year", "business year", "fy", "the season"], true)]),
    periodEnds: PhraseTable([(["to", "ended", "ended on", "ending", "ending on", "through", "up to"], true)]),
    calendarWeeks: PhraseTable([(["calendar week"], true)]),
    weekends: ["weekend"],
    directions: ["last": -1, "past": -1, "previous": -1, "prior": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1],
    points: PhraseTable([
      (["today", "tonight"], TimePoint(shape: .unit(.day), direction: 0)),
      (["yesterday"], TimePoint(shape: .unit(.day), direction: -1)),
      (["the day before yesterday"], TimePoint(shape: .unit(.day), direction: -2)),
      (["tomorrow"], TimePoint(shape: .unit(.day), direction: 1)),
      (["year - end", "year end", "the year - end", "yearend"], TimePoint(shape: .month(12))),
      (["the end of the year", "end of the year", "the end of this year"], TimePoint(shape: .month(12))),
      (
        ["the start of the year", "the beginning of the year", "the start of this year", "the beginning of this year"],
        TimePoint(shape: .month(1))
      ),
      (["earlier this year", "later this year", "the current year", "sometime this year"], TimePoint(shape: .year, year: .relative(0))),
      (["earlier this month", "later this month"], TimePoint(shape: .unit(.month), direction: 0)),
      (["earlier this week", "later this week"], TimePoint(shape: .unit(.week), direction: 0)),
      (["so far this year", "year to date", "this year so far", "the year to date"], TimePoint(shape: .yearToDate)),
      (
        [
          "the year before", "a year earlier", "the year - ago quarter", "the year - ago period", "the year - earlier period",
          "the same period a year earlier", "the same quarter a year earlier", "the prior - year period", "the prior - year quarter",
        ], TimePoint(shape: .samePeriodBefore)
      ),
      (["the following year", "following year"], TimePoint(shape: .fromReference(1, .year))),
      (
        ["the same year", "same year", "that year", "that same year", "later that year", "earlier that year", "later the same year"],
        TimePoint(shape: .fromReference(0, .year))
      ),
      (["the same month", "same month", "that same month", "later that month"], TimePoint(shape: .fromReference(0, .month))),
    ]),
    vague: PhraseTable([
      (
        [
          "recently", "lately", "soon", "shortly", "in the near future", "in the future", "in the long term", "in the coming years",
          "in the coming months", "in the coming weeks", "in the coming days", "over the coming years", "over the coming months",
          "in the next few years", "in the next few months", "in the next few weeks", "over the next few years", "in recent years",
          "in recent months", "in recent weeks", "in recent days", "for years", "for months", "for decades", "years ago", "months ago",
          "weeks ago", "days ago", "a few years ago", "a few months ago", "a few weeks ago", "a few days ago", "several years ago",
          "several months ago", "some time ago", "in due course", "until further notice", "until now", "to date", "to this day",
          "on that day", "in the next years",
        ], true
      )
    ]),
    parts: PhraseTable([
      (["early", "early in", "the beginning of", "the start of", "beginning of", "start of"], .early),
      (["mid", "mid -", "the middle of", "middle of"], .middle),
      (["late", "late in", "the end of", "end of", "end -", "end", "the close of"], .late),
      (["the course of"], nil),
    ]),
    relations: PhraseTable([
      (["since", "ever since", "since at least"], .since),
      (
        [
          "by", "until", "till", "til", "through", "before", "no later than", "at the latest by", "up to", "not later than", "prior to",
          "by around",
          "by about",
        ], .until
      ),
      (
        [
          "from", "starting", "starting in", "starting from", "beginning", "beginning in", "after", "as of", "effective", "as early as",
          "not before",
        ], .from
      ),
    ]),
    prepositions: ["in", "on", "at", "during", "around", "over"],
    cues: ["for", "of", "from", "through"],
    articles: ["the", "a", "an"],
    abouts: ["about", "around", "roughly", "approximately", "nearly", "almost", "some", "over", "least", "more", "than", "circa"],
    approximators: ["about", "around", "roughly", "approximately", "circa"],
    yearNouns: ["year", "years"],
    yearLinks: ["of", "in", "the", ","],
    rangeOpeners: ["from"],
    betweens: ["between"],
    ands: ["and"],
    rangeJoiners: ["to", "-", "until", "through", "till"],
    beforeNow: [],
    ago: ["ago"],
    fromNow: ["in"],
    fromReference: PhraseTable([(["later", "afterwards", "thereafter", "after that"], 1), (["earlier", "previously", "before that"], -1)]),
    comparisons: ["than"],
    durations: ["for"],
    perfects: ["has", "have"],
    terms: [
      "will", "would", "can", "could", "may", "might", "must", "should", "that", "was", "were", "had", "did", ";", ":", ".", "deal",
      "contract", "agreement", "licence", "license", "lease", "loan",
      "term", "bond", "bonds", "warranty", "guarantee", "jail", "prison", "sentence", "agreed", "appointed", "awarded", "banned", "barred",
      "booked", "chosen", "committed", "decided", "delayed", "elected", "extended", "fixed", "granted", "hired", "jailed", "leased",
      "locked", "offered", "opted", "ordered", "pledged", "postponed", "promised", "renewed", "rented", "secured", "sentenced", "signed",
      "closed", "halted", "shut", "stopped", "suspended", "vowed",
    ],
    within: PhraseTable([(["within", "within the next"], true)]),
    firsts: ["first"],
    decadeEnds: ["s"],
    decades: [
      "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980,
      "nineties": 1990,
    ],
    sentenceOpeners: [],
    names: PhraseTable([(["black friday", "fridays for future", "cyber monday", "welt am sonntag"], true)]),
    labels: ["agenda", "vision", "strategy", "plan", "horizon", "expo", "euro", "model", "windows", "cup", "no", "number"])
}
