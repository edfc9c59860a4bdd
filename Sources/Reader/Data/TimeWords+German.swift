// Nothing but data. Source: names of months, days and seasons and the adverbs and prepositions of time of the German standard
// language; Jänner, Feber and heuer are Austrian. Seasons are those of the weather service (meteorological, whole months).

extension TimeWords {
  /// German, of any country.
  static let german = TimeWords(
    months: [
      "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
      "september": 9, "oktober": 10, "november": 11, "dezember": 12, "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "jun": 6,
      "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12, "januars": 1, "februars": 2, "aprils": 4, "mais": 5,
      "junis": 6, "julis": 7, "augusts": 8, "septembers": 9, "oktobers": 10, "novembers": 11, "dezembers": 12, "juno": 6, "julei": 7,
    ],
    weekdays: [
      "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6, "sonnabend": 6, "sonntag": 7, "montags": 1,
      "dienstags": 2, "mittwochs": 3, "donnerstags": 4, "freitags": 5, "samstags": 6, "sonntags": 7,
    ],
    daytimes: ["abend", "morgen", "vormittag", "nachmittag", "mittag", "nacht", "früh"],
    seasons: [
      "frühjahr": (3, 3), "frühjahrs": (3, 3), "frühjahres": (3, 3), "frühling": (3, 3), "frühlings": (3, 3), "frühsommer": (5, 2),
      "sommer": (6, 3), "sommers": (6, 3), "hochsommer": (7, 2), "spätsommer": (8, 2), "frühherbst": (9, 1), "herbst": (9, 3),
      "herbsts": (9, 3), "herbstes": (9, 3), "spätherbst": (11, 1), "winter": (12, 3), "winters": (12, 3),
    ],
    ordinals: [
      "erste": 1, "ersten": 1, "erster": 1, "erstes": 1, "erstem": 1, "zweite": 2, "zweiten": 2, "zweiter": 2, "zweites": 2, "dritte": 3,
      "dritten": 3, "dritter": 3, "drittes": 3, "vierte": 4, "vierten": 4, "vierter": 4, "viertes": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    ],
    ordinalEnds: ["."],
    units: [
      "tag": (.day, false), "tags": (.day, false), "tages": (.day, false), "tage": (.day, true), "tagen": (.day, true),
      "woche": (.week, false), "wochen": (.week, true), "monat": (.month, false), "monats": (.month, false), "monate": (.month, true),
      "monaten": (.month, true), "quartal": (.quarter, false), "quartals": (.quarter, false), "quartale": (.quarter, true),
      "quartalen": (.quarter, true), "halbjahr": (.halfYear, false), "halbjahrs": (.halfYear, false), "halbjahres": (.halfYear, false),
      "halbjahre": (.halfYear, true), "halbjahren": (.halfYear, true), "jahr": (.year, false), "jahrs": (.year, false),
      "jahres": (.year, false), "jahre": (.year, true), "jahren": (.year, true), "kalenderjahr": (.year, false),
      "kalenderjahres": (.year, false), "geschäftsjahr": (.year, false), "geschäftsjahrs": (.year, false),
      "geschäftsjahres": (.year, false),
      "geschäftsjahre": (.year, true), "geschäftsjahren": (.year, true), "fiskaljahr": (.year, false), "fiskaljahres": (.year, false),
      "wirtschaftsjahr": (.year, false), "rechnungsjahr": (.year, false), "bilanzjahr": (.year, false), "jahrzehnt": (.decade, false),
      "jahrzehnts": (.decade, false), "jahrzehnte": (.decade, true), "jahrzehnten": (.decade, true), "dekade": (.decade, false),
    ],
    quarters: [
      "quartal", "quartals", "quartales", "vierteljahr", "vierteljahres", "jahresviertel", "geschäftsquartal", "geschäftsquartals",
    ],
    namedQuarters: [
      "auftaktquartal": 1, "startquartal": 1, "anfangsquartal": 1, "sommerquartal": 3, "schlussquartal": 4, "schlussquartals": 4,
      "weihnachtsquartal": 4, "abschlussquartal": 4,
    ],
    halves: ["halbjahr", "halbjahrs", "halbjahres", "jahreshälfte", "geschäftshalbjahr", "geschäftshalbjahres"],
    halvesOfYears: ["hälfte"],
    lasts: ["abschließende", "abschließenden", "abschließendes", "finale", "finalen", "finales"],
    businessYears: PhraseTable([
      (
        ["geschäftsjahr", "geschäftsjahres", "geschäftsjahrs", "fiskaljahr", "fiskaljahres", "wirtschaftsjahr", "saison", "spielzeit"], true
      )
    ]),
    periodEnds: PhraseTable([(["bis", "bis zum", "bis einschließlich", "bis inklusive"], true)]),
    calendarWeeks: PhraseTable([(["kalenderwoche", "kw"], true)]),
    weekends: ["wochenende", "wochenendes"],
    directions: inflected([
      "letzt": -1, "vergangen": -1, "vorig": -1, "abgelaufen": -1, "zurückliegend": -1, "verflossen": -1, "vorletzt": -2, "dies": 0,
      "laufend": 0, "aktuell": 0, "heurig": 0, "nächst": 1, "kommend": 1, "übernächst": 2, "jüngst": -1, "heutig": 0, "gestrig": -1,
      "morgig": 1,
    ]),
    points: PhraseTable([
      (["heute", "heutigen tag"], TimePoint(shape: .unit(.day), direction: 0)),
      (["gestern", "gestrigen tag"], TimePoint(shape: .unit(.day), direction: -1)),
      (["vorgestern"], TimePoint(shape: .unit(.day), direction: -2)),
      (["morgen früh", "morgen abend", "ab morgen", "morgen"], TimePoint(shape: .unit(.day), direction: 1)),
      (["übermorgen"], TimePoint(shape: .unit(.day), direction: 2)),
      (["heuer"], TimePoint(shape: .year, year: .relative(0))),
      (["vorjahr", "vorjahres", "vorjahrs"], TimePoint(shape: .priorYear)),
      (["vorvorjahr"], TimePoint(shape: .year, year: .relative(-2))),
      (["vormonat", "vormonats"], TimePoint(shape: .unit(.month), direction: -1)),
      (["vorwoche"], TimePoint(shape: .unit(.week), direction: -1)),
      (["vorquartal", "vorquartals"], TimePoint(shape: .unit(.quarter), direction: -1)),
      (
        ["folgejahr", "folgejahres", "jahr darauf", "jahr danach", "darauffolgenden jahr", "darauf folgenden jahr"],
        TimePoint(shape: .fromReference(1, .year))
      ),
      (
        ["selben jahr", "selben jahres", "gleichen jahr", "gleichen jahres", "demselben jahr", "desselben jahres"],
        TimePoint(shape: .fromReference(0, .year))
      ),
      (["selben monat", "gleichen monat", "demselben monat", "desselben monats"], TimePoint(shape: .fromReference(0, .month))),
      (["folgequartal"], TimePoint(shape: .vague)),
      (
        [
          "vorjahresquartal", "vorjahresquartals", "vorjahreszeitraum", "vorjahreszeitraums", "vorjahreshalbjahr", "vorjahresperiode",
          "ein jahr zuvor", "ein jahr davor", "das jahr zuvor", "jahr zuvor", "jahr davor", "ein jahr früher", "gleichen vorjahreszeitraum",
        ], TimePoint(shape: .samePeriodBefore)
      ),
      (["jahresende"], TimePoint(shape: .month(12))),
      (["jahresbeginn", "jahresanfang", "jahresstart", "jahreswechsel", "jahresauftakt"], TimePoint(shape: .month(1))),
      (["jahresmitte"], TimePoint(shape: .month(6), isApproximate: true)),
      (["monatsende", "monatsbeginn", "monatsanfang", "monatsmitte"], TimePoint(shape: .unit(.month), direction: 0)),
      (["wochenbeginn", "wochenanfang", "wochenauftakt"], TimePoint(shape: .weekday(1))),
      (["jahresfrist"], TimePoint(shape: .distance(1, .year))),
      (
        ["bisherigen jahresverlauf", "bisherigen jahr", "laufe des jahres bisher", "laufenden jahr bisher"], TimePoint(shape: .yearToDate)
      ),
      (["jahreshälfte"], TimePoint(shape: .vague)),
      (["stichtag", "quartalsende", "geschäftsjahresende"], TimePoint(shape: .vague)),
    ]),
    vague: PhraseTable([
      (
        [
          "vor kurzem", "vor kurzer zeit", "vor einiger zeit", "vor längerer zeit", "vor langer zeit", "kürzlich", "jüngst", "neulich",
          "unlängst", "demnächst", "in kürze", "bald", "in absehbarer zeit", "in naher zukunft", "in zukunft", "mittelfristig",
          "langfristig", "kurzfristig", "seit jahren", "seit monaten", "seit wochen", "seit tagen", "seit langem", "seit kurzem",
          "seit einiger zeit", "seit jahrzehnten", "seit längerem", "vor jahren", "vor monaten", "vor wochen", "vor tagen",
          "vor wenigen wochen", "vor wenigen tagen", "vor wenigen monaten", "vor wenigen jahren", "vor ein paar jahren",
          "vor ein paar monaten", "vor ein paar wochen", "vor einigen jahren", "vor einigen monaten", "vor einigen wochen",
          "vor einigen tagen", "vor mehreren jahren", "in einigen jahren", "in einigen monaten", "in einigen wochen",
          "in wenigen wochen", "in wenigen monaten", "in wenigen tagen", "in wenigen jahren", "in den nächsten jahren",
          "in den nächsten monaten", "in den nächsten wochen", "in den nächsten tagen", "in den kommenden jahren",
          "in den kommenden monaten", "in den kommenden wochen", "in den kommenden tagen", "in den vergangenen jahren",
          "in den vergangenen monaten", "in den vergangenen wochen", "in den vergangenen tagen", "in den letzten jahren",
          "in den letzten monaten", "in den letzten wochen", "in den letzten tagen", "bis auf weiteres", "auf absehbare zeit",
          "zwischenzeitlich", "eines tages", "bis heute", "bis jetzt", "bis zuletzt", "an diesem tag", "an diesen tagen", "zu dieser zeit",
        ], true
      )
    ]),
    parts: PhraseTable([
      (["anfang", "zu beginn", "beginn", "anfangs", "zum auftakt"], .early), (["mitte"], .middle),
      (["ende", "gegen ende", "zum ende"], .late),
      (["im laufe", "im verlauf", "im lauf"], nil),
    ]),
    relations: PhraseTable([
      (["seit", "schon seit", "bereits seit", "seit mindestens", "seit spätestens"], .since),
      (
        [
          "bis", "bis zum", "bis zur", "bis zu", "bis spätestens", "bis spätestens zum", "spätestens", "spätestens bis",
          "spätestens bis zum",
          "spätestens zum", "spätestens im", "spätestens am", "bis ins", "bis in das", "bis ins jahr", "bis in", "bis einschließlich",
          "bis voraussichtlich", "bis mindestens", "bis etwa", "bis hin zum", "noch vor", "noch vor dem", "vor", "vor dem", "vor der",
          "bis vor",
        ], .until
      ),
      (
        [
          "ab", "ab dem", "ab der", "nach", "nach dem", "frühestens", "frühestens im", "frühestens am", "frühestens ab",
          "beginnend", "beginnend im", "nicht vor", "mit beginn des",
        ], .from
      ),
    ]),
    prepositions: ["im", "in", "am", "an", "zum", "zur", "per", "während", "ins", "gegen", "um", "noch"],
    cues: ["für", "von", "vom", "des", "dem", "den", "der", "pro", "mit", "zu", "und", "oder"],
    articles: ["der", "dem", "den", "des", "die", "das", "im", "in", "am", "zum", "beim", "ein", "einem", "einer"],
    abouts: [
      "etwa", "rund", "ungefähr", "circa", "ca", "zirka", "um", "gegen", "voraussichtlich", "gut", "knapp", "fast", "über", "mindestens",
    ],
    approximators: ["etwa", "rund", "ungefähr", "circa", "ca", "zirka", "um", "gegen"],
    yearNouns: ["jahr", "jahre", "jahren", "jahres", "jahrgang", "kalenderjahr"],
    yearLinks: ["des", "von", "im", "in", "vom", "dem", "der"],
    rangeOpeners: ["von", "vom", "ab", "seit"],
    betweens: ["zwischen"],
    ands: ["und"],
    rangeJoiners: ["bis", "-"],
    beforeNow: ["vor"],
    ago: [],
    fromNow: ["in"],
    fromReference: PhraseTable([(["später", "darauf", "danach"], 1), (["zuvor", "davor", "vorher"], -1)]),
    comparisons: ["als"],
    durations: [], perfects: [], terms: [],
    within: PhraseTable([(["binnen", "innerhalb", "innerhalb von", "innerhalb der", "binnen der", "im zeitraum von"], true)]),
    firsts: ["ersten"],
    decadeEnds: ["er", "ern"],
    decades: [
      "zwanzigerjahre": 1920, "zwanzigerjahren": 1920, "dreißigerjahre": 1930, "dreißigerjahren": 1930, "vierzigerjahren": 1940,
      "fünfzigerjahre": 1950, "fünfzigerjahren": 1950, "sechzigerjahre": 1960, "sechzigerjahren": 1960, "siebzigerjahre": 1970,
      "siebzigerjahren": 1970, "achtzigerjahre": 1980, "achtzigerjahren": 1980, "neunzigerjahre": 1990, "neunzigerjahren": 1990,
      "nullerjahre": 2000, "nullerjahren": 2000,
    ],
    sentenceOpeners: [".", "!", "?", ":", "\n", "\r", "\"", "„", "»", "«", "“", "‚", "›", "–"],
    names: PhraseTable([
      (
        [
          "welt am sonntag", "bild am sonntag", "presse am sonntag", "nzz am sonntag", "der freitag", "sonntag aktuell",
          "tagesspiegel am sonntag",
          "schwarzer freitag", "fridays for future", "black friday", "frankfurter allgemeine am sonntag",
        ], true
      )
    ]),
    labels: [
      "agenda", "vision", "strategie", "plan", "horizont", "horizon", "expo", "em", "wm", "euro", "modell", "windows", "olympia", "nr",
      "nummer",
    ])

  private static func inflected(_ stems: [String: Int]) -> [String: Int] {
    var words: [String: Int] = [:]
    for (stem, direction) in stems {
      for ending in ["e", "en", "er", "es", "em"] { words[stem + ending] = direction }
    }
    return words
  }
}
