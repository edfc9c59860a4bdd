/// The words by which a language writes figures; the words themselves are in `Data/`.
struct FigureWords: Sendable {
  /// What a word before or behind a number makes of it.
  enum Effect: Sendable {
    /// "rund": about this.
    case approximate
    /// "mehr als": this is the lower end.
    case low
    /// "bis zu": this is the upper end.
    case high
    /// "knapp über": just above this.
    case approximateLow
    /// "knapp unter": just below this.
    case approximateHigh
    /// "minus".
    case negative
  }

  /// Words before a number.
  var modifiers: PhraseTable<Effect>
  /// Adjectives between an article and a number, and what they make of it, if anything: "ein knappes Viertel".
  var innerModifiers: PhraseTable<Effect?>
  /// Words behind a number: "oder mehr".
  var trailers: PhraseTable<Effect>
  /// What begins a second amount behind "plus": "another".
  var summands: Set<String>
  /// Number words that are not built from others.
  var numbers: [String: Double]
  /// Words that mean one where a unit, a scale or a fraction follows, and are articles elsewhere.
  var ones: Set<String>
  /// Half of the scale that follows: "halbe" Milliarde.
  var halves: Set<String>
  /// Phrases that add a half to the number before: "and a half".
  var andHalf: PhraseTable<Bool>
  /// Multipliers: "Millionen" 1e6.
  var scales: [String: Double]
  /// Beginnings of compounds with a scale, and how much of it they mean: "Viertel"-million.
  var scaleParts: [(start: String, value: Double)]
  /// Multipliers only where they touch the digits: "300m".
  var gluedScales: [String: Double]
  /// Multipliers without a number that stand for at least one of theirs: "Hunderte".
  var vagueScales: PhraseTable<Double>
  /// "mehrere", "einige": a scale behind them is vague.
  var vagueNumbers: Set<String>
  /// Ends of compounds that speak of an amount of a scale: Million-en-"höhe".
  var scaleCompoundEnds: [String]
  /// Beginnings of those compounds.
  var scaleCompoundStarts: [(start: String, scale: Double)]
  /// Words that tell an amount by its number of digits: "zweistellig", "double-digit".
  var digitCounts: PhraseTable<Int>
  /// Denominators: "Drittel" 3.
  var fractions: [String: Double]
  /// Fractions in one word, in percent: "Hälfte" 50.
  var shares: [String: Double]
  /// Ends of compounds that begin with a fraction: Drittel-"anteil".
  var shareCompoundEnds: [String]
  /// Words behind "jeder" that name a part: "fünfte" 5.
  var everyNth: PhraseTable<Double>
  /// Words for percent.
  var percents: Set<String>
  /// Words for percentage points.
  var points: Set<String>
  /// Words that tell a share without a figure, as percent; looked at only where a share is expected.
  var wholes: PhraseTable<(low: Double?, high: Double?, value: Double?)>
  /// What such words begin with: "Mehrheits"-beteiligung.
  var wholeStarts: [(start: String, low: Double?, high: Double?, value: Double?)]
  /// Articles that may stand between a modifier and a number.
  var articles: Set<String>
  /// What opens a range whose ends "and" joins.
  var betweens: Set<String>
  /// What joins the ends of such a range.
  var ands: Set<String>
  /// What joins the ends of any range.
  var rangeJoiners: Set<String>
  /// Words before such an opener that make it that of a range: "ranging" from.
  var rangeCues: Set<String>
  /// "von" … "auf": two figures of which the second carries the unit.
  var changeOpeners: Set<String>
  /// What stands between the two.
  var changeJoiners: Set<String>
  /// Nouns for people and jobs.
  var people: Set<String>
  /// Ends of compound nouns for people and jobs.
  var peopleEnds: [String]
  /// Nouns that are their own plural.
  var singularPlurals: Set<String>
  /// What is counted in no claim: units of time, clock, rank.
  var uncounted: Set<String>
  /// Words behind a number of repetitions: "Mal", "times".
  var repetitions: Set<String>
  /// Words behind a number that are no noun.
  var functionWords: Set<String>
  /// Words before a number that make it a name or a place in a list.
  var labels: Set<String>
  /// Words before a four-digit number that make it a year.
  var yearCues: Set<String>
  /// Nouns before "über" that make it mean "worth": "Vertrag über".
  var worthNouns: Set<String>
  /// Ends of such nouns.
  var worthNounEnds: [String]
  /// The word that this concerns.
  var worthPreposition: String?
  /// A preposition that means "about" behind another one: "auf gegen".
  var aboutPreposition: String?
  /// The prepositions that may stand there.
  var prepositions: Set<String>
}
