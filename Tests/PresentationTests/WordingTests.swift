import Claims
import Ledger
import Testing

@testable import Presentation

@Suite struct WordingTests {
  @Test("Every word of the contract has a wording of its own in both languages", arguments: [Language.german, .english])
  func everythingIsWorded(language: Language) {
    let wording = Wording(language)
    let all =
      ClaimType.allCases.map { ($0.rawValue, wording.type($0), "type") } + Stage.allCases.map { ($0.rawValue, wording.stage($0), "stage") }
      + Standing.allCases.map { ($0.rawValue, wording.standing($0), "standing") }
      + Role.allCases.map { ($0.rawValue, wording.role($0), "role") } + Entity.Kind.allCases.map { ($0.rawValue, wording.kind($0), "kind") }
      + Attribution.Kind.allCases.map { ($0.rawValue, wording.source($0), "source") }
      + Dossier.Section.allCases.map { ($0.rawValue, wording.section($0), "section") }
    for (raw, text, family) in all { #expect(text != "\(family).\(raw)" && !text.isEmpty, "\(family).\(raw)") }
  }

  @Test(
    "Numbers are grouped as the language does",
    arguments: [
      (1234567.0, "1,234,567", "1.234.567"), (2.5, "2.5", "2,5"), (-1000, "-1,000", "-1.000"), (0.05, "0.05", "0,05"), (12, "12", "12"),
    ])
  func numbers(value: Double, english: String, german: String) {
    #expect(Wording(.english).grouped(value) == english)
    #expect(Wording(.german).grouped(value) == german)
  }

  @Test("A figure and a change say what they are")
  func figuresAndChanges() {
    #expect(Wording(.german).figure(.init(value: 12_000_000, currency: "EUR", approximate: true)) == "etwa 12.000.000 EUR")
    #expect(Wording(.english).figure(.init(low: 10, high: 20, unit: "percent")) == "10 to 20 %")
    #expect(Wording(.german).reason(ofJudgement: "\"Alphas\" is the genitive of \"Alpha\"") == "„Alphas“ ist der Genitiv von „Alpha“")
    #expect(Wording(.english).reason(.goesBack("Bote")) == "they go back to Bote")
    #expect(Wording(.english).change(.stage(from: .planned, to: .agreed)) == "stage: planned → agreed")
    #expect(Wording(.german).change(.standing(from: .rumoured, to: .confirmed)) == "Verlässlichkeit: Gerücht → bestätigt")
  }
}
