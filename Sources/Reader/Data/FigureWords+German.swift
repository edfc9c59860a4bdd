// Nothing but data. Source: the number words, fractions and adverbs of degree of the German standard language, as in the
// rules of the Rat für deutsche Rechtschreibung and in common grammars; abbreviations and nouns as the trade press writes them;
// Swiss and Austrian forms beside them.

extension FigureWords {
  /// German, of any country.
  static let german = FigureWords(
    modifiers: PhraseTable([
      (
        [
          "rund", "etwa", "in etwa", "circa", "circa .", "ca", "ca .", "zirka", "ungefähr", "knapp", "gut", "fast", "nahezu", "beinahe",
          "beinah", "annähernd", "schätzungsweise", "geschätzt", "geschätzte", "geschätzten", "geschätzter", "um die", "so um die",
          "an die", "grob", "~", "≈", "vielleicht", "gute", "knappe", "knappen", "guten", "gut und gerne", "praktisch", "quasi",
          "mehr oder weniger", "gegen",
        ], .approximate
      ),
      (
        [
          "mehr als", "mehr als nur", "weit mehr als", "deutlich mehr als", "über", "weit über", "deutlich über", "mindestens", "mindestes",
          "wenigstens", "zumindest", "nicht weniger als", "nicht unter", "ab", "oberhalb von", "jenseits von", "jenseits der", ">", ">=",
          "≥",
          "mind", "mind .", "nicht mehr nur",
        ], .low
      ),
      (["etwas mehr als", "etwas über", "knapp über", "ein wenig mehr als", "gut über", "leicht über", "kaum mehr als"], .approximateLow),
      (
        [
          "bis zu", "bis zum", "bis zur", "bis", "höchstens", "maximal", "max", "max .", "allenfalls", "weniger als", "unter", "weit unter",
          "deutlich unter", "deutlich weniger als", "weit weniger als", "nicht mehr als", "nicht über", "unterhalb von", "keine", "kaum",
          "<", "<=", "≤",
        ], .high
      ),
      (["etwas weniger als", "etwas unter", "knapp unter", "ein wenig unter", "leicht unter"], .approximateHigh),
      (["minus", "-"], .negative),
    ]),
    innerModifiers: PhraseTable([
      (inflected(["gut", "knapp", "rund", "geschätzt", "grob"]), .approximate),
      (inflected(["symbolisch", "einzig", "weiter", "zusätzlich", "voll", "satt", "stolz"]), nil),
    ]),
    trailers: PhraseTable([
      (["oder mehr", "und mehr", "plus", "+", "oder noch mehr", "aufwärts", "und darüber"], .low),
      (["oder weniger", "und weniger"], .high),
    ]),
    summands: ["weitere", "weiteren", "weiterer", "nochmals", "noch"],
    numbers: [
      "null": 0, "eins": 1, "zwei": 2, "zwo": 2, "zweier": 2, "drei": 3, "dreier": 3, "vier": 4, "fünf": 5,
      "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "hundert": 100, "tausend": 1000,
      "anderthalb": 1.5, "eineinhalb": 1.5,
    ],
    ones: ["ein", "eine", "einen", "einem", "einer", "eines", "1"],
    halves: ["halbe", "halben", "halber", "halbes", "halb"],
    andHalf: PhraseTable([(["und eine halbe", "und ein halbes", "einhalb", "½"], true)]),
    scales: [
      "hundert": 100, "tausend": 1000, "tsd": 1000, "dutzend": 12, "million": 1e6, "millionen": 1e6, "mio": 1e6, "mill": 1e6, "mln": 1e6,
      "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "mia": 1e9, "mrden": 1e9, "billion": 1e12, "billionen": 1e12, "bio": 1e12,
      "billiarde": 1e15, "billiarden": 1e15,
    ],
    scaleParts: [("dreiviertel", 0.75), ("viertel", 0.25), ("drittel", 1.0 / 3), ("halb", 0.5)],
    gluedScales: ["k": 1000, "m": 1e6, "mn": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9, "mrd": 1e9, "mio": 1e6, "tn": 1e12],
    vagueScales: PhraseTable([
      (["hunderte", "hunderten", "hunderter"], 100), (["tausende", "tausenden", "tausender"], 1000), (["dutzende", "dutzenden"], 24),
      (["zehntausende", "zehntausenden"], 10_000), (["hunderttausende", "hunderttausenden"], 100_000),
      (["millionen"], 1e6), (["milliarden"], 1e9), (["hunderte millionen"], 1e8), (["hunderte milliarden"], 1e11),
      (["dutzende millionen"], 2.4e7), (["zehntausende millionen"], 1e10),
    ]),
    vagueNumbers: [
      "mehrere", "mehreren", "mehrerer", "einige", "einigen", "einiger", "etliche", "etlichen", "viele", "vielen", "zig", "paar",
    ],
    scaleCompoundEnds: [
      "höhe", "betrag", "betrags", "betrages", "beträge", "beträgen", "summe", "summen", "bereich", "bereichs", "volumen", "wert",
      "strafe", "verlust", "verlusts", "verluste", "gewinn", "kredit", "kredits",
    ],
    scaleCompoundStarts: [("millionen", 1e6), ("milliarden", 1e9), ("billionen", 1e12), ("tausender", 1000), ("prozent", 1)],
    digitCounts: PhraseTable([
      (["einstellige", "einstelligen", "einstelliger", "einstelliges", "einstelligem"], 1),
      (["zweistellige", "zweistelligen", "zweistelliger", "zweistelliges", "zweistelligem"], 2),
      (["dreistellige", "dreistelligen", "dreistelliger", "dreistelliges", "dreistelligem"], 3),
      (["vierstellige", "vierstelligen", "vierstelliger", "vierstelliges", "vierstelligem"], 4),
      (["fünfstellige", "fünfstelligen", "fünfstelliger", "fünfstelliges", "fünfstelligem"], 5),
      (["sechsstellige", "sechsstelligen", "sechsstelliger", "sechsstelliges", "sechsstelligem"], 6),
    ]),
    fractions: [
      "drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "fünftel": 5, "fünfteln": 5, "sechstel": 6, "siebtel": 7, "achtel": 8,
      "neuntel": 9, "zehntel": 10, "zwölftel": 12, "zwanzigstel": 20, "hundertstel": 100,
    ],
    shares: [
      "hälfte": 50, "zweidrittel": 66.7, "dreiviertel": 75, "sechzehntel": 6.25,
    ],
    shareCompoundEnds: [
      "anteil", "anteils", "anteile", "anteilen", "beteiligung", "beteiligungen", "paket", "pakets", "pakete", "paketen",
    ],
    everyNth: PhraseTable([
      (["jeder zweite", "jede zweite", "jedes zweite", "jeden zweiten", "jedem zweiten", "jeder zweiten"], 2),
      (["jeder dritte", "jede dritte", "jedes dritte", "jeden dritten", "jedem dritten", "jeder dritten"], 3),
      (["jeder vierte", "jede vierte", "jedes vierte", "jeden vierten", "jedem vierten", "jeder vierten"], 4),
      (["jeder fünfte", "jede fünfte", "jedes fünfte", "jeden fünften", "jedem fünften", "jeder fünften"], 5),
      (["jeder sechste", "jede sechste", "jedes sechste", "jeden sechsten", "jedem sechsten", "jeder sechsten"], 6),
      (["jeder siebte", "jede siebte", "jedes siebte", "jeden siebten", "jedem siebten", "jeder siebten"], 7),
      (["jeder achte", "jede achte", "jedes achte", "jeden achten", "jedem achten", "jeder achten"], 8),
      (["jeder neunte", "jede neunte", "jedes neunte", "jeden neunten", "jedem neunten", "jeder neunten"], 9),
      (["jeder zehnte", "jede zehnte", "jedes zehnte", "jeden zehnten", "jedem zehnten", "jeder zehnten"], 10),
      (["jeder zwanzigste", "jede zwanzigste", "jedes zwanzigste", "jeden zwanzigsten"], 20),
    ]),
    percents: ["prozent", "prozente", "prozenten", "%", "vh", "prozentig"],
    points: ["prozentpunkt", "prozentpunkte", "prozentpunkten"],
    wholes: PhraseTable([
      (["mehrheit", "majorität", "mehrheitlich", "mehrheitliche", "mehrheitlichen"], (low: 50, high: nil, value: nil)),
      (["fifty - fifty", "halbe - halbe", "zu gleichen teilen"], (low: nil, high: nil, value: 50)),
      (["minderheit", "minderheitlich"], (low: nil, high: 50, value: nil)),
      (["sperrminorität", "sperrminderheit"], (low: 25, high: nil, value: nil)),
      (
        [
          "vollständig", "vollständige", "vollständigen", "vollständiger", "komplett", "komplette", "kompletten", "kompletter",
          "komplettes",
          "ganz", "ganze", "ganzen", "gänzlich", "alle", "alles", "allen", "aller", "sämtliche", "sämtlichen", "sämtlicher", "gesamt",
          "gesamte", "gesamten", "voll", "zur gänze", "alleinig", "alleinige", "alleinigen", "alleiniger",
        ], (low: nil, high: nil, value: 100)
      ),
    ]),
    wholeStarts: [
      ("mehrheits", low: 50, high: nil, value: nil), ("minderheits", low: nil, high: 50, value: nil),
      ("komplett", low: nil, high: nil, value: 100), ("allein", low: nil, high: nil, value: 100),
      ("hälft", low: nil, high: nil, value: 50), ("paritätisch", low: nil, high: nil, value: 50),
    ],
    articles: ["der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "zum", "zur", "zu"],
    betweens: ["zwischen"],
    ands: ["und", "bis"],
    rangeJoiners: ["bis", "-", "oder"],
    rangeCues: [],
    changeOpeners: ["von"],
    changeJoiners: ["auf", "um"],
    people: [
      "mitarbeiter", "mitarbeitern", "mitarbeitern", "mitarbeiterinnen", "mitarbeitenden", "mitarbeitende", "beschäftigte", "beschäftigten",
      "beschäftigter", "arbeitnehmer", "arbeitnehmern", "arbeitnehmerinnen", "angestellte", "angestellten", "angestellter", "menschen",
      "personen", "leute", "leuten", "job", "jobs", "stelle", "stellen", "arbeitsplatz", "arbeitsplätze", "arbeitsplätzen",
      "vollzeitstellen",
      "teilzeitstellen", "planstellen", "ausbildungsstellen", "arbeitsstellen", "verwaltungsstellen", "arbeiter", "arbeitern", "kräfte",
      "kräften", "ingenieure", "ingenieuren", "ingenieurinnen", "entwickler", "entwicklern", "experten", "spezialisten", "köpfe", "köpfen",
      "mann", "kollegen", "kolleginnen", "azubis", "auszubildende", "auszubildenden", "lehrlinge", "lehrlingen", "piloten", "bedienstete",
      "bediensteten", "werker", "werkern", "posten", "vollzeitäquivalente", "vollzeitäquivalenten", "beamte", "beamten", "programmierer",
      "programmierern", "forscher", "forschern", "verkäufer", "verkäufern", "manager", "managern", "entlassungen", "kündigungen",
      "einstellungen", "neueinstellungen", "belegschaft", "techniker", "technikern", "fahrer", "fahrern", "flugbegleiter", "dienstnehmer",
      "dienstnehmern", "dienstposten", "beschäftigungsverhältnisse", "redakteure", "redakteuren", "journalisten", "berater", "beratern",
      "mitglieder", "personalstellen",
    ],
    peopleEnds: [
      "mitarbeiter", "mitarbeitern", "mitarbeiterinnen", "beschäftigte", "beschäftigten", "arbeiter", "arbeitern", "kräfte", "kräften",
      "arbeitsplätze", "arbeitsplätzen", "arbeitsstellen", "jobs", "angestellte", "angestellten", "ingenieure", "ingenieuren", "entwickler",
      "entwicklern", "arbeitnehmer", "arbeitnehmern", "posten", "leute", "vollzeitstellen",
    ],
    singularPlurals: [],
    uncounted: [
      "jahr", "jahre", "jahren", "jahres", "monat", "monate", "monaten", "monats", "woche", "wochen", "tag", "tage", "tagen", "stunde",
      "stunden", "minute", "minuten", "sekunde", "sekunden", "uhr", "quartal", "quartale", "quartalen", "halbjahr", "halbjahre", "mal",
      "grad", "prozentpunkte", "jahrzehnt", "jahrzehnte", "jahrzehnten", "jahrhundert", "jahrhunderte", "punkt", "punkte", "punkten",
      "basispunkte", "zähler", "zoll", "januar", "jänner", "februar", "feber", "märz", "april", "mai", "juni", "juli", "august",
      "september", "oktober", "november", "dezember", "geschäftsjahr", "geschäftsjahre", "geschäftsjahren", "werktage", "arbeitstage",
    ],
    repetitions: ["mal"],
    functionWords: [
      "der", "die", "das", "den", "dem", "des", "und", "oder", "in", "im", "an", "am", "auf", "aus", "bei", "beim", "bis", "durch", "für",
      "gegen", "mit", "nach", "ohne", "seit", "über", "um", "unter", "von", "vom", "vor", "zu", "zum", "zur", "als", "wie", "dass", "wenn",
      "weil", "ist", "sind", "war", "waren", "wird", "werden", "wurde", "wurden", "hat", "haben", "hatte", "hatten", "soll", "sollen",
      "will", "wollen", "kann", "können", "nicht", "auch", "noch", "schon", "nur", "sowie", "bzw", "je", "pro", "sich", "es", "er", "sie",
      "wir", "ihr", "ihre", "ihren", "ihrer", "sein", "seine", "seinen", "seiner", "diese", "dieser", "dieses", "diesen", "ein", "eine",
      "einen", "einem", "einer", "welche", "welcher", "während", "wegen", "unterhalb", "gegenüber", "aber", "sondern", "denn", "so", "dort",
      "hier", "dann", "mehr", "weniger", "etwa", "rund", "insgesamt",
    ],
    labels: [
      "nummer", "nr", "platz", "rang", "artikel", "paragraf", "paragraph", "absatz", "seite", "kapitel", "phase", "stufe", "modell", "typ",
      "version", "generation", "halle", "gleis", "terminal", "level", "§", "#", "serie", "band", "teil", "windows", "iphone", "galaxy",
      "fortune", "stoxx",
    ],
    yearCues: [
      "jahr", "jahre", "jahren", "jahres", "seit", "anfang", "ende", "mitte", "in", "bis", "ab", "von", "vor", "nach", "januar", "jänner",
      "februar", "feber", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember", "frühjahr",
      "frühling", "sommer", "herbst", "winter", "quartal", "halbjahr", "geschäftsjahr", "spätestens", "anno", "noch",
    ],
    worthNouns: [
      "vertrag", "vertrags", "verträge", "verträgen", "auftrag", "auftrags", "aufträge", "aufträgen", "kredit", "kredite", "krediten",
      "deal", "deals", "vereinbarung", "vereinbarungen", "scheck", "anleihe", "anleihen", "darlehen", "rechnung", "order", "orders",
      "bestellung", "bestellungen", "abkommen", "geschäft", "fonds", "bürgschaft", "bürgschaften", "garantie", "garantien", "kreditlinie",
      "vergleich", "strafe", "geldstrafe", "klage", "finanzierung", "finanzierungsrunde", "bußgeld", "kapitalerhöhung", "kontrakt",
      "zahlung", "paket", "programm", "bescheid", "angebot", "offerte", "betrag", "forderung", "forderungen", "aktienrückkauf",
    ],
    worthNounEnds: [
      "vertrag", "verträge", "auftrag", "aufträge", "kredit", "kredite", "anleihe", "anleihen", "darlehen", "bestellung", "bestellungen",
      "abkommen", "fonds", "paket", "programm", "finanzierung", "vereinbarung", "runde", "linie", "strafe", "klage", "order",
    ],
    worthPreposition: "über",
    aboutPreposition: "gegen",
    prepositions: ["an", "auf", "aus", "bei", "für", "in", "mit", "nach", "um", "von", "zu"])

  private static func inflected(_ stems: [String]) -> [String] {
    stems.flatMap { stem in ["e", "en", "er", "es", "em"].map { stem + $0 } }
  }
}
