import Claims
import Ledger
import Presentation
import Stories
import Testing

@testable import Desk

@Suite("The drawing of a timeline")
struct DrawingTimelineTests {
  private func drawing(_ entries: [Ledger.Entry], of name: String, _ language: Language = .german) throws -> TimelineDrawing {
    try Story.withLedger { ledger in
      try ledger.add(entries)
      let dossier = try ledger.dossier(of: name, asOf: "2026-12-31")
      return TimelineDrawing(dossier.relationships, of: dossier.entity, Wording(language))
    }
  }

  private func deal(_ other: String, _ stage: Stage, _ standing: Standing, words: String? = nil) -> ClaimRecord {
    Story.claim(.acquisition, [(.buyer, "Gondola Holding"), (.target, other)], stage, standing, words: words)
  }

  @Test("has a row for each relationship, and a mark for each claim that says its stage and standing in words")
  func story() throws {
    let svg = try drawing(LiftStory.articles, of: "Liftwerk Tirol").svg
    // The rumour and its copy of the same day are one mark.
    #expect(DrawingSamples.elements("desc", in: svg) == 8)
    #expect(svg.contains("aria-label=\"2026-03-02: erwogen, Gerücht (2 Behauptungen)\""))
    #expect(svg.contains("aria-label=\"2026-03-04: erwogen, bestritten\""))
    #expect(svg.contains("mark stage-agreed standing-confirmed") && svg.contains("Küstenblatt: Liftwerk Tirol"))
    #expect(svg.contains("„Daran ist nichts“") && svg.contains(">Gondola Holding<"))
    #expect(svg.components(separatedBy: "class=\"row-label\"").count == 2 && !svg.contains("style="))
  }

  @Test("has a legend in both languages", arguments: [Language.german, .english])
  func legend(_ language: Language) throws {
    let legend = try drawing(LiftStory.articles, of: "Liftwerk Tirol", language).legend
    let wording = Wording(language)
    for stage in Stage.allCases { #expect(legend.contains(wording.stage(stage))) }
    for standing in Standing.allCases { #expect(legend.contains(wording.standing(standing))) }
    #expect(DrawingSamples.elements("li", in: "<div>\(legend)</div>") == Stage.allCases.count + Standing.allCases.count + 2)
  }

  @Test("draws the newest forty rows, and says what it leaves out")
  func many() throws {
    let claims = (1...60).map { deal("Ziel \($0) GmbH", .planned, .reported) }
    let drawing = try drawing([Story.article("A", "2024-05-06", claims)], of: "Gondola Holding", .english)
    #expect(drawing.svg.components(separatedBy: "class=\"row-label\"").count == TimelineDrawing.mostRows + 1)
    #expect(drawing.markup.contains("20 relationships"))
  }

  @Test("stays small with thousands of claims of one relationship")
  func crowded() throws {
    let entries = (0..<3000).map { number -> Ledger.Entry in
      let day = DayNumber(DayNumber(year: 2016, month: 1, day: 1).value + number).parts
      let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
      let claim = deal(
        "Liftwerk", Stage.allCases[number % 7], Standing.allCases[number % 6], words: "Meldung \(number) über den Kauf des Liftwerks.")
      return Story.article("Zeitung \(number % 50)", "\(day.year)-\(two(day.month))-\(two(day.day))", [claim])
    }
    let svg = try drawing(entries, of: "Liftwerk").svg
    #expect(svg.utf8.count < 400_000 && DrawingSamples.elements("svg", in: svg) == 1)
  }

  @Test("is well-formed whatever parties, papers and words are called")
  func hostile() throws {
    let names = DrawingSamples.hostile.filter { !$0.isEmpty }
    let entries = names.map { name in
      Story.article(name, "2024-01-02", [deal("Ziel \(name)", .talks, .denied, words: "x \(name)")])
    }
    let drawing = try drawing(entries, of: "Gondola Holding")
    #expect(DrawingSamples.elements("script", in: drawing.svg) == 0 && DrawingSamples.elements("img", in: drawing.svg) == 0)
    #expect(DrawingSamples.elements("svg", in: "<div>\(drawing.markup)</div>").map { $0 > 1 } == true)
  }

  @Test("says that there is nothing to draw")
  func nothing() throws {
    try Story.withLedger { ledger in
      try ledger.add(LiftStory.articles)
      let drawing = TimelineDrawing([], of: try ledger.entity(named: "Liftwerk Tirol"), Wording(.german))
      #expect(drawing.svg == "" && drawing.markup.contains("Nichts zu zeichnen"))
    }
  }
}
