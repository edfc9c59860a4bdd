// Nothing but data. Source: the number words, fractions and adverbs of degree of standard English, British and American; scale
// letters as in the style guides of the agencies (bn, m, tn); nouns as the trade press writes them.

extension FigureWords {
  /// English, of any country.
  static let english = FigureWords(
    modifiers: PhraseTable([
      (
        [
          "about", "around", "roughly", "some", "approximately", "approx", "approx .", "nearly", "almost", "close to", "an estimated",
          "estimated", "circa", "ca .", "c .", "~", "≈", "somewhere around", "in the region of", "on the order of", "virtually", "near",
          "a little", "or so",
        ], .approximate
      ),
      (
        [
          "more than", "much more than", "well over", "over", "at least", "above", "no fewer than", "no less than", "not less than",
          "not fewer than", "upwards of", "upward of", "in excess of", "exceeding", "a minimum of", "minimum", ">", ">=", "≥",
          "greater than",
          "north of", "starting at", "at minimum",
        ], .low
      ),
      (
        ["just over", "slightly more than", "slightly over", "just above", "a little over", "a little more than", "slightly above"],
        .approximateLow
      ),
      (
        [
          "up to", "as many as", "as much as", "at most", "less than", "fewer than", "under", "below", "no more than", "not more than",
          "a maximum of", "maximum", "not exceeding", "<", "<=", "≤", "lower than", "south of",
        ], .high
      ),
      (
        ["just under", "slightly less than", "slightly under", "just below", "a little under", "slightly below", "just shy of"],
        .approximateHigh
      ),
      (["minus", "-"], .negative),
    ]),
    innerModifiers: PhraseTable([
      (["good", "rough", "scant"], .approximate), (["symbolic", "nominal", "token", "single", "full", "whole", "further", "cool"], nil),
    ]),
    trailers: PhraseTable([
      (["or more", "and more", "plus", "+", "and up", "or greater"], .low), (["or less", "or fewer"], .high), (["or so"], .approximate),
    ]),
    summands: ["another", "further", "additional", "its", "their"],
    numbers: [
      "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
      "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
      "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ],
    ones: ["a", "an", "one", "1"],
    halves: ["half"],
    andHalf: PhraseTable([(["and a half", "and one half", "½"], true)]),
    scales: [
      "hundred": 100, "thousand": 1000, "dozen": 12, "million": 1e6, "millions": 1e6, "mln": 1e6, "mn": 1e6, "mio": 1e6, "billion": 1e9,
      "billions": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12, "trn": 1e12, "lakh": 1e5, "crore": 1e7,
    ],
    scaleParts: [],
    gluedScales: [
      "k": 1000, "m": 1e6, "mn": 1e6, "mm": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
    ],
    vagueScales: PhraseTable([
      (["dozens"], 24), (["hundreds"], 100), (["thousands"], 1000), (["tens of thousands"], 10_000), (["hundreds of thousands"], 100_000),
      (["millions"], 1e6), (["tens of millions"], 1e7), (["hundreds of millions"], 1e8), (["billions"], 1e9), (["tens of billions"], 1e10),
      (["hundreds of billions"], 1e11), (["trillions"], 1e12), (["scores"], 20),
    ]),
    vagueNumbers: ["several", "few", "many", "couple"],
    scaleCompoundEnds: [],
    scaleCompoundStarts: [],
    digitCounts: PhraseTable([
      (["single - digit"], 1), (["double - digit"], 2), (["triple - digit"], 3), (["six - figure"], 6), (["seven - figure"], 7),
      (["eight - figure"], 8), (["nine - figure"], 9), (["ten - figure"], 10),
    ]),
    fractions: [
      "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
      "seventh": 7, "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10, "tenths": 10, "twentieth": 20,
    ],
    shares: ["half": 50],
    shareCompoundEnds: [],
    everyNth: PhraseTable([
      (["one in two", "every second"], 2), (["one in three", "every third"], 3), (["one in four", "every fourth"], 4),
      (["one in five", "every fifth"], 5), (["one in six"], 6), (["one in seven"], 7), (["one in eight"], 8), (["one in nine"], 9),
      (["one in ten", "every tenth"], 10), (["one in twenty"], 20),
    ]),
    percents: ["percent", "pct", "%", "per cent"],
    points: ["percentage", "ppt", "pp"],
    wholes: PhraseTable([
      (["majority", "majority - owned", "controlling stake", "controlling interest"], (low: 50, high: nil, value: nil)),
      (["fifty - fifty", "equal shares"], (low: nil, high: nil, value: 50)),
      (["minority"], (low: nil, high: 50, value: nil)),
      (
        ["wholly", "wholly - owned", "fully", "entire", "entirely", "all", "full", "complete", "completely", "outright", "whole", "sole"],
        (low: nil, high: nil, value: 100)
      ),
    ]),
    wholeStarts: [],
    articles: ["the", "a", "an", "of"],
    betweens: ["between"],
    ands: ["and"],
    rangeJoiners: ["to", "-", "or"],
    rangeCues: ["range", "ranges", "ranged", "ranging", "anywhere", "anything", "everything", "vary", "varies", "varied", "varying"],
    changeOpeners: ["from"],
    changeJoiners: ["to"],
    people: [
      "people", "person", "persons", "employee", "employees", "worker", "workers", "staff", "staffers", "job", "jobs", "position",
      "positions", "post", "posts", "role", "roles", "engineers", "engineer", "developers", "staffer", "workforce", "hires", "layoffs",
      "redundancies", "men", "women", "colleagues", "pilots", "contractors", "researchers", "scientists", "managers", "personnel",
      "headcount", "specialists", "experts", "apprentices", "technicians", "drivers", "crew", "workplaces", "teachers", "nurses",
      "dismissals",
      "associates", "recruits", "members", "autoworkers", "programmers", "bankers", "journalists", "salespeople", "ftes",
    ],
    peopleEnds: ["workers", "employees", "people"],
    singularPlurals: ["aircraft", "vessels", "homes", "species", "barrels", "livestock", "cattle", "sheep"],
    uncounted: [
      "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "second", "seconds",
      "quarter", "quarters", "decade", "decades", "times", "time", "degrees", "points", "am", "pm", "percentage", "basis", "century",
      "centuries", "inch", "inches", "year-old", "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december", "weekdays", "o'clock", "half", "old",
    ],
    repetitions: ["times"],
    functionWords: [
      "the", "a", "an", "of", "in", "on", "at", "to", "for", "with", "and", "or", "by", "from", "as", "is", "are", "was", "were", "be",
      "been", "has", "have", "had", "will", "would", "could", "should", "that", "which", "who", "this", "these", "those", "it", "its",
      "they",
      "their", "he", "she", "his", "her", "per", "than", "after", "before", "into", "over", "under", "when", "while", "but", "not", "more",
      "less", "last", "next", "between", "across", "about", "through", "since", "until", "if", "because", "so", "also", "during", "against",
      "each", "out", "up", "down", "off", "worth", "within", "behind", "around", "compared", "versus", "plus",
    ],
    labels: [
      "number", "no", "page", "article", "section", "chapter", "phase", "level", "model", "version", "generation", "type", "terminal", "§",
      "#",
      "tier", "series", "part", "windows", "iphone", "galaxy",
      "fortune", "ftse", "chapter", "top",
    ],
    yearCues: [
      "year", "since", "in", "by", "until", "till", "from", "before", "after", "during", "early", "late", "mid", "january", "february",
      "march",
      "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "fall",
      "winter",
      "quarter", "half", "fiscal", "of", "end", "back",
    ],
    worthNouns: [], worthNounEnds: [], worthPreposition: nil, aboutPreposition: nil, prepositions: [])
}
