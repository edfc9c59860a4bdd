/// The words by which a language tells the time; the words themselves are in `Data/`.
struct TimeWords: Sendable {
  /// Names of months; the short ones may be followed by a full stop.
  var months: [String: Int]
  /// Days of the week, Monday 1 to Sunday 7.
  var weekdays: [String: Int]
  /// What a day of the week may end in: "Mittwoch"-abend.
  var daytimes: [String]
  /// Seasons: their first month and how many they have.
  var seasons: [String: (first: Int, months: Int)]
  /// "erste" to "vierte".
  var ordinals: [String: Int]
  /// Ends of ordinals in digits: 3"rd"; German writes a full stop.
  var ordinalEnds: Set<String>
  /// Units, and whether the word is a plural.
  var units: [String: (unit: TimeUnit, isPlural: Bool)]
  /// Words for a quarter, which an ordinal tells from the others.
  var quarters: Set<String>
  /// Words for a certain quarter: "Schlussquartal" 4.
  var namedQuarters: [String: Int]
  /// Words for half a year.
  var halves: Set<String>
  /// Words for half of anything, which is half a year where a year follows.
  var halvesOfYears: Set<String>
  /// Words for the last quarter or half of a year: "final".
  var lasts: Set<String>
  /// Words for a business year.
  var businessYears: PhraseTable<Bool>
  /// What stands between a length and the month that it ends with: three months "to" June.
  var periodEnds: PhraseTable<Bool>
  /// What stands beside the number of a week.
  var calendarWeeks: PhraseTable<Bool>
  /// Words for a weekend.
  var weekends: Set<String>
  /// Adjectives that place a unit before (-1), at (0) or behind (1) the day of publication.
  var directions: [String: Int]
  /// Phrases that name a point by themselves: "gestern", "Vorjahr", "Jahresende".
  var points: PhraseTable<TimePoint>
  /// Phrases that tell a time that cannot be resolved.
  var vague: PhraseTable<Bool>
  /// Words for a part of the period that follows.
  var parts: PhraseTable<TimePoint.Part?>
  /// Words that bound a time.
  var relations: PhraseTable<TimeExpression.Relation>
  /// Prepositions that stand before a time and bound nothing.
  var prepositions: Set<String>
  /// Words that speak for a time behind them but are no part of it: "für" Mai.
  var cues: Set<String>
  /// Articles and other words that may stand between preposition and time.
  var articles: Set<String>
  /// Words for "about" before a time.
  var abouts: Set<String>
  /// Words before a time, prepositions among them, that make it one that is only about right: "um" 1890.
  var approximators: Set<String>
  /// Words before a year: "Jahr".
  var yearNouns: Set<String>
  /// Words between a month or quarter and its year: "des", "of".
  var yearLinks: Set<String>
  /// What opens a range.
  var rangeOpeners: Set<String>
  /// What opens a range whose ends "and" joins.
  var betweens: Set<String>
  /// "und".
  var ands: Set<String>
  /// What joins the ends of a range.
  var rangeJoiners: Set<String>
  /// What stands before a count of units that have passed: "vor" zwei Jahren.
  var beforeNow: Set<String>
  /// What stands behind one: two years "ago".
  var ago: Set<String>
  /// What stands before a count of units to come: "in" zwei Jahren.
  var fromNow: Set<String>
  /// What stands behind a count of units from the time that was spoken of last, and which way it goes: two years "later".
  var fromReference: PhraseTable<Int>
  /// What stands behind those where they compare instead: two years later "than" planned.
  var comparisons: Set<String>
  /// What stands before a count of units that something has lasted: "for" five years.
  var durations: Set<String>
  /// What makes a verb before it a perfect, so that it lasts still: "has" held.
  var perfects: Set<String>
  /// Words between the two that make the count a term instead, or end the clause: has "signed" a "lease" for five years.
  var terms: Set<String>
  /// What stands before a count of units within which something will be done: "binnen".
  var within: PhraseTable<Bool>
  /// What the first months of a year are called: "in den" "ersten" neun Monaten.
  var firsts: Set<String>
  /// Ends of words for a decade: 1990"er".
  var decadeEnds: Set<String>
  /// Decades in words.
  var decades: [String: Int]
  /// Marks behind which a sentence begins, so that a capital means nothing.
  var sentenceOpeners: [String]
  /// Names that hold the name of a time: "Welt am Sonntag".
  var names: PhraseTable<Bool>
  /// Words before a number that make it part of a name: "Agenda" 2030.
  var labels: Set<String>
}
