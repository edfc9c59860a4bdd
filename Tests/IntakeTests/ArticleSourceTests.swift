import Claims
import Foundation
import Testing

@testable import Intake

@Suite("Sources of articles")
struct ArticleSourceTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("A text file is an article, named by its path, its text as given")
  func text() throws {
    let file = try scratch.write("news.v2.txt", "Siemens kauft.\r\nDas war es.")
    let article = try #require(ArticleSource([file]).articles.first)
    #expect(article.document.id == file)
    #expect(article.place == file)
    #expect(article.text == "Siemens kauft.\r\nDas war es.")
    #expect(String(decoding: article.repaired.bytes, as: UTF8.self) == "Siemens kauft.\nDas war es.")
  }

  @Test("An object gives what it says, options fill the rest")
  func object() throws {
    let file = try scratch.write(
      "a.json",
      #"""
      {"id": 7, "title": "T", "text": "Der Text ist auf Deutsch und hat Worte.", "published": "6. April 2021",
       "url": "https://a.de/x", "extra": {"a": [1]}}
      """#)
    let options = ArticleOptions(title: "other", source: "dpa", url: "other", published: CalendarDate(year: 1999))
    let document = try #require(ArticleSource([file], options: options).articles.first).document
    #expect(
      document
        == DocumentInfo(
          id: "7", title: "T", source: "dpa", url: "https://a.de/x", published: CalendarDate(year: 2021, month: 4, day: 6),
          language: .german))
  }

  @Test("A forced language wins over the text, a declared one only over a text too short to tell")
  func language() throws {
    let english = "{\"language\": \"de\", \"text\": \"The company said that it would buy the plant from its rival.\"}"
    let short = "{\"language\": \"en-US\", \"text\": \"Siemens SAP\"}"
    let file = try scratch.write("a.jsonl", english + "\n" + short)
    #expect(ArticleSource([file]).articles.map(\.document.language) == [.english, .english])
    #expect(ArticleSource([file], options: ArticleOptions(language: .german)).articles.map(\.document.language) == [.german, .german])
  }

  @Test("Each line of JSON Lines is an article or an error, whatever the lines before were")
  func lines() throws {
    let file = try scratch.write(
      "feed.jsonl",
      """
      {"text": "eins"}
      {"id": "zwei"}

      {"id": "drei", "text": 3}
      kaputt
      {"id": "vier", "text": "vier", "id": "fünf"}
      {"id": "sechs", "text": "sechs"}
      """)
    #expect(
      ArticleSource([file]).lines == [
        "feed.jsonl:1=eins",
        "\(file):2: has neither \"text\" nor \"html\"; give the article's text in \"text\" or its page in \"html\"",
        "\(file):4: has a number where \"text\" should be text; write \"text\" as text in quotation marks",
        "\(file):5: is not valid JSON: a value is missing; mend it, or write it anew with a program that writes JSON",
        "\(file):6: is not valid JSON: the member \"id\" comes twice; mend it, or write it anew with a program that writes JSON",
        "sechs=sechs",
      ])
  }

  @Test("Content tells the format, the name only where content leaves it open")
  func formats() throws {
    #expect(
      ArticleSource([try scratch.write("lines.txt", "{\"text\": \"a\"}\n{\"text\": \"b\"}")]).lines == ["lines.txt:1=a", "lines.txt:2=b"])
    #expect(ArticleSource([try scratch.write("one.json", "{\"text\": \"a\"}\n")]).lines == ["one.json=a"])
    #expect(ArticleSource([try scratch.write("one.jsonl", "{\"text\": \"a\"}\n")]).lines == ["one.jsonl:1=a"])
    #expect(ArticleSource([try scratch.write("pretty.dat", "{\n  \"text\": \"a\"\n}")]).lines == ["pretty.dat=a"])
    #expect(
      ArticleSource([try scratch.write("array.json", "[\n{\"text\": \"a\"},\n{},\n{\"id\": \"x\", \"text\": \"c\"}]")]).lines.count == 3)
    #expect(
      ArticleSource([try scratch.write("gold.json", "{\"document\": {\"id\": \"g\", \"text\": \"a\"}, \"claims\": []}")]).lines == ["g=a"])
    #expect(ArticleSource([try scratch.write("page", "<!DOCTYPE html><p>Ein Satz.</p>")]).lines == ["page=Ein Satz."])
    #expect(ArticleSource([try scratch.write("plain.html", "Nur Text.")]).lines == ["plain.html=Nur Text."])
    #expect(ArticleSource([try scratch.write("math.txt", "Wenn a < b, {so} [etwas].")]).lines == ["math.txt=Wenn a < b, {so} [etwas]."])
  }

  @Test("Everything may be packed, whatever its name says")
  func gzip() throws {
    let lines = Scratch.gzip(Array("{\"text\": \"a\"}\n{\"text\": \"b\"}\n".utf8))
    #expect(ArticleSource([try scratch.write("feed.jsonl.gz", lines)]).lines == ["feed.jsonl.gz:1=a", "feed.jsonl.gz:2=b"])
    #expect(ArticleSource([try scratch.write("odd.txt", Scratch.gzip(Array("Text.".utf8)))]).lines == ["odd.txt=Text."])
    let parts = Scratch.gzip(Array("eins ".utf8)) + Scratch.gzip(Array("zwei".utf8)) + [0, 0, 0]
    #expect(ArticleSource([try scratch.write("parts.gz", parts)]).lines == ["parts.gz=eins zwei"])
  }

  @Test("A folder is walked in the order of names, without hidden and other files")
  func folder() throws {
    for name in ["in/b.txt", "in/a/z.md", "in/a/y.txt.gz", "in/.hidden.txt", "in/c.pdf", "in/.git/x.txt", "in/d.html"] {
      try scratch.write(name, name.hasSuffix("gz") ? Scratch.gzip(Array("Text.".utf8)) : Array("Text.".utf8))
    }
    #expect(
      ArticleSource([scratch.path + "/in"]).articles.map(\.document.id)
        == ["a/y.txt.gz", "a/z.md", "b.txt", "d.html"].map { scratch.path + "/in/" + $0 })
  }

  @Test("A folder that holds itself ends")
  func loop() throws {
    try scratch.write("in/a.txt", "Text.")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/in/loop", withDestinationPath: scratch.path + "/in")
    #expect(ArticleSource([scratch.path + "/in"]).articles.map(\.document.id) == [scratch.path + "/in/a.txt"])
  }

  @Test("Globs that the shell left are expanded")
  func glob() throws {
    try scratch.write("a1.txt", "Text.")
    try scratch.write("a2.txt", "Text.")
    try scratch.write("a[x].txt", "Text.")
    #expect(ArticleSource([scratch.path + "/a?.txt"]).articles.map(\.document.id) == ["a1", "a2"].map { "\(scratch.path)/\($0).txt" })
    #expect(ArticleSource([scratch.path + "/a[x].txt"]).articles.map(\.document.id) == [scratch.path + "/a[x].txt"])
  }

  @Test("UTF-16 and Windows-1252 are read in every format")
  func encodings() throws {
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "{\"text\": \"Müller\"}\n{\"text\": \"Größe\"}".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(ArticleSource([try scratch.write("w.jsonl", wide)]).lines == ["w.jsonl:1=Müller", "w.jsonl:2=Größe"])
    let page = Array("<html><head><meta charset='iso-8859-1'></head><body><p>M".utf8) + [0xFC] + Array("ller kauft.</p></body></html>".utf8)
    #expect(ArticleSource([try scratch.write("w.html", page)]).lines == ["w.html=Müller kauft."])
  }

  @Test("Nothing yields nothing")
  func nothing() {
    #expect(ArticleSource([]).lines.isEmpty)
  }
}
