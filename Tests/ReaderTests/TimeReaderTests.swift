import Claims
import Testing

@testable import Reader

/// Words, whether the matter is past, and what they mean: "start/end", either empty.
struct TimeCase: CustomTestStringConvertible, Sendable {
  var words: String
  var isPast: Bool?
  var expected: String
  var testDescription: String { "\(words) (\(isPast.map { $0 ? "past" : "future" } ?? "unknown"))" }

  init(_ words: String, _ expected: String, past: Bool? = nil) {
    self.words = words
    self.expected = expected
    isPast = past
  }
}

struct TimeReaderTests {
  private let reader = TimeReader()
  /// A Tuesday.
  private let published = CalendarDate("2021-04-06")

  private func resolved(_ words: String, _ language: Language, past: Bool?, published: CalendarDate?, type: ClaimType? = nil) -> String {
    let time = reader.time(words, published: published, language: language, stageIsPast: past, type: type)
    return "\(time.start?.description ?? "")/\(time.end?.description ?? "")"
  }

  @Test(
    "German dates that name their year need no publication date",
    arguments: [
      TimeCase("am 3. Mai 2019", "2019-05-03/"), TimeCase("3.5.2019", "2019-05-03/"), TimeCase("03.05.19", "2019-05-03/"),
      TimeCase("3. 5. 2019", "2019-05-03/"), TimeCase("2019-05-03", "2019-05-03/"), TimeCase("im Mai 2019", "2019-05/"),
      TimeCase("05/2019", "2019-05/"), TimeCase("im Jahr 2019", "2019/"), TimeCase("2019", "2019/"), TimeCase("1953", "1953/"),
      TimeCase("Anfang 2020", "2020~/"), TimeCase("Mitte 2020", "2020~/"), TimeCase("Ende März 2020", "2020-03/"),
      TimeCase("im dritten Quartal 2015", "2015-07/2015-09"), TimeCase("im letzten Quartal 2015", "2015-10/2015-12"),
      TimeCase("Q3/2015", "2015-07/2015-09"), TimeCase("Q4 2015", "2015-10/2015-12"),
      TimeCase("1. Quartal 2015", "2015-01/2015-03"), TimeCase("IV. Quartal 2015", "2015-10/2015-12"),
      TimeCase("im ersten Halbjahr 2015", "2015-01/2015-06"), TimeCase("zweite Jahreshälfte 2015", "2015-07/2015-12"),
      TimeCase("H1 2015", "2015-01/2015-06"), TimeCase("in den ersten neun Monaten 2015", "2015-01/2015-09"),
      TimeCase("Geschäftsjahr 2014/15", "2014/2015"), TimeCase("im Geschäftsjahr 2014/2015", "2014/2015"),
      TimeCase("im Geschäftsjahr 2019", "2019/"), TimeCase("in den 2010er Jahren", "2010/2019"), TimeCase("2010er", "2010/2019"),
      TimeCase("90er-Jahre", "1990/1999"), TimeCase("Mitte der 1990er Jahre", "1995~/"), TimeCase("in den Neunzigerjahren", "1990/1999"),
      TimeCase("seit 1953", "1953/"), TimeCase("seit Mai 2017", "2017-05/"), TimeCase("seit mindestens 2017", "2017/"),
      TimeCase("bis 2025", "/2025"), TimeCase("bis Ende 2016", "/2016"), TimeCase("bis spätestens 2025", "/2025"),
      TimeCase("bis zum Jahr 2025", "/2025"), TimeCase("spätestens im Mai 2025", "/2025-05"), TimeCase("bis Ende März 2022", "/2022-03"),
      TimeCase("ab 2022", "2022/"), TimeCase("ab dem 1. Januar 2022", "2022-01-01/"), TimeCase("zum 1. Januar 2020", "2020-01-01/"),
      TimeCase("zwischen 2010 und 2014", "2010/2014"), TimeCase("von 2001 bis 2009", "2001/2009"), TimeCase("2001–2009", "2001/2009"),
      TimeCase("Januar bis September 2019", "2019-01/2019-09"), TimeCase("vom 3. bis 5. Mai 2019", "2019-05-03/2019-05-05"),
      TimeCase("von Mai 2018 bis Juni 2019", "2018-05/2019-06"), TimeCase("im September und Oktober 2004", "2004-09/2004-10"),
      TimeCase("in den Jahren 2019 und 2020", "2019/2020"),
      TimeCase("im Frühjahr 2019", "2019-21/"), TimeCase("Herbst 2019", "2019-23/"),
      TimeCase("Winter 2019", "2019-24/"), TimeCase("Mittwoch, den 3. Mai 2017", "2017-05-03/"),
      TimeCase("Anfang Mai 2019", "2019-05/"), TimeCase("um 1925", "1925~/"), TimeCase("gegen 1880", "1880~/"),
      TimeCase("Ungefähr 1968", "1968~/"),
      TimeCase("in der ersten Hälfte 2017", "2017-01/2017-06"), TimeCase("zweite Hälfte des Jahres 2018", "2018-07/2018-12"),
      TimeCase("im abschließenden Quartal 2018", "2018-10/2018-12"), TimeCase("in der zweiten Hälfte der 1980er Jahre", "1980/1989"),
      TimeCase("in den sechs Monaten bis Juni 2018", "2018-01/2018-06"), TimeCase("im Dezemberquartal 2017", "2017-10/2017-12"),
      TimeCase("Geschäftsjahr bis Ende März 2016", "2015-04/2016-03"), TimeCase("im Juni-Quartal 2016", "2016-04/2016-06"),
      TimeCase("am 8. und 9. Juni 2017", "2017-06-08/2017-06-09"), TimeCase("am 30./31. August 2012", "2012-08-30/2012-08-31"),
      TimeCase("zwischen dem 8. und 20. Juni 2017", "2017-06-08/2017-06-20"),
      TimeCase("in der 1. Kalenderwoche 2015", "2014-12-29/2015-01-04"), TimeCase("KW 53/2020", "2020-12-28/2021-01-03"),
      TimeCase("seit etwa 2004", "2004~/"), TimeCase("ca. 1968", "1968~/"), TimeCase("bis etwa 2030", "/2030~"),
      TimeCase("um den 3. Mai 2019", "2019-05-03~/"),
      TimeCase("29. Februar 2020", "2020-02-29/"), TimeCase("30. Februar 2020", "2020-02/"),
    ])
  func germanAbsolute(_ time: TimeCase) {
    #expect(resolved(time.words, .german, past: time.isPast, published: nil) == time.expected)
  }

  @Test(
    "German words that lean on the publication date are placed around it",
    arguments: [
      TimeCase("letzte Woche", "2021-03-29/2021-04-04"), TimeCase("in der letzten Woche", "2021-03-29/2021-04-04"),
      TimeCase("in dieser Woche", "2021-04-05/2021-04-11"), TimeCase("kommende Woche", "2021-04-12/2021-04-18"),
      TimeCase("gestern", "2021-04-05/"), TimeCase("heute", "2021-04-06/"), TimeCase("vorgestern", "2021-04-04/"),
      TimeCase("am heutigen Dienstag", "2021-04-06/"),
      TimeCase("am gestrigen Montag", "2021-04-05/"), TimeCase("zum Ende des Quartals", "2021-03/", past: true),
      TimeCase("zum Ende des Quartals", "2021-06/", past: false), TimeCase("morgen", "2021-04-07/"),
      TimeCase("am Mittwoch", "2021-03-31/", past: true),
      TimeCase("am Mittwoch", "2021-04-07/", past: false),
      TimeCase("am Dienstag", "2021-04-06/", past: true), TimeCase("am Dienstag", "2021-04-06/", past: false),
      TimeCase("am vergangenen Dienstag", "2021-03-30/"), TimeCase("am kommenden Dienstag", "2021-04-13/"),
      TimeCase("am Mittwochabend", "2021-03-31/", past: true), TimeCase("am Wochenende", "2021-04-03/2021-04-04", past: true),
      TimeCase("im vergangenen Jahr", "2020/"), TimeCase("Vorjahr", "2020/"), TimeCase("im Vorjahr", "2020/"),
      TimeCase("in diesem Jahr", "2021/"), TimeCase("noch in diesem Jahr", "2021/"), TimeCase("nächstes Jahr", "2022/"),
      TimeCase("heuer", "2021/"), TimeCase("im laufenden Jahr", "2021/"), TimeCase("im laufenden Geschäftsjahr", "2021/"),
      TimeCase("im abgelaufenen Geschäftsjahr", "2020/"), TimeCase("im vorletzten Jahr", "2019/"), TimeCase("übernächstes Jahr", "2023/"),
      TimeCase("im kommenden Herbst", "2021-23/"), TimeCase("im vergangenen Herbst", "2020-23/"),
      TimeCase("im Frühjahr", "2020-21/", past: true), TimeCase("im Frühjahr", "2021-21/", past: false),
      TimeCase("im Winter", "2020-24/", past: true),
      TimeCase("vor zwei Jahren", "2019/"), TimeCase("vor drei Monaten", "2021-01/"), TimeCase("vor einer Woche", "2021-03-30~/"),
      TimeCase("vor drei Tagen", "2021-04-03/"), TimeCase("vor rund zehn Jahren", "2011~/"), TimeCase("vor einem Jahr", "2020/"),
      TimeCase("in zwei Jahren", "2023/"), TimeCase("am 1. dieses Monats", "2021-04-01/"),
      TimeCase("am 18. vergangenen Monats", "2021-03-18/"),
      TimeCase("zum 15. des Monats", "2021-04-15/"), TimeCase("am 31. dieses Monats", "/"),
      TimeCase("bis zum 7. kommenden Monats", "/2021-05-07"),
      TimeCase("in Kalenderwoche 50", "2020-12-07/2020-12-13", past: true), TimeCase("ab KW 20", "2021-05-17/"),
      TimeCase("in Kalenderwoche 60", "/"),
      TimeCase("seit drei Jahren", "2018/"),
      TimeCase("seit knapp drei Jahren", "2018~/"), TimeCase("seit über zehn Jahren", "2011~/"), TimeCase("binnen zwei Jahren", "/2023"),
      TimeCase("innerhalb von zwei Jahren", "/2023"), TimeCase("in den nächsten fünf Jahren", "2021/2026"),
      TimeCase("in den vergangenen drei Jahren", "2018/2021"), TimeCase("im Mai", "2020-05/", past: true),
      TimeCase("im Mai", "2021-05/", past: false),
      TimeCase("im März", "2021-03/", past: true), TimeCase("im April", "2021-04/", past: true), TimeCase("bis Mai", "/2021-05"),
      TimeCase("ab Mai", "2021-05/"), TimeCase("seit Mai", "2020-05/"), TimeCase("Ende März", "2021-03/", past: true),
      TimeCase("am 3. Mai", "2020-05-03/", past: true), TimeCase("am 3. Mai", "2021-05-03/", past: false),
      TimeCase("am 3. April", "2021-04-03/", past: true), TimeCase("im ersten Quartal", "2021-01/2021-03", past: true),
      TimeCase("im vierten Quartal", "2020-10/2020-12", past: true), TimeCase("im dritten Quartal", "2021-07/2021-09", past: false),
      TimeCase("im zweiten Quartal", "2021-04/2021-06", past: false), TimeCase("im vergangenen Quartal", "2021-01/2021-03"),
      TimeCase("im zweiten Halbjahr", "2020-07/2020-12", past: true),
      TimeCase("im dritten Quartal des vergangenen Jahres", "2020-07/2020-09"),
      TimeCase("Anfang nächsten Jahres", "2022~/"), TimeCase("Ende des Jahres", "2021~/"), TimeCase("bis Jahresende", "/2021-12"),
      TimeCase("zum Jahresende", "2021-12/", past: false), TimeCase("seit Jahresbeginn", "2021-01/"),
      TimeCase("Mai dieses Jahres", "2021-05/"),
      TimeCase("im Herbst nächsten Jahres", "2022-23/"), TimeCase("im letzten Monat", "2021-03/"),
      TimeCase("Anfang der Woche", "2021-04-05~/"),
      TimeCase("in den ersten drei Monaten", "2021-01/2021-03", past: true),
      TimeCase("in den ersten neun Monaten", "2020-01/2020-09", past: true),
      TimeCase("am Mittwoch vergangener Woche", "2021-03-31/"), TimeCase("am Montag der kommenden Woche", "2021-04-12/"),
      TimeCase("in den nächsten 18 bis 24 Monaten", "2022-10/2023-04"), TimeCase("in zwei bis drei Jahren", "2023/2024"),
      TimeCase("im ersten Quartal", "2021-01/2021-03", past: false),
      TimeCase("vor Jahresfrist", "2020/"), TimeCase("Ende 2019", "2019~/"), TimeCase("bis Mittwoch", "/2021-04-07"),
    ])
  func germanRelative(_ time: TimeCase) {
    #expect(resolved(time.words, .german, past: time.isPast, published: published) == time.expected)
  }

  @Test(
    "English times are read",
    arguments: [
      TimeCase("on May 3, 2019", "2019-05-03/"), TimeCase("3 May 2019", "2019-05-03/"), TimeCase("the 3rd of May 2019", "2019-05-03/"),
      TimeCase("5/3/2019", "2019-05-03/"), TimeCase("Sept. 30, 2019", "2019-09-30/"), TimeCase("in May 2019", "2019-05/"),
      TimeCase("Q3 2020", "2020-07/2020-09"), TimeCase("third quarter of 2020", "2020-07/2020-09"), TimeCase("3Q 2020", "2020-07/2020-09"),
      TimeCase("the first half of 2020", "2020-01/2020-06"), TimeCase("fiscal 2020", "2020/"),
      TimeCase("on the 22nd of last month", "2021-03-22/"), TimeCase("by the 9th of this month", "/2021-04-09"),

      TimeCase("in the nine months to September", "2020-01/2020-09", past: true), TimeCase("the year to June 2018", "2017-07/2018-06"),
      TimeCase("the year ended March 31, 2016", "2015-04-01/2016-03-31"), TimeCase("in the half-year to April 2019", "2018-11/2019-04"),
      TimeCase("the financial year ended 5 April 2014", "2013-04-06/2014-04-05"), TimeCase("the June 2012 quarter", "2012-04/2012-06"),
      TimeCase("in the December quarter", "2020-10/2020-12", past: true), TimeCase("in 12 months to May 2015", "2014-06/2015-05"),
      TimeCase("the last three months to February", "2020-12/2021-02", past: true), TimeCase("in three months", "2021-07/"),
      TimeCase("the three-month period ended December 2015", "2015-10/2015-12"), TimeCase("from May to June 2018", "2018-05/2018-06"),

      TimeCase("the final quarter of 2018", "2018-10/2018-12"), TimeCase("in the closing quarter", "2020-10/2020-12", past: true),
      TimeCase("by 2025", "/2025"),
      TimeCase("by the end of 2025", "/2025"), TimeCase("since 2010", "2010/"),
      TimeCase("around 1930", "1930~/"), TimeCase("by about 2030", "/2030~"), TimeCase("circa 1955", "1955~/"),
      TimeCase("from 2010 to 2014", "2010/2014"),
      TimeCase("between 2010 and 2014", "2010/2014"), TimeCase("2010-2014", "2010/2014"), TimeCase("early 2020", "2020~/"),
      TimeCase("mid-2020", "2020~/"), TimeCase("late last year", "2020~/"), TimeCase("last month", "2021-03/"),
      TimeCase("next year", "2022/"),
      TimeCase("last week", "2021-03-29/2021-04-04"), TimeCase("two years ago", "2019/"), TimeCase("a year ago", "2020/"),
      TimeCase("in two years", "2023/"), TimeCase("within two years", "/2023"), TimeCase("over the next five years", "2021/2026"),
      TimeCase("yesterday", "2021-04-05/"), TimeCase("on Wednesday", "2021-03-31/", past: true),
      TimeCase("on Wednesday", "2021-04-07/", past: false),
      TimeCase("last Wednesday", "2021-03-31/"), TimeCase("the 1990s", "1990/1999"), TimeCase("in the spring of 2020", "2020-21/"),
      TimeCase("earlier this year", "2021/"), TimeCase("by year-end", "/2021-12"),
      TimeCase("in the first quarter", "2021-01/2021-03", past: true),
      TimeCase("the first nine months of 2020", "2020-01/2020-09"), TimeCase("so far this year", "2021-01/2021-04"),
      TimeCase("in March", "2021-03/", past: true), TimeCase("until May", "/2021-05"), TimeCase("early next year", "2022~/"),
    ])
  func english(_ time: TimeCase) {
    #expect(resolved(time.words, .english, past: time.isPast, published: published) == time.expected)
  }

  @Test(
    "a relative time keeps only its wording where the day of publication is unknown",
    arguments: [
      "letzte Woche", "gestern", "am Mittwoch", "im vergangenen Jahr", "im Mai", "vor zwei Jahren", "bis Jahresende", "im dritten Quartal",
    ])
  func unpublished(_ words: String) {
    #expect(reader.time(words, published: nil, language: .german, stageIsPast: true) == ClaimTime(text: words))
  }

  @Test(
    "a time that means no date keeps only its wording",
    arguments: [
      "vor kurzem", "in den nächsten Jahren", "seit Jahren", "demnächst", "irgendwann", "", "bis heute", "an diesem Tag",
      "im Vorjahresquartal",
    ])
  func unresolvable(_ words: String) {
    #expect(reader.time(words, published: published, language: .german, stageIsPast: true) == ClaimTime(text: words))
  }

  @Test(
    "the year before is that before the period spoken of last, else before that of publication",
    arguments: [
      ("im Vorjahr", "2009", nil, "2008/"), ("im Vorjahr", nil, nil, "2020/"), ("ein Jahr zuvor", "2009", "2009", "2008/2008"),
      ("ein Jahr zuvor", nil, nil, "/"), ("im Vorjahreszeitraum", "2009-04", "2009-06", "2008-04/2008-06"),
    ] as [(String, String?, String?, String)])
  func yearBefore(words: String, start: String?, end: String?, expected: String) {
    let reference = start.map { ClaimTime(start: CalendarDate($0), end: end.flatMap { CalendarDate($0) }, text: "") }
    let time = reader.time(words, published: published, language: .german, stageIsPast: true, reference: reference)
    #expect("\(time.start?.description ?? "")/\(time.end?.description ?? "")" == expected)
  }

  @Test(
    "a distance from the time spoken of last is counted from there",
    arguments: [
      ("drei Jahre später", Language.german, "1999", nil, "2002/"), ("ein Jahr später", .german, "2012-05", "2014-07", "2015/"),
      ("im Jahr darauf", .german, "2007", nil, "2008/"), ("im Folgejahr", .german, "2007~", nil, "2008~/"),
      ("zwei Monate später", .german, "2018-11-03", nil, "2019-01/"), ("vier Jahre zuvor", .german, "2009", "2012", "2005/"),
      ("noch im gleichen Jahr", .german, "2016-02", nil, "2016/"), ("rund zehn Jahre später", .german, "1950", nil, "1960~/"),
      ("im Oktober desselben Jahres", .german, "2003", nil, "2003-10/"), ("im Mai des Folgejahres", .german, "2003", nil, "2004-05/"),
      ("im Herbst des gleichen Jahres", .german, nil, nil, "/"), ("in May of the same year", .english, "2003", nil, "2003-05/"),
      ("more than two years later", .english, "2003", nil, "2005~/"), ("less than a year earlier", .english, "2003", nil, "2002/"),
      ("drei Tage später", .german, "2018-12-30", nil, "2019-01-02/"), ("drei Tage später", .german, "2018-12", nil, "/"),
      ("drei Jahre später", .german, nil, nil, "/"), ("drei Jahre später", .german, "2020", nil, "/"),
      ("drei Jahre später als geplant", .german, "1999", nil, "/"), ("five years later", .english, "1999", nil, "2004/"),
      ("the following year", .english, "2003", nil, "2004/"), ("later that year", .english, "2003-04", nil, "2003/"),
      ("two years earlier", .english, "2003", nil, "2001/"), ("two years later than planned", .english, "2003", nil, "/"),
    ] as [(String, Language, String?, String?, String)])
  func fromReference(words: String, language: Language, start: String?, end: String?, expected: String) {
    let reference = start.map { ClaimTime(start: CalendarDate($0), end: end.flatMap { CalendarDate($0) }, text: "") }
    let time = reader.time(words, published: published, language: language, stageIsPast: true, reference: reference)
    #expect("\(time.start?.description ?? "")/\(time.end?.description ?? "")" == expected)
  }

  @Test("where only the year of publication is known, years are placed and days are not")
  func coarsePublication() {
    let year = CalendarDate("2021")
    #expect(resolved("im vergangenen Jahr", .german, past: true, published: year) == "2020/")
    #expect(resolved("gestern", .german, past: true, published: year) == "/")
    #expect(resolved("letzten Monat", .german, past: true, published: CalendarDate("2021-04")) == "2021-03/")
    #expect(resolved("am Mittwoch", .german, past: true, published: CalendarDate("2021-04")) == "/")
  }

  @Test("in a result a year is a period with both ends")
  func resultYears() {
    #expect(resolved("im vergangenen Jahr", .german, past: true, published: published, type: .financialResult) == "2020/2020")
    #expect(resolved("2019", .german, past: true, published: published, type: .financialResult) == "2019/2019")
    #expect(resolved("Ende 2019", .german, past: true, published: published, type: .financialResult) == "2019~/")
  }

  @Test(
    "every time in a sentence is found, with its preposition",
    arguments: [
      "Xiaomi traf sich [in der letzten Woche] mit FAW, das [seit mindestens 2017] Elektroautos baut.",
      "Der Konzern will [bis 2025] rund 2000 Stellen streichen und 2019 Euro zahlen.",
      "Sie wurde bereits [1953] gegründet.",
      "[Von 2001 bis 2009] war er Chef, [im Mai] ging er.",
      "Die Welt am Sonntag berichtet, [am Sonntag] sei Ruhe; Agenda 2030 und Euro 2020 sind Namen.",
      "Karl August Mai und Herr Sommer sind Personen.",
      "Das A380-Programm endet [2021], der Dax stand bei 14.030 Punkten um 14:30 Uhr.",
      "[Im dritten Quartal 2015] stieg der Gewinn von 2,5 auf 3,1 Millionen.",
      "Die Bilanz für [2020] kommt [Ende März].",
      "[Vor zwei Jahren] hatte er [am 3. Mai] gesagt: [Heute] nicht.",
      "Das waren 2000 neue Stellen mehr.",
      "Die erste Hälfte der Anteile geht weg, die zweite Hälfte [in der zweiten Hälfte dieses Jahres].",
      "Sie tagen [am 11. und 12. Mai], danach am 14. und [28. Juni].",
      "Am Morgen kam er. [Morgen] kommt sie, „[Morgen früh] gehen wir“, der Morgen ist lang.",
      "Es waren mehr als im gleichen Monat [2018].",
      "[Etwa 1968] zog er um, [um 1970] kam der Rest.",
    ])
  func scan(_ marked: String) {
    check(marked, .german)
  }

  @Test(
    "every time in an English sentence is found, with its preposition",
    arguments: [
      "It may close [in May 2019], sources said [on Wednesday].", "Slaughter and May advised them.", "They march on; prices fall.",
      "It paid EUR2000 [in 1998].",
      "They have made tyres [for nearly two decades], and she has run the plant [for a year].",
      "It has shut the mill for two weeks and has said that it can run for a year.",
      "It has signed a lease for ten years, and he ran it for six months.",
      "The [third-quarter] profit rose [last year].",
      "He ran it [from 2010 to 2014] and left [two years ago].",
    ])
  func englishScan(_ marked: String) {
    check(marked, .english)
  }

  private func check(_ marked: String, _ language: Language) {
    let text = MarkedText(marked)
    let found = reader.times(in: text.bytes, span: text.all, language: language)
    #expect(found.map { text.words($0.span) } == text.spans.map { text.words($0) })
  }

  @Test("a capital within a sentence makes Morgen the time of day, though the filler be that word alone")
  func morning() throws {
    let text = MarkedText("Er kam am frühen [Morgen] dort an.")
    let filler = try #require(text.spans.first)
    #expect(reader.expression(for: filler, in: text.bytes, sentence: text.all, language: .german) == nil)
  }

  @Test("what has lasted for some years began so many years ago")
  func lasting() throws {
    let text = MarkedText("The family has owned the brewery [for about thirty years].")
    let found = try #require(reader.times(in: text.bytes, span: text.all, language: .english).first)
    let time = reader.time(found, in: text.bytes, published: published, stageIsPast: true)
    #expect(time == ClaimTime(start: CalendarDate("1991~"), text: "for about thirty years"))
  }

  @Test("a filler that is only part of a time is read from the whole time")
  func snapping() throws {
    let text = MarkedText("Sie wollen bis [2025] fertig sein.")
    let filler = try #require(text.spans.first)
    let found = try #require(reader.expression(for: filler, in: text.bytes, sentence: text.all, language: .german))
    #expect(text.words(found.span) == "bis 2025")
    #expect(
      reader.time(found, in: text.bytes, published: nil, stageIsPast: false) == ClaimTime(end: CalendarDate("2025"), text: "bis 2025"))
  }

  @Test("a filler that only leads to a time is read from the time behind it")
  func leading() throws {
    let text = MarkedText("Sie erwarten [für] das Geschäftsjahr 2015 einen Verlust, nicht aber [schon] jetzt und nicht vor 2019.")
    let found = text.spans.map { reader.expression(for: $0, in: text.bytes, sentence: text.all, language: .german) }
    #expect(found.map { $0.map { text.words($0.span) } } == ["Geschäftsjahr 2015", nil])
  }

  @Test("any bytes and any cut of them are read without a trap, and every date exists", arguments: [1, 2, 3, 4, 5])
  func hostile(_ seed: Int) {
    let parts = [
      "zwischen", "von", "-", "/", ".", "3", "3.", "31", "2019", "9999", "0001", "1.1.0001", "99.99.99", "Mai", "May", "bis", "und", "im",
      "letzten",
      "Quartal", "dritten", "Q3", "Winter", "Jahr", "des", "vor", "999", "Jahren", "Jahrzehnten", "seit", "Ende", "Mittwoch", "(", ")", ",",
      "er", "s", "'19",
      "of", "last", "ago", "years", "the", "ä", "🚗", "\u{0}", "later", "später", "KW", "53", "months", "to", "March", "for", "has",
      "within", "mid",
      "Geschäftsjahr", "Jahresfrist",
    ]
    var state = UInt64(seed)
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let draw = Int(state >> 33)
        bytes += Array(parts[draw % parts.count].utf8)
        if draw & 1024 != 0 { bytes.append(UInt8(ascii: " ")) }
        if draw & 4095 == 0 { bytes.append(UInt8(draw & 255)) }
      }
      for language in [Language.german, .english] {
        for published in [CalendarDate("2021-04-06"), CalendarDate("0001-01-01"), CalendarDate("9999-12-31"), nil] {
          for expression in reader.times(in: bytes, span: Span(0, bytes.count), language: language) {
            #expect(expression.span.start < expression.span.end && expression.span.end <= bytes.count)
            let time = reader.time(expression, in: bytes, published: published, stageIsPast: state & 1 == 0)
            for date in [time.start, time.end].compactMap({ $0 }) {
              #expect(CalendarDate(date.description) == date, "\(time)")
            }
          }
        }
      }
    }
  }
}

struct CalendarArithmeticTests {
  @Test(
    "days and their numbers are each other's inverse",
    arguments: [
      ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2021-04-06", 18_723, 2), ("1900-03-01", -25_508, 4), ("0001-01-01", -719_162, 1),
    ])
  func days(_ text: String, _ number: Int, _ weekday: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CalendarDate(dayNumber: number) == date)
  }

  @Test("months are added over the turn of the year")
  func months() throws {
    let date = try #require(CalendarDate("2021-04"))
    #expect(date.addingMonths(-4)?.description == "2020-12")
    #expect(date.addingMonths(9)?.description == "2022-01")
    #expect(CalendarDate(year: 2021).addingMonths(1) == nil)
  }
}
