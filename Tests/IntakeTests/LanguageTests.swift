import Claims
import Testing

@testable import Intake

@Suite("Language")
struct LanguageTests {
  @Test(
    "German and English of about 20 words are told, whatever is declared",
    arguments: [
      (
        Language.german,
        "Der Konzern will nach eigenen Angaben im kommenden Jahr 300 Stellen streichen und ein Werk in Sachsen schließen, wie er mitteilte."
      ),
      (
        .german,
        "Siemens und Bosch haben die Gespräche über eine gemeinsame Tochter beendet. Gründe nannten sie nicht, auch die Aufsicht schwieg dazu."
      ),
      (.english, "The company said on Monday that it would buy its rival for 300 million dollars, subject to approval by the regulators."),
      (.english, "Shares of Siemens rose after the group raised its outlook for the year and announced a new plant in Texas."),
      (.other, "Het bedrijf maakte maandag bekend dat het in de komende jaren driehonderd banen wil schrappen en een fabriek zal sluiten."),
      (.other, "L'entreprise a annoncé lundi qu'elle allait supprimer trois cents emplois et fermer une usine dans le nord de la France."),
      (.other, "La empresa anunció el lunes que va a cerrar una planta en el norte del país y que despedirá a trescientas personas."),
      (.other, "Virksomheden meddelte mandag, at den vil lukke en fabrik og fyre tre hundrede medarbejdere i løbet af det næste år."),
      (.other, "Spółka poinformowała w poniedziałek, że zamknie fabrykę i zwolni trzystu pracowników w ciągu najbliższego roku."),
      (.other, "Компания объявила в понедельник, что закроет завод и уволит триста сотрудников в течение года."),
    ])
  func told(_ expected: Language, _ text: String) {
    for declared in [nil, Language.german, .english, .other] {
      #expect(Language.guess(Array(text.utf8), declared: declared) == expected)
    }
  }

  @Test("A text that is too short has the language it declares")
  func short() {
    #expect(Language.guess(Array("Siemens SAP Bosch".utf8), declared: .german) == .german)
    #expect(Language.guess(Array("Siemens SAP Bosch".utf8)) == .other)
    #expect(Language.guess([]) == .other)
  }

  @Test("Tags of languages", arguments: [("de-AT", Language.german), ("en_US", .english), ("fr", .other), ("Deutsch", .german)])
  func tags(_ tag: String, _ expected: Language) {
    #expect(Language(tag: tag) == expected)
  }

  @Test("What is no tag is none", arguments: ["", "und", "12"])
  func noTags(_ tag: String) {
    #expect(Language(tag: tag) == nil)
  }
}
