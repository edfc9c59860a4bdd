import Claims
import Foundation
import Ledger
import Stories
import Testing

@testable import Desk

@Suite struct PagesTests {
  @Test(
    "Every page answers in German and in English",
    arguments: [
      "/", "/changes?since=2026-03-01", "/articles", "/articles/1", "/review", "/read", "/search?q=Gondola", "/companies/1",
      "/companies/1/timeline", "/companies/1/graph",
    ])
  func everyPage(path: String) async throws {
    try await OpenDesk.with { desk in
      let english = try await desk.page(path, language: "en-GB,en;q=0.9")
      let german = try await desk.page(path, language: "de-AT,de;q=0.9,en;q=0.5")
      #expect(english.status == 200 && german.status == 200)
      #expect(english.body.contains("<html lang=\"en\">") && german.body.contains("<html lang=\"de\">"))
      #expect(german.body.contains("Zum Inhalt springen"))
      #expect(!english.body.contains("{{") && !english.body.contains("Optional("))
    }
  }

  @Test("A dossier shows the standing, the denial and the words; the history groups what has one origin")
  func dossierAndHistory() async throws {
    try await OpenDesk.with { desk in
      let id = try desk.ledger.entity(named: "Gondola Holding").id
      let dossier = try await desk.page("/companies/\(id)")
      #expect(dossier.body.contains("badge standing-confirmed"))
      #expect(dossier.body.contains("Liftwerk Tirol AG"))
      let reference = try #require(try desk.ledger.dossier(of: "Gondola Holding").relationships.first).reference
      let history = try await desk.page("/relationships/\(reference)", language: "de")
      #expect(history.body.contains("„Daran ist nichts“, sagte ein Liftwerk-Sprecher."))
      #expect(history.body.contains("Herkunft 1: "))
      #expect(history.body.contains("sie teilen ihren Wortlaut") && history.body.contains("Widerspruch: Preis"))
      #expect(history.body.contains("40.000.000 EUR"))
    }
  }

  @Test("Before the denial was published, the page as of that day does not know it")
  func asOf() async throws {
    try await OpenDesk.with { desk in
      let reference = try #require(try desk.ledger.dossier(of: "Gondola Holding").relationships.first).reference
      let early = try await desk.page("/relationships/\(reference)?asOf=2026-03-02")
      #expect(!early.body.contains("Daran ist nichts"))
      #expect(early.body.contains("badge standing-rumoured"))
      #expect(try await desk.page("/relationships/\(reference)?asOf=gestern").status == 400)
    }
  }

  @Test("An article's text is shown whole, with its evidence marked where it stands")
  func articleText() async throws {
    let text = "Wien.Heute kauft Morgen <b>nicht</b>. Alpha kauft Beta."
    try await OpenDesk.with([try OpenDesk.read(Article(plainText: text, id: "a"))]) { desk in
      let page = try await desk.page("/articles/1")
      #expect(page.body.contains(">Alpha kauft Beta.</mark>"))
      #expect(page.body.matches(of: /<mark\s/).count == 2, "only what carries a claim is marked")
      #expect(page.body.contains("&lt;b&gt;nicht&lt;/b&gt;"))
      #expect(!page.body.contains("<b>"))
    }
  }

  @Test("Hostile names, titles and addresses never become markup")
  func hostile() async throws {
    let name = "\"><script>alert(1)</script>"
    var entry = Story.article(
      "<img src=x>", "2026-03-02", [Story.claim(.acquisition, [(.buyer, name), (.target, "'\"--> {{t.search}}")], .planned, .stated)],
      text: "</textarea><svg onload=x> {{{drawing}}}")
    entry.reading.document.title = "</title><script>"
    entry.reading.document.url = "javascript:alert(1)"
    try await OpenDesk.with([entry]) { desk in
      for path in [
        "/", "/articles", "/articles/1", "/companies/1", "/companies/1/timeline", "/companies/1/graph", "/search?q=%3Cscript%3E",
        "/changes?since=2026-01-01",
      ] {
        let page = try await desk.page(path)
        #expect(page.status == 200, "\(path)")
        #expect(!page.body.contains("<script>") && !page.body.contains("<img") && !page.body.contains("onload=x>"), "\(path)")
        #expect(!page.body.contains("href=\"javascript:"), "\(path)")
      }
    }
  }

  @Test(
    "What does not exist is told as such, on a page for people and in JSON for programs",
    arguments: ["/companies/999", "/articles/999", "/relationships/ab", "/nowhere"])
  func missing(path: String) async throws {
    try await OpenDesk.with { desk in
      let page = try await desk.page(path)
      #expect(page.status == 404)
      #expect(page.body.contains("role=\"alert\"") && page.body.contains("Not found"))
      let german = try await desk.page(path, language: "de")
      #expect(german.body.contains("<h1>Nicht gefunden</h1>"))
      let plain = try await desk.client.execute(uri: path, method: .get)
      #expect(plain.headers[.contentType] == "application/problem+json")
    }
  }

  @Test("Search finds names and words, suggestions lead to dossiers")
  func search() async throws {
    try await OpenDesk.with { desk in
      let page = try await desk.page("/search?q=Liftwerk")
      #expect(page.body.contains("Liftwerk Tirol AG"))
      #expect(page.body.contains("class=\"claim\""))
      let suggestions = try await desk.page("/suggest?q=gond")
      #expect(suggestions.body.contains("\"href\": \"/companies/"))
    }
  }
}
