import Testing

@testable import Ledger

@Suite("Names")
struct NameFormTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let a: String
    let b: String
    var testDescription: String { "\(a) ~ \(b)" }
    init(_ a: String, _ b: String) { (self.a, self.b) = (a, b) }
  }

  @Test(
    "have one form whatever their legal form, marks and case",
    arguments: [
      Pair("Volkswagen AG", "Volkswagen"), Pair("Müller GmbH & Co. KG", "Mueller"), Pair("Schaeffler-Gruppe", "Schaeffler"),
      Pair("Die Zeit", "Zeit"), Pair("L'Oréal S.A.", "L'Oreal"), Pair("Газпром", "Gazprom"), Pair("Großmann SE", "Grossmann"),
      Pair("Novo Nordisk A/S", "Novo Nordisk"), Pair("Škoda Auto a.s.", "Skoda Auto"), Pair("ABB Ltd.", "ABB"),
    ])
  func same(_ pair: Pair) { #expect(NameForm(pair.a).key == NameForm(pair.b).key) }

  @Test(
    "keep apart what tells companies apart",
    arguments: [
      Pair("Volkswagen", "Volkswagen Financial Services"), Pair("Deutsche Bank", "Deutsche Telekom"), Pair("BMW", "BMW Brilliance"),
      Pair("Siemens", "Siemens Energy"), Pair("Bank Austria", "Bank"),
    ])
  func different(_ pair: Pair) { #expect(NameForm(pair.a).key != NameForm(pair.b).key) }

  @Test("tell descriptions from names")
  func descriptions() {
    for text in [
      "Autobauer", "Konzern", "FAW-Tochter", "FAW-Tochter für Dieselmotoren", "Pumpenhersteller", "andere Hersteller", "Investor",
    ] {
      #expect(NameForm(text).isDescription, "\(text)")
    }
    for text in [
      "Deutz", "BMW Group", "Commerzbank", "Deutsche Bank", "Bauer AG", "VW", "Heidelberger Druckmaschinen", "iRobot", "Handelsblatt",
    ] {
      #expect(!NameForm(text).isDescription, "\(text)")
    }
  }

  @Test("are shortened to their letters")
  func abbreviations() {
    #expect(NameForm("VW").mayAbbreviate(NameForm("Volkswagen AG")))
    #expect(NameForm("BMW").mayAbbreviate(NameForm("Bayerische Motoren Werke")))
    #expect(!NameForm("VW").mayAbbreviate(NameForm("Daimler")))
    #expect(!NameForm("DB").mayAbbreviate(NameForm("Deutz")))
  }
}
