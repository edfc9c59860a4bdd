import Claims
import Testing

@testable import Intake

@Suite("Web pages")
struct HTMLTests {
  @Test("The body is taken, all around it left", arguments: Pages.all)
  func body(_ page: Pages.Page) throws {
    let article = try Article(html: Array(page.html.utf8), id: "x")
    #expect(article.text == page.text)
    if let title = page.title { #expect(article.document.title == title) }
  }

  @Test("JSON-LD, OpenGraph, meta, time and the address give what is known of the article")
  func metadata() throws {
    let body = "<body><p>Der Konzern hat am Montag in München mitgeteilt, dass er das Werk verkauft.</p></body>"
    func document(_ head: String, _ attributes: String = "") throws -> DocumentInfo {
      try Article(html: Array("<html \(attributes)><head>\(head)</head>\(body)</html>".utf8), id: "x").document
    }
    let linked = try document(
      """
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "S"}, {"@type": ["NewsArticle"],
      "headline": "H &amp; M kauft", "datePublished": "2021-04-06T10:00:00Z", "publisher": {"name": "Beispiel"},
      "mainEntityOfPage": {"@id": "https://b.de/1"}}]}</script><meta property="og:title" content="anders">
      """)
    #expect(linked.title == "H & M kauft")
    #expect(linked.published == CalendarDate(year: 2021, month: 4, day: 6))
    #expect(linked.source == "Beispiel")
    #expect(linked.url == "https://b.de/1")

    let graph = try document(
      """
      <title>Fenster</title><meta property="og:title" content="Siemens baut | Beispiel"><meta property="og:site_name" content="Beispiel">
      <meta property="og:url" content="https://www.beispiel.de/wirtschaft/2021/04/06/siemens.html">
      """)
    #expect(graph.title == "Siemens baut")
    #expect(graph.source == "Beispiel")
    #expect(graph.published == CalendarDate(year: 2021, month: 4, day: 6))

    let plain = try document(
      "<title>Siemens baut - beispiel.de</title><link rel=canonical href='https://www.beispiel.de/a'><meta name=date content='6.4.2021'>")
    #expect(plain.title == "Siemens baut")
    #expect(plain.source == "beispiel.de")
    #expect(plain.published == CalendarDate(year: 2021, month: 4, day: 6))
    #expect(plain.language == .german)

    let bare = try document("")
    #expect(bare.title == nil && bare.source == nil && bare.url == nil && bare.published == nil)
  }

  @Test("The text decides on the language where it clearly differs from the page's word")
  func language() throws {
    let html = "<html lang=de><p>The company said on Monday that it would sell the plant to its rival for 300 million dollars.</p>"
    #expect(try Article(html: Array(html.utf8), id: "x").document.language == .english)
    #expect(try Article(html: Array("<html lang=de><p>Siemens SAP</p>".utf8), id: "x").document.language == .german)
  }

  @Test("JSON-LD gives the body where the page itself shows nothing")
  func linkedBody() throws {
    let html = """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "Siemens verkauft das Werk. \
      Der Preis ist nicht bekannt, auch nicht der Käufer."}</script></head><body><div id=app>Lädt</div></body></html>
      """
    #expect(
      try Article(html: Array(html.utf8), id: "x").text == "Siemens verkauft das Werk. Der Preis ist nicht bekannt, auch nicht der Käufer.")
  }

  @Test("Offsets refer to the text taken out of the page")
  func offsets() throws {
    let article = try Article(
      html: Array("<p>Die M&uuml;ller&nbsp;AG zahlt 5&nbsp;Mio. Euro f&uuml;r das Unter&shy;nehmen.</p>".utf8), id: "x")
    #expect(article.text == "Die Müller\u{A0}AG zahlt 5\u{A0}Mio. Euro für das Unter\u{AD}nehmen.")
    let span = TextSamples.span(of: "Unternehmen", in: article.repaired.bytes)
    #expect(TextSamples.slice(article.text, article.repaired.given(span)) == "Unter\u{AD}nehmen")
  }

  @Test(
    "Pages made to take long or to break the parser end at once",
    arguments: [
      String(repeating: "<div>", count: 20_000), String(repeating: "<b>", count: 900) + String(repeating: "</i>", count: 20_000),
      "<a " + String(repeating: "x y=1 ", count: 20_000) + ">", String(repeating: "<a b='", count: 10_000),
      String(repeating: "<!--", count: 20_000), String(repeating: "<script>", count: 10_000), String(repeating: "&", count: 50_000),
      String(repeating: "<p>x", count: 10_000), String(repeating: "<table><tr><td>", count: 5_000),
      String(repeating: "<![CDATA[", count: 10_000),
      String(repeating: "<a></b>", count: 10_000), String(repeating: "</p>", count: 20_000),
      "<p>" + String(repeating: "x", count: 11 << 20),
      String(repeating: "<form><p>Satz.</p>", count: 2_000), "<h1>T</h1>" + String(repeating: "<div class=teaser>", count: 900),
      String(repeating: "<div class=teaser>a</div>", count: 100_000), String(repeating: "<li><h2><a href=x>a</a></h2>", count: 50_000),
      String(repeating: "<table><th>a", count: 800) + String(repeating: "<tr><td>a", count: 50_000),
      "<!DOCTYPE " + String(repeating: "[", count: 50_000),
    ])
  func hostile(_ html: String) {
    let clock = ContinuousClock()
    let took = clock.measure { _ = try? Article(html: Array("<html><body>\(html)".utf8), id: "x") }
    #expect(took < .seconds(30))
  }
}
