import Claims
import Testing

@testable import Intake

@Suite("Feeds")
struct FeedTests {
  private func feed(_ text: String, address: String? = "https://example.org/feeds/all.xml") throws -> Feed {
    try Feed(Array(text.utf8), address: address)
  }

  private static let long = String(repeating: "Der Konzern hat am Montag mitgeteilt, dass er das Werk in Regensburg verkauft. ", count: 10)

  @Test("RSS 2.0: titles, links, dates, authors, teasers and whole texts")
  func rss2() throws {
    let feed = try feed(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:atom="http://www.w3.org/2005/Atom">
      <channel><title>Beispiel &amp; Söhne</title><link>https://example.org/</link><language>de-DE</language>
      <atom:link href="https://example.org/feeds/all.xml" rel="self" type="application/rss+xml"/>
      <item><title>Siemens &amp;amp; Bosch: Gewinn &lt;5 Mio&gt;</title><link>https://example.org/a?x=1&amp;y=2#top</link>
        <guid isPermaLink="false">tag:1</guid><pubDate>Tue, 06 Apr 2021 23:30:00 +0200</pubDate><dc:creator>Karl Maier</dc:creator>
        <description><![CDATA[<p>Der Konzern <b>verkauft</b> ein Werk.</p><img src="x.png">]]></description>
        <content:encoded><![CDATA[<p>\(FeedTests.long)</p>]]></content:encoded></item>
      <item><title>Nur ein Anriss</title><guid>https://example.org/b</guid><author>redaktion@example.org (Anna Weber)</author>
        <description>Das Werk wird verkauft &#8230; &lt;a href="https://example.org/b"&gt;mehr&lt;/a&gt;</description></item>
      </channel></rss>
      """)
    #expect(feed.title == "Beispiel & Söhne")
    #expect(feed.language == "de-DE")
    #expect(feed.items.count == 2 && feed.omitted.isEmpty)
    let first = try #require(feed.items.first)
    #expect(first.id == "tag:1")
    #expect(first.link == "https://example.org/a?x=1&y=2")
    #expect(first.title == "Siemens & Bosch: Gewinn <5 Mio>")
    #expect(first.author == "Karl Maier")
    #expect(first.published?.day == CalendarDate(year: 2021, month: 4, day: 6))
    #expect(first.published?.seconds == 1_617_744_600)
    #expect(first.teaser == "Der Konzern verkauft ein Werk.")
    #expect(first.fullText == "<p>\(FeedTests.long)</p>")
    let second = try #require(feed.items.last)
    #expect(second.link == "https://example.org/b" && second.id == "https://example.org/b")
    #expect(second.author == "Anna Weber")
    #expect(second.teaser == "Das Werk wird verkauft … mehr")
    #expect(second.fullText == nil)
  }

  @Test("RSS 0.91 and 1.0, whose items stand beside the channel")
  func oldRSS() throws {
    let old = try feed(
      "<rss version=\"0.91\"><channel><title>Alt</title><item><title>Eins</title><link>/eins</link></item></channel></rss>")
    #expect(old.items.map(\.link) == ["https://example.org/eins"])
    let rdf = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://example.org/"><title>RDF</title><items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://example.org/1"><title>Eins</title><link>https://example.org/1</link><d:date>2021-04-06</d:date></item></rdf:RDF>
      """)
    #expect(rdf.title == "RDF")
    #expect(rdf.items.map(\.id) == ["https://example.org/1"])
    #expect(rdf.items.first?.published?.day == CalendarDate(year: 2021, month: 4, day: 6))
  }

  @Test("Atom: text of all kinds, links by their relation, xml:base, other prefixes")
  func atom() throws {
    let feed = try feed(
      """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="/blog/"><a:title type="html">Das &amp;lt;Blog&amp;gt;</a:title>
      <a:author><a:name>Redaktion</a:name></a:author>
      <a:entry xml:base="2021/"><a:id>urn:1</a:id><a:title>A &lt; B &amp; C</a:title><a:link rel="self" href="self.atom"/>
        <a:link rel="alternate" type="application/pdf" href="eins.pdf"/><a:link href="eins.html"/>
        <a:published>2021-04-06T10:00:00.123Z</a:published><a:updated>2021-05-01T00:00:00Z</a:updated>
        <a:summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Kurz <b>und</b> gut.</p></div></a:summary></a:entry>
      <a:entry><a:id>urn:2</a:id><a:title>Zwei</a:title><a:link href="//other.example/zwei"/><a:author><a:name>Anna</a:name></a:author>
        <a:content type="html">&lt;p&gt;\(FeedTests.long)&lt;/p&gt;</a:content></a:entry>
      </a:feed>
      """)
    #expect(feed.title == "Das <Blog>")
    let first = try #require(feed.items.first)
    #expect(first.title == "A < B & C")
    #expect(first.link == "https://example.org/blog/2021/eins.html")
    #expect(first.published?.seconds == 1_617_703_200)
    #expect(first.author == "Redaktion")
    #expect(first.teaser == "Kurz und gut.")
    let second = try #require(feed.items.last)
    #expect(second.link == "https://other.example/zwei")
    #expect(second.author == "Anna")
    #expect(second.fullText == "<p>\(FeedTests.long)</p>")
  }

  @Test("Atom whose namespace nobody declared")
  func bareAtom() throws {
    let feed = try feed("<feed><title>T</title><entry><title>Eins</title><link href='eins'/></entry></feed>")
    #expect(feed.items.map(\.link) == ["https://example.org/feeds/eins"])
    #expect(feed.items.first?.title == "Eins")
  }

  @Test("JSON Feed")
  func json() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "en", "authors": [{"name": "Desk"}], "items": [
      {"id": 7, "url": "/sieben", "title": "R&D <new>", "content_text": "\(FeedTests.long)", "date_published": "2021-04-06T10:00:00-05:00"},
      {"id": "8", "summary": "Only this.", "author": {"name": "Jo"}}, {"id": "9"}, "no item"]}
      """)
    #expect(feed.items.map(\.id) == ["7", "8"])
    #expect(feed.items.first?.title == "R&D <new>")
    #expect(feed.items.first?.link == "https://example.org/sieben")
    #expect(feed.items.first?.author == "Desk")
    #expect(feed.items.first?.fullText?.hasPrefix("<p>Der Konzern") == true)
    #expect(feed.items.first?.published?.seconds == 1_617_721_200)
    #expect(feed.items.last?.author == "Jo")
    #expect(feed.omitted.map(\.description) == ["item 3 has neither a link nor a text", "item 4 has neither a link nor a text"])
  }

  @Test("Broken items are left out with the reason, the good ones before and behind them stay")
  func broken() throws {
    let feed = try feed(
      """
      <rss><channel><title>X</title>
      <item><title>Eins</title><link>https://example.org/1</link></item>
      <item><title>Offen</title><link>https://example.org/2</link>
      <item><title>Drei</title><link>https://example.org/3</link><description>Gewinn < 5 & mehr</wrong></description></item>
      <item><title>Leer</title></item>
      <item><title>Skript</title><link>javascript:alert(1)</link></item>
      <item><title>Ton</title><enclosure url="https://example.org/a.mp3" type="audio/mpeg"/><link>https://example.org/a.mp3</link></item>
      <item><title>Eins noch einmal</title><link>https://example.org/1</link><guid>anders</guid></item>
      <item><title>Abgeschnitten</title><link>https://exam
      """)
    #expect(feed.items.map(\.title) == ["Eins", "Drei"])
    #expect(feed.items.last?.teaser == "Gewinn < 5 & mehr")
    #expect(feed.duplicates == 1)
    #expect(
      feed.omitted.map(\.description) == [
        "item 2 is cut short or not closed", "item 4 has neither a link nor a text",
        "item 5 has a link that is no address of the web: \"javascript:alert(1)\"", "item 6 has nothing to read, only audio/mpeg",
        "item 8 is cut short or not closed",
      ])
  }

  @Test("Entities of the document are not expanded, neither from files nor from themselves")
  func entities() throws {
    let outside = try feed(
      """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;
      <!ENTITY quote "it's]]">]>
      <rss><channel><item><title>A &xxe; B&nbsp;C &auml;</title><link>https://example.org/1</link></item></channel></rss>
      """)
    #expect(outside.items.first?.title == "A &xxe; B C ä")
    let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let bomb = try feed(
      "<!DOCTYPE rss [<!ENTITY l0 \"lol\">\(laughs)]><rss><channel><item><title>&l9;</title><link>https://example.org/1</link></item></channel></rss>"
    )
    #expect(bomb.items.first?.title == "&l9;")
  }

  @Test("Encodings: declared, marked, mistaken")
  func encodings() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>M\u{FC}ller</title><link>/1</link></item></channel></rss>"
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try Feed(latin, address: "https://example.org/").items.first?.title == "Müller")
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] as [UInt8] }
    #expect(try Feed(wide, address: "https://example.org/").items.first?.title == "Müller")
    #expect(try Feed([0xEF, 0xBB, 0xBF] + Array(text.utf8), address: "https://example.org/").items.first?.title == "Müller")
  }

  @Test("What is no feed is refused with a reason")
  func noFeeds() {
    for (text, part) in [
      ("<html><body>Seite</body></html>", "it is a web page"), ("", "it holds no elements"), ("Text", "it holds no elements"),
      ("{\"a\": 1}", "JSON without \"items\""), ("<svg/>", "it begins with <svg>"), ("{", "is not valid JSON"),
    ] {
      do {
        _ = try feed(text)
        Issue.record("taken: \(text)")
      } catch {
        #expect("\(error)".contains(part), "\(error)")
      }
    }
  }

  @Test("A feed is told by how it opens")
  func opens() {
    #expect(Feed.opens(Array("<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>".utf8)))
    #expect(Feed.opens(Array(" <feed xmlns='http://www.w3.org/2005/Atom'>".utf8)))
    #expect(Feed.opens(Array("{\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1\"".utf8)))
    #expect(!Feed.opens(Array("<!doctype html><html><body><feed>".utf8)))
    #expect(!Feed.opens(Array("{\"items\": []}".utf8)))
  }

  @Test(
    "Feeds made to take long or to break the parser end at once",
    arguments: [
      String(repeating: "<item>", count: 100_000), String(repeating: "<a>", count: 100_000), String(repeating: "<item><", count: 100_000),
      String(repeating: "&", count: 200_000), String(repeating: "<![CDATA[", count: 50_000), String(repeating: "<!--", count: 50_000),
      String(repeating: "<!DOCTYPE [", count: 50_000),
      String(repeating: "]", count: 200_000) + "<!DOCTYPE [" + String(repeating: "] ", count: 200_000),
      "<item " + String(repeating: "a='", count: 100_000), "<item " + String(repeating: "a1=2 xmlns:b=c ", count: 50_000) + ">",
      String(repeating: "</item>", count: 100_000), String(repeating: "<item/>", count: 100_000),
      "<item><description>" + String(repeating: "&lt;div&gt;", count: 100_000) + "</description></item>",
    ])
  func hostile(_ middle: String) {
    let clock = ContinuousClock()
    let took = clock.measure { _ = try? feed("<rss><channel>\(middle)") }
    #expect(took < .seconds(30))
  }
}
