import Claims
import Testing

@testable import Reader

struct FigureScanTests {
  private let reader = FigureReader()

  @Test(
    "every figure with a unit is found, from its modifier to its unit",
    arguments: [
      "Xiaomi will [rund 10 Milliarden Dollar] in die Arbeit an Elektroautos stecken.",
      "Der Konzern hält [50 Prozent] an der Tochter und beschäftigt [gut 300 Mitarbeiter].",
      "Der Vertrag über [300 Millionen Euro] läuft bis 2025.",
      "Der Auftragswert liegt bei [über 300 Millionen Euro].",
      "Die [Hälfte] der Belegschaft, [mehr als 1.200 Beschäftigte], muss gehen.",
      "Der Umsatz stieg von [2,5] auf [3,1 Milliarden Euro].",
      "Von den [5.000 Stellen] fallen [zwischen 200 und 300 Jobs] weg.",
      "Bis zum 3. Mai 2019 sollen [zwei Dutzend Läden] öffnen.",
      "Der A380 und die Boeing 737-800 fliegen seit drei Jahren.",
      "Um 14:30 Uhr schloss der Dax im Jahr 2019 auf Platz 3.",
      "Im Jahr 2019 Vorstand zu werden, ist schwer.",
      "Er zahlt [EUR 1.234.567] oder [CHF 3 Mio].",
      "Ein [500-Millionen-Euro-Auftrag] geht an Siemens.",
      "Im dritten Quartal 2015 wuchs der Gewinn um [5,4 %] auf [1,3 Mio. Franken].",
      "[1.000] der [5.000 Stellen] fallen weg.",
      "Die [100-prozentige] Tochter hat [zwölf neue, moderne Filialen].",
      "5G und 3D sind keine Zahlen, [5 Euro] schon.",
      "Der Gewinn wuchs von [12 Millionen Euro] auf [15 Millionen Euro], die Marge um [5 Prozent].",
      "Er klagt gegen [30 Mitarbeiter] mit einem Streitwert von [gegen 5 Millionen Euro].",
      "Er bietet [5 Mio. EUR bis 6 Mio. EUR] oder [7 Prozent].",
      "Nr. 3 der Branche hat [3.000 Fahrzeuge] gebaut.",
      "Der Anteil sank um [2 Prozentpunkte].",
      "Seit 2017 baut FAW Elektroautos.",
      "Zwischen 2010 und 2014 Vorstand, hatte er [mehr als die Hälfte] unter den [50 Bewerbern].",
      "Er besitzt [zwei US-amerikanische Werke] und [ein bis zwei Millionen Euro].",
    ])
  func german(_ marked: String) {
    check(marked, .german)
  }

  @Test(
    "English figures are found, from modifier to unit",
    arguments: [
      "Amazon paid [$2.5bn] for [a fifth] of the company.",
      "The firm employs [more than 1,200 people] in Boston.",
      "It will cut [300 jobs], [about 5 percent] of its staff, by 2025.",
      "Sales rose from [2.5] to [3.1 billion euros] in 2019.",
      "A third party said the second half was good.",
      "It sold [5,000 electric cars] in three years.",
      "The [$500 million] deal closes on May 3, 2019.",
      "They raised [between $2 billion and $3 billion].",
      "Model 3 and iPhone 12 are names, and a Mark is one.",
      "PHP8 and the RS6 cost [DKK2bn] at COP26.",
      "It is a real-time engine, worth [5 billion won].",
      "From 1987 to 1991 using staff, they had [15 employees].",
      "It paid [$780 million] plus another [$10 million] to [US $24] holders.",
      "The early half of the year; [half] of it; Fortune 500 companies; [two Micro Machines games].",
      "It ranked No. 3 with [1.5 million vehicles].",
      "Profit fell [12 percent] to [£40m] as sales slid from [£1.1 billion] to [£900 million].",
      "Margins rose [2%] to [18 million euros] or [NZ$31 million], from [about 5%] to [7%].",
      "Fees ranging from [2 to 3 percent] cost [$5 to $6 million].",
    ])
  func english(_ marked: String) {
    check(marked, .english)
  }

  private func check(_ marked: String, _ language: Language) {
    let text = MarkedText(marked)
    let found = reader.figures(in: text.bytes, span: text.all, language: language)
    #expect(found.map { text.words($0.span) } == text.spans.map { text.words($0) })
    #expect(found.map(\.span) == text.spans)
  }

  @Test(
    "a change takes the unit of its second figure, and its scale unless it has one",
    arguments: [
      ("Der Umsatz stieg von 2,5 auf 3,1 Milliarden Euro.", Language.german, [2.5e9, 3.1e9], "EUR"),
      ("Der Verlust sank von 950 Millionen auf 1,2 Milliarden Franken.", .german, [9.5e8, 1.2e9], "CHF"),
      ("Sales went from £4.5 to £5.1 billion.", .english, [4.5e9, 5.1e9], "GBP"),
      ("Sales went from $4 million to $5.5 million.", .english, [4e6, 5.5e6], "USD"),
    ])
  func change(_ sentence: String, _ language: Language, _ values: [Double], _ currency: String) {
    let text = MarkedText(sentence)
    let found = reader.figures(in: text.bytes, span: text.all, language: language)
    #expect(found.map(\.quantity) == values.map { Quantity(value: $0, currency: currency) })
  }

  @Test(
    "a filler that is only part of a figure is read from the whole figure",
    arguments: [
      ("Er hält mehr als [50] Prozent.", Role.share, Quantity?.some(Quantity(low: 50, unit: "percent")), "mehr als 50 Prozent"),
      (
        "Er zahlt rund [zehn Milliarden] Dollar.", .price, Quantity(value: 1e10, currency: "USD", isApproximate: true),
        "rund zehn Milliarden Dollar"
      ),
      ("Es hat [Mitarbeiter, und zwar] 300 Mitarbeiter.", .count, nil, ""),
      ("Es hat gut 300 [Mitarbeiter].", .count, Quantity(value: 300, unit: "people", isApproximate: true), "gut 300 Mitarbeiter"),
      ("Die Mehrheit, [genau 51 Prozent der Anteile].", .share, Quantity(value: 51, unit: "percent"), "51 Prozent"),
      ("Er zahlt [5 Millionen Euro für 20 Prozent].", .share, Quantity(value: 20, unit: "percent"), "20 Prozent"),
    ])
  func snapping(_ marked: String, _ role: Role, _ quantity: Quantity?, _ words: String) throws {
    let text = MarkedText(marked)
    let filler = try #require(text.spans.first)
    let found = reader.figure(for: filler, role: role, type: nil, in: text.bytes, sentence: text.all, language: .german)
    #expect(found?.quantity == quantity)
    #expect(found.map { text.words($0.span) } ?? "" == words)
  }

  @Test(
    "a figure of another kind moves to the role that the type has for it",
    arguments: [
      ("um 5 Prozent", Role.amount, ClaimType.financialResult, Role?.some(.share)),
      ("10 Prozent", .count, .jobCuts, .share),
      ("3 Millionen Fahrzeuge", .amount, .financialResult, .count),
      ("3 Millionen Euro", .count, .financialResult, .amount),
      ("10 Prozent", .count, .headcount, nil),
      ("3 Millionen Euro", .share, .acquisition, .price),
    ])
  func roles(_ words: String, _ role: Role, _ type: ClaimType, _ expected: Role?) {
    let text = MarkedText(words)
    let found = reader.figure(for: text.all, role: role, type: type, in: text.bytes, sentence: text.all, language: .german)
    #expect(found?.role == expected)
  }

  @Test("the count of a workforce is people, whatever they are called")
  func workforce() {
    #expect(reader.quantity("40 Köche", role: .count, language: .german, type: .headcount)?.unit == "people")
    #expect(reader.quantity("40 Köche", role: .count, language: .german, type: .production)?.unit == "Köche")
  }

  @Test(
    "spans are exact behind letters of several bytes",
    arguments: ["Straßenbahnbauer Öhlins hält „[über 30 %]“ – für [€ 5 Mio]."])
  func multibyte(_ marked: String) {
    check(marked, .german)
  }

  @Test("any bytes and any cut of them are read without a trap", arguments: [1, 2, 3, 4, 5])
  func hostile(_ seed: Int) {
    let parts = [
      "zwischen", "von", "-", "½", "1.", "1.2.3", "999999999999999999999999", "Mio", "%", "$", "US", "halb", "ein", "eine", "und", "bis",
      ".",
      "\u{0}", "jeder", "fünfte", "a", "half", "and", "per", "of", "der", "€", "’", "14:", "/", "ä", "🚗", "mehr als", "über", "prozentig",
      "zwei",
    ]
    var state = UInt64(seed)
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let draw = Int(state >> 33)
        bytes += Array(parts[draw % parts.count].utf8)
        if draw & 1024 != 0 { bytes.append(UInt8(ascii: " ")) }
        if draw & 2048 != 0 { bytes.append(UInt8(draw & 255)) }
      }
      for language in [Language.german, .english] {
        for figure in reader.figures(in: bytes, span: Span(0, bytes.count), language: language) {
          #expect(figure.span.start < figure.span.end && figure.span.end <= bytes.count)
        }
        let cut = Span(Int(state % UInt64(bytes.count)), bytes.count + 5)
        let found = reader.figure(for: cut, role: .share, type: .acquisition, in: bytes, sentence: cut, language: language)
        #expect((found?.span.end ?? 0) <= bytes.count)
      }
    }
  }
}
