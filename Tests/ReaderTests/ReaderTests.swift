import Claims
import Foundation
import Testing

@testable import Reader

@Suite("The reader")
struct ReaderTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let reader: Reader

  init() throws { reader = try Reader(modelFolder: ReaderTests.root.appending(path: "Model")) }

  private func article(_ text: String, _ language: Language = .german) -> Article {
    Article(document: DocumentInfo(id: "test", published: CalendarDate("2026-03-12"), language: language), text: text)
  }

  static let articles = [
    "Der Seilbahnbauer Bergfahrt Technik wurde 1961 in Villach gegründet und beschäftigt gut 450 Mitarbeiter. Der Umsatz stieg auf 212 Millionen Euro.",
    "Insidern zufolge prüft Gondola Holding den Einstieg bei Liftwerk Tirol. Das Unternehmen wollte das nicht kommentieren.",
    "😀 Deutz hält 50 Prozent an der FAW-Tochter. Ümläute — und „Zitate“: VW übernimmt Torqeedo für 100 Mio. Euro.",
    "Lumenor is based in Eindhoven and employs more than 3,000 people, the company said.",
  ]

  @Test("quotes the article's own characters in evidence, fillers and cues", arguments: articles)
  func slices(_ text: String) throws {
    let reading = try reader.read(article(text))
    for claim in reading.claims {
      #expect(!claim.evidence.isEmpty)
      for evidence in claim.evidence { #expect(reading.article.slice(evidence.span) == evidence.text) }
      for filler in claim.roles.values.joined() { #expect(reading.article.slice(filler.span) == filler.text) }
      for cue in claim.cues { #expect(reading.article.slice(cue.span) == cue.text) }
      #expect((0...1).contains(claim.confidence))
    }
  }

  @Test("reads a wrapped text as it reads the same text unwrapped", arguments: articles.dropLast().map { $0 + " " + articles[0] })
  func wrapped(_ text: String) throws {
    var wrapped = ""
    var column = 0
    for word in text.split(separator: " ") {
      if column + word.count > 72 {
        wrapped += "\n"
        column = 0
      } else if column > 0 {
        wrapped += " "
      }
      wrapped += word
      column += word.count + 1
    }
    func gist(_ text: String) throws -> [String] {
      try reader.read(article(text)).claims.map { claim in
        let fillers = claim.roles.mapValues { $0.map(\.name).sorted() }.sorted { $0.key.rawValue < $1.key.rawValue }
        return "\(claim.type) \(claim.stage) \(claim.standing) \(fillers) \(claim.attribution.map(\.name)) \(claim.quantities)"
      }
    }
    #expect(wrapped.contains("\n"))
    #expect(try gist(wrapped) == gist(text))
  }

  @Test("cuts a word in which a sentence begins, so that no filler reaches into the next sentence")
  func glued() throws {
    let text = "Die Werft sitzt in BremerhavenDer Umsatz der Werft AG stieg auf 40 Millionen Euro.Konkret nannte sie nichts."
    var draft = Draft(article(text))
    draft.sentences = SentenceSplitter().sentences(in: draft.text, language: .german)
    draft.words = WordSplitter().words(in: draft.text.bytes)
    draft.cutWordsAtSentences()
    #expect(draft.words.map { draft.text[$0] }.contains("Bremerhaven"))
    for word in draft.words { #expect(draft.sentences.contains { $0.start <= word.start && word.end <= $0.end }) }
    for claim in try reader.read(article(text)).claims {
      for filler in claim.roles.values.joined() { #expect(!filler.text.contains("BremerhavenDer")) }
    }
  }

  @Test("says that a claim is reported only where somebody reports it", arguments: articles)
  func reported(_ text: String) throws {
    for claim in try reader.read(article(text)).claims where claim.standing == .reported { #expect(!claim.attribution.isEmpty) }
  }

  @Test("takes time in proportion to the length of a text")
  func linear() throws {
    let sentence =
      "Deutz aus Köln übernimmt laut Handelsblatt im Mai 50 Prozent an Torqeedo AG, der Umsatz des Konzerns stieg auf 40 Millionen Euro. "
    func seconds(_ count: Int) throws -> Double {
      let article = article(String(repeating: sentence, count: count))
      let start = ContinuousClock.now
      _ = try reader.read(article)
      return (ContinuousClock.now - start) / .seconds(1)
    }
    _ = try seconds(10)
    let short = try seconds(150)
    // Eight times the text; a quadratic step would take sixty-four times as long.
    #expect(try seconds(1200) < 24 * short)
  }

  @Test("fills only roles that the type has, and all core roles", arguments: articles)
  func roles(_ text: String) throws {
    for claim in try reader.read(article(text)).claims {
      #expect(Set(claim.roles.keys).isSubset(of: claim.type.roles))
      #expect(Set(claim.type.coreRoles).isSubset(of: claim.roles.keys))
      #expect(claim.type.alternativeRoles.isEmpty || claim.type.alternativeRoles.contains { claim.roles[$0] != nil })
    }
  }

  @Test("finds the plainest claims")
  func plain() throws {
    let claims = try reader.read(article(ReaderTests.articles[0])).claims
    let headcount = try #require(claims.first { $0.type == .headcount })
    #expect(headcount.roles[.organization]?.first?.name == "Bergfahrt Technik")
    #expect(headcount.standing == .stated)
    #expect(claims.contains { $0.type == .financialResult })
    #expect(claims.contains { $0.type == .founding })
  }

  @Test("gives the same claims whatever is read at the same time")
  func deterministic() async throws {
    let alone = try ReaderTests.articles.map { try reader.read(article($0)).claims }
    let together = await withTaskGroup(of: (Int, [Claim]?).self) { group in
      for _ in 0..<3 {
        for (index, text) in ReaderTests.articles.enumerated() {
          group.addTask { (index, try? self.reader.read(self.article(text)).claims) }
        }
      }
      return await group.reduce(into: [(Int, [Claim]?)]()) { $0.append($1) }
    }
    #expect(together.count == 12)
    for (index, claims) in together { #expect(claims == alone[index]) }
  }

  @Test("keeps offsets into the text as given where that was repaired")
  func repaired() throws {
    let given = "Die Seil\u{AD}bahn AG beschäftigt 450 Mit\u{AD}arbeiter."
    let softHyphens = given.utf8.indices.filter { given.utf8[$0] == 0xC2 }.map { given.utf8.distance(from: given.utf8.startIndex, to: $0) }
    var bytes = Array(given.utf8)
    var edits: [RepairedText.Edit] = []
    for (count, offset) in softHyphens.enumerated() {
      edits.append(.init(given: Span(offset, offset + 2), repaired: Span(offset - 2 * count, offset - 2 * count)))
    }
    for offset in softHyphens.reversed() { bytes.removeSubrange(offset..<(offset + 2)) }
    var article = article(given)
    article.repaired = RepairedText(bytes: bytes, edits: edits)
    let reading = try reader.read(article)
    let claim = try #require(reading.claims.first { $0.type == .headcount })
    #expect(claim.roles[.organization]?.first?.name == "Seilbahn AG")
    #expect(claim.roles[.organization]?.first?.text == "Seil\u{AD}bahn AG")
  }

  @Test(
    "reads any text to its end without a crash",
    arguments: [
      "", " ", "\n\n", ".", String(repeating: "a", count: 20_000), String(repeating: "Umsatz ", count: 5_000),
      String(repeating: "🏭", count: 400),
      "\u{0}\u{1B}[31mAG", String(repeating: "(", count: 3_000), "中国一汽 baut Autos.", String(repeating: "AG. ", count: 2_000),
    ])
  func anyText(_ text: String) throws {
    let reading = try reader.read(article(text))
    for claim in reading.claims { for evidence in claim.evidence { #expect(reading.article.slice(evidence.span) == evidence.text) } }
  }

  @Test("makes no claims of an article in another language")
  func otherLanguage() throws {
    #expect(try reader.read(article(ReaderTests.articles[0], .other)).claims.isEmpty)
  }

  @Test("says which file is missing where the model folder has none")
  func missingModel() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "no-model-\(UUID().uuidString)")
    #expect(throws: ReaderError.missing(path: folder.appending(path: "model.safetensors").path)) { try Reader(modelFolder: folder) }
  }
}
