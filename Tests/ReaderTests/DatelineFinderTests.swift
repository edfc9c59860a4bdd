import Claims
import Testing

@testable import Reader

@Suite("The day that an article names itself")
struct DatelineFinderTests {
  private func day(_ text: String, published: String?) -> String? {
    var draft = Draft(
      Article(document: DocumentInfo(id: "t", published: published.flatMap { CalendarDate($0) }, language: .german), text: text))
    draft.words = WordSplitter().words(in: draft.text.bytes)
    return DatelineFinder(stampWords: ["uhr", "stand", "vom"]).day(of: draft)?.description
  }

  @Test(
    "stands in a line of its own or in the dateline, and goes before that of the file",
    arguments: [
      ("Bild: Werft\n14.02.2016 - 08:10 Uhr\nDer Hafen wird größer\nText.", "2016-02-14"),
      ("Stand: 3. Oktober 2015, 7:45 Uhr\nDer Text.", "2015-10-03"),
      ("Menü\nDie Werft hat einen Käufer\nKiel, 21. November – Der Vertrag ist unterschrieben.", "2015-11-21"),
      ("Frankfurt/Main, 3. März 2016 (dpa) - Der Konzern baut.", "2016-03-03"),
    ])
  func found(_ text: String, _ expected: String) {
    #expect(day(text, published: "2016-03-10") == expected)
  }

  @Test(
    "is no date of the story, and none behind the day of the file",
    arguments: [
      "Am 9. Dezember 2015 gründeten beide eine Firma.", "Hauptversammlung am 9. Dezember 2015", "21.11.2016\nDer Text.",
      "Der Umzug, am 3. März 2016 – so der Plan – ist verschoben.", "2015\nText.", "",
    ])
  func notFound(_ text: String) {
    #expect(day(text, published: "2016-03-10") == nil)
  }

  @Test("needs a year where the file has no day")
  func withoutPublished() {
    #expect(day("Kiel, 21. November – Text.", published: nil) == nil)
    #expect(day("Kiel, 21. November 2015 – Text.", published: nil) == "2015-11-21")
  }
}
