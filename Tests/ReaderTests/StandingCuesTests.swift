import Claims
import Testing

@testable import Reader

@Suite("Wordings of a standing")
struct StandingCuesTests {
  private let cues = StandingCues(lines: WordList.words(PackageResources.standing_cues_txt))

  private func standings(_ sentence: String) -> Set<Standing> {
    let bytes = Array(sentence.utf8)
    return cues.standings(
      in: WordSplitter().words(in: bytes).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self).lowercased() })
  }

  @Test(
    "speak for a denial",
    arguments: ["Gondola wies den Bericht zurück.", "Der Konzern dementierte.", "The company denied the report.", "Das wurde bestritten."])
  func denied(_ sentence: String) { #expect(standings(sentence) == [.denied]) }

  @Test(
    "speak for an open matter",
    arguments: [
      "Zum Ausgang wurde nichts bekannt.", "Eine Sprecherin wollte sich nicht äußern.", "Nordvik declined to comment.",
      "Der Preis blieb unklar.",
    ])
  func open(_ sentence: String) { #expect(standings(sentence) == [.open]) }

  @Test(
    "are not seen in other words",
    arguments: ["Gondola zog sich zurück.", "Das ist bekannt.", "He wies zurecht.", "", "Zurück wies der Weg."])
  func none(_ sentence: String) { #expect(standings(sentence).isEmpty) }

  @Test("take no line that names no standing")
  func badLines() {
    #expect(StandingCues(lines: ["offen", "maybe\tvielleicht", "open\tx"]).standings(in: ["vielleicht", "offen"]).isEmpty)
  }
}
