import Claims
import Testing

@testable import Reader

struct QuantityCase: CustomTestStringConvertible, Sendable {
  var words: String
  var role: Role
  var expected: Quantity?
  var language = Language.german
  var testDescription: String { "\(words) as \(role)" }

  init(_ words: String, _ role: Role, _ expected: Quantity?, _ language: Language = .german) {
    self.words = words
    self.role = role
    self.expected = expected
    self.language = language
  }
}

private func percent(_ value: Double? = nil, low: Double? = nil, high: Double? = nil, about: Bool = false) -> Quantity {
  Quantity(value: value, low: low, high: high, unit: "percent", isApproximate: about)
}

private func money(_ value: Double? = nil, _ code: String?, low: Double? = nil, high: Double? = nil, about: Bool = false) -> Quantity {
  Quantity(value: value, low: low, high: high, currency: code, isApproximate: about)
}

private func count(_ value: Double? = nil, _ unit: String? = "people", low: Double? = nil, high: Double? = nil, about: Bool = false)
  -> Quantity
{
  Quantity(value: value, low: low, high: high, unit: unit, isApproximate: about)
}

struct FigureReaderTests {
  private let reader = FigureReader()

  @Test(
    "shares are read in percent",
    arguments: [
      QuantityCase("50 Prozent", .share, percent(50)),
      QuantityCase("mehr als 50 Prozent", .share, percent(low: 50)),
      QuantityCase("zu mehr als 50 Prozent", .share, percent(low: 50)),
      QuantityCase("50%", .share, percent(50)),
      QuantityCase("24,9 %", .share, percent(24.9)),
      QuantityCase("25,1-Prozent-Anteil", .share, percent(25.1)),
      QuantityCase("100-prozentige", .share, percent(100)),
      QuantityCase("100prozentige Tochter", .share, percent(100)),
      QuantityCase("75%ige", .share, percent(75)),
      QuantityCase("hundertprozentige Tochter", .share, percent(100)),
      QuantityCase("fünfzigprozentigen Anteil", .share, percent(50)),
      QuantityCase("knapp die Hälfte", .share, percent(50, about: true)),
      QuantityCase("mehr als die Hälfte", .share, percent(low: 50)),
      QuantityCase("ein Drittel", .share, percent(33.3)),
      QuantityCase("gut ein Drittel der Anteile", .share, percent(33.3, about: true)),
      QuantityCase("ein knappes Drittel", .share, percent(33.3, about: true)),
      QuantityCase("bis zu einem guten Fünftel der Aktien", .share, percent(high: 20, about: true)),
      QuantityCase("ein weiteres Achtel", .share, percent(12.5)),
      QuantityCase("eine Viertelsbeteiligung", .share, percent(25)),
      QuantityCase("seinen Zweidrittelanteil", .share, percent(66.7)),
      QuantityCase("je hälftige Anteile", .share, percent(50)),
      QuantityCase("paritätischen Anteilen", .share, percent(50)),
      QuantityCase("16⅔ Prozent", .share, percent(16.7)),
      QuantityCase("12¼ %", .share, percent(12.25)),
      QuantityCase("zwei Drittel", .share, percent(66.7)),
      QuantityCase("drei Viertel", .share, percent(75)),
      QuantityCase("bis zu einem Viertel", .share, percent(high: 25)),
      QuantityCase("die Mehrheit", .share, percent(low: 50)),
      QuantityCase("Mehrheitsbeteiligung", .share, percent(low: 50)),
      QuantityCase("Mehrheit von 51 Prozent", .share, percent(51)),
      QuantityCase("vollständig", .share, percent(100)),
      QuantityCase("alle Anteile", .share, percent(100)),
      QuantityCase("jede fünfte Stelle", .share, percent(20)),
      QuantityCase("10 bis 12 Prozent", .share, percent(low: 10, high: 12)),
      QuantityCase("zwischen 10 und 12 Prozent", .share, percent(low: 10, high: 12)),
      QuantityCase("5-10 Prozent", .share, percent(low: 5, high: 10)),
      QuantityCase("höchstens 15 Prozent", .share, percent(high: 15)),
      QuantityCase("weniger als zehn Prozent", .share, percent(high: 10)),
      QuantityCase("rund ein Prozent", .share, percent(1, about: true)),
      QuantityCase("50:50", .share, percent(50)),
      QuantityCase("50-50-Joint-Venture", .share, percent(50)),
      QuantityCase("minus drei Prozent", .share, percent(-3)),
      QuantityCase("25", .share, percent(25)),
      QuantityCase("300 Mitarbeiter", .share, nil),
      QuantityCase("a fifth", .share, percent(20), .english),
      QuantityCase("two-thirds", .share, percent(66.7), .english),
      QuantityCase("nearly half of the shares", .share, percent(50, about: true), .english),
      QuantityCase("a quarter of a percent", .share, percent(0.25), .english),
      QuantityCase("half a percent", .share, percent(0.5), .english),
      QuantityCase("a good third of the shares", .share, percent(33.3, about: true), .english),
      QuantityCase("a good quarter", .share, nil, .english),
      QuantityCase("a quarter of the shares", .share, percent(25), .english),
      QuantityCase("a 49.9% stake", .share, percent(49.9), .english),
      QuantityCase("51 per cent", .share, percent(51), .english),
      QuantityCase("more than 30 percent", .share, percent(low: 30), .english),
      QuantityCase("a majority", .share, percent(low: 50), .english),
      QuantityCase("twenty-five percent", .share, percent(25), .english),
      QuantityCase("between 5 and 10 percent", .share, percent(low: 5, high: 10), .english),
    ])
  func shares(_ expectation: QuantityCase) {
    #expect(reader.quantity(expectation.words, role: expectation.role, language: expectation.language) == expectation.expected)
  }

  @Test(
    "amounts of money are read with their currency",
    arguments: [
      QuantityCase("2,5 Mrd. Euro", .price, money(2.5e9, "EUR")),
      QuantityCase("10 Milliarden Dollar", .amount, money(1e10, "USD")),
      QuantityCase("rund zehn Milliarden US-Dollar", .amount, money(1e10, "USD", about: true)),
      QuantityCase("EUR 1.234.567", .price, money(1_234_567, "EUR")),
      QuantityCase("CHF 3 Mio", .price, money(3e6, "CHF")),
      QuantityCase("5 Mia. Franken", .price, money(5e9, "CHF")),
      QuantityCase("€ 4,35 Mio.", .price, money(4_350_000, "EUR")),
      QuantityCase("eineinhalb Milliarden Euro", .price, money(1.5e9, "EUR")),
      QuantityCase("anderthalb Millionen Franken", .price, money(1.5e6, "CHF")),
      QuantityCase("eine halbe Milliarde Euro", .price, money(5e8, "EUR")),
      QuantityCase("knapp eine Million Euro", .price, money(1e6, "EUR", about: true)),
      QuantityCase("mehr als eine Milliarde Euro", .price, money(nil, "EUR", low: 1e9)),
      QuantityCase("bis zu 300 Millionen Euro", .price, money(nil, "EUR", high: 3e8)),
      QuantityCase("zwischen 500 Millionen und einer Milliarde Euro", .price, money(nil, "EUR", low: 5e8, high: 1e9)),
      QuantityCase("2 bis 3 Milliarden Euro", .price, money(nil, "EUR", low: 2e9, high: 3e9)),
      QuantityCase("200 bis 300 Millionen kanadische Dollar", .price, money(nil, "CAD", low: 2e8, high: 3e8)),
      QuantityCase("eine gute Milliarde Franken", .price, money(1e9, "CHF", about: true)),
      QuantityCase("eine knappe halbe Million Euro", .price, money(500_000, "EUR", about: true)),
      QuantityCase("ein symbolischer Franken", .price, money(1, "CHF")),
      QuantityCase("für nur eine Mark", .price, money(1, "DEM")),
      QuantityCase("3⅓ Millionen Euro", .price, money(3_333_333.3333, "EUR")),
      QuantityCase("Fr. 62.– je Aktie", .price, money(62, "CHF")),
      QuantityCase("1499,- Euro", .price, money(1499, "EUR")),
      QuantityCase("T€ 1.240", .price, money(1_240_000, "EUR")),
      QuantityCase("35 T€", .price, money(35_000, "EUR")),
      QuantityCase("auf gegen 300 Millionen Euro", .price, money(3e8, "EUR", about: true)),
      QuantityCase("eine Viertelmilliarde Dollar", .price, money(2.5e8, "USD")),
      QuantityCase("mehr als eine Dreiviertelmillion Franken", .price, money(nil, "CHF", low: 750_000)),
      QuantityCase("die knappe Viertelmillion Euro", .price, money(250_000, "EUR", about: true)),
      QuantityCase("drei Viertel einer Milliarde Euro", .price, money(7.5e8, "EUR")),
      QuantityCase("500-Millionen-Euro-Auftrag", .price, money(5e8, "EUR")),
      QuantityCase("Zehn-Milliarden-Euro-Programm", .price, money(1e10, "EUR")),
      QuantityCase("3 Millionen norwegische Kronen", .price, money(3e6, "NOK")),
      QuantityCase("mehrere hundert Millionen Euro", .price, money(nil, "EUR", low: 1e8, about: true)),
      QuantityCase("dreistelliger Millionenbetrag", .price, money(nil, nil, low: 1e8, high: 1e9)),
      QuantityCase("in zweistelliger Millionenhöhe", .price, money(nil, nil, low: 1e7, high: 1e8)),
      QuantityCase("50 Cent", .price, money(0.5, "EUR")),
      QuantityCase("2,5 Milliarden", .price, money(2.5e9, nil)),
      QuantityCase("einen Euro", .price, money(1, "EUR")),
      QuantityCase("TEUR 300", .price, money(300_000, "EUR")),
      QuantityCase("1'234'567 Franken", .price, money(1_234_567, "CHF")),
      QuantityCase("3.5 Mio. Franken", .price, money(3.5e6, "CHF")),
      QuantityCase("1 250 000 Euro", .price, money(1_250_000, "EUR")),
      QuantityCase("300 Mitarbeiter", .price, nil),
      QuantityCase("CHF85", .price, money(85, "CHF")),
      QuantityCase("rund DM12,5 Mio.", .price, money(1.25e7, "DEM", about: true)),
      QuantityCase("NOK750m", .price, money(7.5e8, "NOK"), .english),
      QuantityCase("about Rs500 crore", .price, money(5e9, "INR", about: true), .english),
      QuantityCase("EUR1.2-1.4bn", .price, money(nil, "EUR", low: 1.2e9, high: 1.4e9), .english),
      QuantityCase("$2.5bn", .price, money(2.5e9, "USD"), .english),
      QuantityCase("£300m", .price, money(3e8, "GBP"), .english),
      QuantityCase("US$ 4.5 billion", .price, money(4.5e9, "USD"), .english),
      QuantityCase("HK$12 million", .price, money(1.2e7, "HKD"), .english),
      QuantityCase("half a billion euros", .price, money(5e8, "EUR"), .english),
      QuantityCase("three-quarters of a billion dollars", .price, money(7.5e8, "USD"), .english),
      QuantityCase("more than a quarter of a billion euros", .price, money(nil, "EUR", low: 2.5e8), .english),
      QuantityCase("a symbolic pound", .price, money(1, "GBP"), .english),
      QuantityCase("2.4 billion marks", .price, money(2.4e9, "DEM"), .english),
      QuantityCase("300,000 Deutsche marks", .price, money(300_000, "DEM"), .english),
      QuantityCase("one and a half billion dollars", .price, money(1.5e9, "USD"), .english),
      QuantityCase("about 12,000 euros", .price, money(12_000, "EUR", about: true), .english),
      QuantityCase("a $500 million deal", .price, money(5e8, "USD"), .english),
      QuantityCase("between $2 billion and $3 billion", .price, money(nil, "USD", low: 2e9, high: 3e9), .english),
      QuantityCase("£4.10-£4.30", .price, money(nil, "GBP", low: 4.1, high: 4.3), .english),
      QuantityCase("EUR 40 mln-EUR 45 mln", .price, money(nil, "EUR", low: 4e7, high: 4.5e7), .english),
      QuantityCase("$2-3bn", .price, money(nil, "USD", low: 2e9, high: 3e9), .english),
      QuantityCase("up to 3 million Swiss francs", .price, money(nil, "CHF", high: 3e6), .english),
      QuantityCase("hundreds of millions of dollars", .price, money(nil, "USD", low: 1e8, about: true), .english),
    ])
  func amounts(_ expectation: QuantityCase) {
    #expect(reader.quantity(expectation.words, role: expectation.role, language: expectation.language) == expectation.expected)
  }

  @Test(
    "counts are read with what is counted",
    arguments: [
      QuantityCase("rund 300 Mitarbeiter", .count, count(300, about: true)),
      QuantityCase("gut 300 Mitarbeitern", .count, count(300, about: true)),
      QuantityCase("zwischen 200 und 300 Stellen", .count, count(low: 200, high: 300)),
      QuantityCase("300 bis 400", .count, count(nil, nil, low: 300, high: 400)),
      QuantityCase("bis zu 1.000 Jobs", .count, count(high: 1000)),
      QuantityCase("gut 300", .count, count(300, nil, about: true)),
      QuantityCase("über 1.600 Arbeitsplätze", .count, count(low: 1600)),
      QuantityCase("mindestens 40 neue Leute", .count, count(low: 40)),
      QuantityCase("höchstens 40 Personen", .count, count(high: 40)),
      QuantityCase("ein knappes Dutzend Filialen", .count, count(12, "Filialen", about: true)),
      QuantityCase("zwei Dutzend Ingenieure", .count, count(24)),
      QuantityCase("Hunderte Stellen", .count, count(low: 100, about: true)),
      QuantityCase("mehrere tausend Mitarbeiter", .count, count(low: 1000, about: true)),
      QuantityCase("zwölf", .count, count(12, nil)),
      QuantityCase("dreihundert Beschäftigte", .count, count(300)),
      QuantityCase("zweieinhalbtausend Leiharbeiter", .count, count(2500)),
      QuantityCase("einundzwanzig Filialen", .count, count(21, "Filialen")),
      QuantityCase("dreihundertfünfzigtausend Fahrzeuge", .count, count(350_000, "Fahrzeuge")),
      QuantityCase("1,3 Mio. Fahrzeuge", .count, count(1.3e6, "Fahrzeuge")),
      QuantityCase("12.000 Elektro-Autos", .count, count(12_000, "Elektro-Autos")),
      QuantityCase("2000 Stellen", .count, count(2000)),
      QuantityCase("300-köpfiges Team", .count, count(300)),
      QuantityCase("1.000 der 5.000 Stellen", .count, count(1000)),
      QuantityCase("300 Millionen Euro", .count, nil),
      QuantityCase("drei Jahre", .count, nil),
      QuantityCase("more than 1,200 people", .count, count(low: 1200), .english),
      QuantityCase("12,000", .count, count(12_000, nil), .english),
      QuantityCase("300 new jobs", .count, count(300), .english),
      QuantityCase("5,000 electric cars", .count, count(5000, "cars"), .english),
      QuantityCase("two thousand five hundred workers", .count, count(2500), .english),
      QuantityCase("dozens of employees", .count, count(low: 24, about: true), .english),
      QuantityCase("1.5 million vehicles", .count, count(1.5e6, "vehicles"), .english),
      QuantityCase("a dozen engineers", .count, count(12), .english),
    ])
  func counts(_ expectation: QuantityCase) {
    #expect(reader.quantity(expectation.words, role: expectation.role, language: expectation.language) == expectation.expected)
  }
}
