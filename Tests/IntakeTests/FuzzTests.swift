import Claims
import Testing

@testable import Intake

/// Whatever the bytes are: an article or an error, in time, and never a crash.
@Suite("Any bytes")
struct FuzzTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Changes, removes, doubles and adds bytes at random places.
  private func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(position..<min(bytes.count, position + Int.random(in: 1...40, using: &random)))
      case 2: bytes.insert(contentsOf: bytes[position..<min(bytes.count, position + 60)], at: position)
      case 3: bytes.insert("<>\"'&{}[]\\/-=\n\0".utf8.randomElement(using: &random) ?? 0x3C, at: position)
      default: bytes = Array(bytes[..<position])
      }
    }
    return bytes
  }

  /// What holds of every result.
  private func check(_ name: String, _ bytes: [UInt8]) throws {
    let file = try scratch.write(name, bytes)
    var count = 0
    for result in ArticleSource([file], options: ArticleOptions(maximumBytes: 1 << 22)) {
      count += 1
      switch result {
      case .success(let article):
        #expect(String(validating: article.repaired.bytes, as: UTF8.self) != nil)
        #expect(!article.text.isEmpty)
        let end = article.repaired.given(Span(0, article.repaired.bytes.count)).end
        #expect(end <= article.text.utf8.count)
      case .failure(let error):
        #expect(error.file == file)
        #expect(!error.description.contains { $0.isNewline })
        #expect(!error.problem.isEmpty && !error.remedy.isEmpty)
      }
    }
    #expect(count > 0)
  }

  @Test("Random bytes", arguments: 0..<40)
  func random(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    for kind in ["txt", "html", "json", "jsonl", "gz", "dat"] {
      let bytes = (0..<Int.random(in: 0..<600, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      try check("a.\(kind)", bytes)
    }
  }

  @Test("Pages with random damage", arguments: 0..<40)
  func pages(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    for page in Pages.all { try check("a.html", mutated(Array(page.html.utf8), &random)) }
  }

  @Test("JSON with random damage", arguments: 0..<40)
  func json(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let object =
      #"{"id": "a", "title": "T", "text": "Der M\u00fcller \ud83d\ude00 kauft.", "published": "2021-04-06", "x": [1, {"y": null}]}"#
    try check("a.json", mutated(Array(object.utf8), &random))
    try check("b.json", mutated(Array("[\(object),\n\(object)]".utf8), &random))
    try check("a.jsonl", mutated(Array("\(object)\n\(object)\n\(object)\n".utf8), &random))
    try check("c.json", mutated(Array("{\"html\": \"<p>Ein Satz.</p>\", \"url\": \"https://a.de\"}".utf8), &random))
  }

  @Test("Packed data with random damage", arguments: 0..<40)
  func gzip(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let packed = Scratch.gzip(Array(String(repeating: "{\"text\": \"Der Müller kauft.\"}\n", count: 50).utf8))
    try check("a.jsonl.gz", mutated(packed, &random))
    try check("a.gz", packed + mutated(packed, &random))
  }

  @Test("Packed data cut at any place yield an error and nothing else")
  func cut() throws {
    let packed = Scratch.gzip(Array(String(repeating: "{\"text\": \"Der Müller kauft.\"}\n", count: 50).utf8))
    for length in 2..<packed.count {
      let file = try scratch.write("cut.jsonl.gz", Array(packed[..<length]))
      let lines = ArticleSource([file]).lines
      #expect(lines.count == 1 && lines.first?.contains("gzip") == true, "\(length): \(lines)")
    }
  }

  @Test("Feeds with random damage", arguments: 0..<60)
  func feeds(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let rss = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>
      <item><title>Eins &amp; zwei</title><link>https://example.org/1</link><guid>1</guid><pubDate>Tue, 06 Apr 2021 10:00:00 GMT</pubDate>
      <description><![CDATA[<p>Ein Satz.</p>]]></description><content:encoded>&lt;p&gt;Ein Satz.&lt;/p&gt;</content:encoded></item>
      <item><title>Zwei</title><link>zwei</link><enclosure url="a.mp3" type="audio/mpeg"/></item></channel></rss>
      """
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/b/"><entry><id>1</id><title type="html">T</title><link href="a"/>
      <updated>2021-04-06T10:00:00Z</updated><content type="xhtml"><div>Ein <b>Satz</b>.</div></content></entry></feed>
      """
    let json = #"{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "url": "/a", "content_html": "<p>x</p>"}]}"#
    for text in [rss, atom, json] {
      let bytes = mutated(Array(text.utf8), &random)
      guard let feed = try? Feed(bytes, address: "https://example.org/feed") else { continue }
      #expect(feed.items.count + feed.omitted.count + feed.duplicates <= 60)
      for item in feed.items {
        #expect(!item.id.isEmpty && (item.link != nil || item.teaser != nil || item.fullText != nil))
        if let link = item.link { #expect(WebAddress(link)?.description == link) }
      }
    }
    let robots = "User-agent: *\nDisallow: /a*b$\nAllow: /%C3%A4\nCrawl-delay: 3\nUser-agent: hearsay\nDisallow:\n"
    let rules = RobotsRules(mutated(Array(robots.utf8), &random), agent: "hearsay")
    #expect(rules.allows(path: "/robots.txt") && (rules.crawlDelay ?? 0) >= 0)
    let address = String(decoding: mutated(Array("https://user.example.org:8080/a/../b?c=d#e".utf8), &random), as: UTF8.self)
    if let read = WebAddress(address) { #expect(WebAddress(read.description) == read) }
  }
}
