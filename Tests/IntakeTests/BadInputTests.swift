import Claims
import Testing

@testable import Intake

@Suite("Bad input")
struct BadInputTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// What is written into a file, and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var message: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ message: String) {
      self.name = name
      self.bytes = bytes
      self.message = message
    }
  }

  static let cases = [
    Case("empty.txt", [], "is empty; give an article's text"),
    Case("blank.txt", Array(" \n\t\n".utf8), "holds nothing but white space; give an article's text"),
    Case("blank.jsonl", Array("\n\n".utf8), "holds nothing but white space; give an article's text"),
    Case("empty.gz", Scratch.gzip([]), "is empty; give an article's text"),
    Case(
      "cut.gz", Array(Scratch.gzip(Array("Ein Satz, der gepackt wird.".utf8)).dropLast(9)),
      "is cut short: the gzip data end too early; fetch or pack the file again"),
    Case(
      "cut.jsonl.gz", Array(Scratch.gzip(Array("{\"text\": \"a\"}\n".utf8)).dropLast(3)),
      "is cut short: the gzip data end too early; fetch or pack the file again"),
    Case(
      "bad.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "is damaged: the gzip data cannot be unpacked; fetch or pack the file again"),
    Case("twice.gz", Scratch.gzip(Scratch.gzip(Array("Text.".utf8))), "is not text but packed twice; unpack it once (gunzip)"),
    Case("a.txt", Array("%PDF-1.4 abc".utf8), "is not text but a PDF; turn it into text first (pdftotext)"),
    Case("b.txt", [0x50, 0x4B, 3, 4, 0, 0], "is not text but a zip archive or office document; unpack it, or save it as text"),
    Case(
      "c.txt", Array("ab".utf8) + [0, 1, 2], "is not text but binary data; give text, HTML, JSON or JSON Lines, packed with gzip or not"),
    Case(
      "d.json", Array("{\"text\": \"a\"".utf8),
      "is not valid JSON: a comma or } is missing; mend it, or write it anew with a program that writes JSON"),
    Case("e.json", Array("{}".utf8), "has neither \"text\" nor \"html\"; give the article's text in \"text\" or its page in \"html\""),
    Case("f.json", Array("{\"text\": \"  \"}".utf8), "has an empty text; give the article's text in \"text\" or its page in \"html\""),
    Case("g.json", Array("[]".utf8), "is an empty list; give article objects in it"),
    Case(
      "h.json", Array("Kein JSON".utf8), "is not valid JSON: a value is missing; mend it, or write it anew with a program that writes JSON"),
    Case(
      "j.html", Array("<html><body><nav><a href='/'>Start</a></nav></body></html>".utf8),
      "is a page without an article's text; save the page of the article itself, or give its text"),
    Case(
      "k.xml", Array("<?xml version='1.0'?><rss><channel/></rss>".utf8),
      "is a feed (RSS or Atom), not an article; fetch the pages that it links to and read those"),
  ]

  @Test("A date that cannot be read costs an article its date only, and is said")
  func oddDate() throws {
    let file = try scratch.write("i.json", Array("{\"text\": \"a\", \"published\": \"gestern\"}".utf8))
    let article = try #require(ArticleSource([file]).articles.first)
    #expect(article.document.published == nil)
    #expect(article.remarks == ["has a \"published\" that is no date: \"gestern\"; read without it, write it as 2021-03-30"])
  }

  @Test("Each kind of bad file gets one line that says what is wrong and what to do", arguments: cases)
  func message(_ bad: Case) throws {
    let file = try scratch.write(bad.name, bad.bytes)
    let lines = ArticleSource([file]).lines
    // JSON faults name their line too.
    let expected = ["\(file): \(bad.message)", "\(file):1: \(bad.message)"]
    #expect(lines.count == 1)
    #expect(lines.allSatisfy(expected.contains), "\(lines)")
  }

  @Test("What is missing, empty or matches nothing is said, and the rest is read")
  func rest() throws {
    let good = try scratch.write("good.txt", "Text.")
    try scratch.write("empty/x.pdf", "x")
    let missing = scratch.path + "/missing.txt"
    let lines = ArticleSource([missing, scratch.path + "/empty", scratch.path + "/*.zip", good]).lines
    #expect(lines.count == 4)
    #expect(lines.first == "\(missing): does not exist; check the name and the folder it is in")
    #expect(lines.dropFirst().first?.contains("holds no articles; name a folder with files of these kinds: .htm .html") == true)
    #expect(lines.dropFirst(2).first == "\(scratch.path)/*.zip: matches no file; check the pattern and the folder it is used in")
    #expect(lines.last == "good.txt=Text.")
  }

  @Test("What unpacks to more than the limit is refused before it fills the memory")
  func bomb() throws {
    let bomb = Scratch.gzip([UInt8](repeating: 0x61, count: 8 << 20))
    let file = try scratch.write("bomb.txt.gz", bomb)
    let lines = ArticleSource([file], options: ArticleOptions(maximumBytes: 1 << 20)).lines
    #expect(lines == ["\(file): unpacks to more than 1 MB; unpack it yourself (gunzip) if you trust it, and read the result"])
  }

  @Test("A file, and a line of JSON Lines, beyond the limit is refused; shorter lines are read")
  func tooLarge() throws {
    let options = ArticleOptions(maximumBytes: 1 << 20)
    let text = try scratch.write("long.txt", [UInt8](repeating: 0x61, count: 2 << 20))
    #expect(ArticleSource([text], options: options).lines.first?.contains("has more than 1 MB in one piece") == true)
    let line = "{\"text\": \"\(String(repeating: "a", count: 1000))\"}\n"
    let feed = try scratch.write("feed.jsonl", String(repeating: line, count: 2_000))
    #expect(ArticleSource([feed], options: options).articles.count == 2_000)
  }

  @Test("A line of 10 MB is read like any other")
  func longLine() throws {
    let text = String(repeating: "Ein Satz. ", count: 1 << 20)
    let file = try scratch.write("long.jsonl", "{\"text\": \"\(text)\"}\n{\"text\": \"kurz\"}")
    let articles = ArticleSource([file]).articles
    #expect(articles.map(\.text.utf8.count) == [text.utf8.count, 4])
  }

  @Test("Control characters of hostile names do not reach the terminal")
  func hostileName() {
    let line = ArticleSource(["no\u{1B}such\nfile"]).lines.first
    #expect(line == "no?such?file: does not exist; check the name and the folder it is in")
  }
}
