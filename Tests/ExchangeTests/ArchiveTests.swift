import Claims
import Exchange
import Foundation
import Ledger
import Stories
import Testing

@Suite("Our own JSON Lines")
struct ArchiveTests {
  /// A ledger with a story, names that were merged, split, renamed and listed, verdicts given and taken back, and articles regrouped.
  private func busy(_ ledger: Ledger) throws {
    let start = try Date("2026-04-01T08:00:00Z", strategy: .iso8601)
    for (index, entry) in LiftStory.articles.enumerated() {
      try ledger.add([entry], at: start.addingTimeInterval(Double(index) * 60))
    }
    let other = Story.article(
      "Nordlicht", "2026-03-11",
      [
        Story.claim(.formerName, [(.organization, "Liftwerk Tirol AG"), (.name, "Seilbau Imst")], .ended, .stated),
        Story.claim(.leadership, [(.person, "Huber"), (.organization, "Gondola Holding"), (.position, "Chefin")], .effective, .stated),
        Story.claim(.headcount, [(.organization, "der Seilbahnbauer")], .effective, .reported, by: [("APA", .media)], confidence: 0.4),
      ],
      kinds: ["Huber": .person], aliases: ["Gondola Holding": ["GH"]])
    try ledger.add([other], at: start.addingTimeInterval(900))
    // Read anew by another model: what the first one found is replaced.
    var again = LiftStory.articles[2]
    again.model = "m2"
    again.reading.claims[0].confidence = 0.7
    try ledger.add([again], at: start.addingTimeInterval(1000))
    let csv = "name;wikidata;aliases\nGondola Holding;Q42;Gondola Lifts|GH AG\nUnbekannt AG;Q43;\n"
    _ = try ledger.importEntities(csv: Data(csv.utf8), named: "list.csv", author: "liste", at: start.addingTimeInterval(2000))
    try ledger.merge("Gondola Holding", "Unbekannt AG", author: "eva", at: start.addingTimeInterval(2100))
    try ledger.split("Gondola Holding", from: "Unbekannt AG", author: "eva", at: start.addingTimeInterval(2200))
    try ledger.rename("Liftwerk Tirol AG", to: "Liftwerk", author: "eva", at: start.addingTimeInterval(2300))
    try ledger.regroup(4, 6, same: true, author: "eva", at: start.addingTimeInterval(2400))
    let claims = try ledger.search("Gondola")
    let verdict = try ledger.judge(claim: claims[0].id, .rejected, author: "eva", at: start.addingTimeInterval(2500))
    try ledger.undoVerdict(verdict, at: start.addingTimeInterval(2600))
    var correction = claims[1].record
    correction.stage = .planned
    try ledger.judge(claim: claims[1].id, .corrected, correction: correction, author: "jo", at: start.addingTimeInterval(2700))
    try ledger.judge(claim: claims[2].id, .accepted, author: "jo", at: start.addingTimeInterval(2800))
  }

  private func archive(_ ledger: Ledger, _ selection: Selection = Selection()) throws -> [String] {
    var lines = ""
    try Exporter(ledger, selection).write(.jsonl, to: .stream { lines += $0 })
    return lines.split(separator: "\n").map(String.init)
  }

  /// Everything that the views show; numbers of claims, which rows have where something was read anew, count from the front.
  private func views(_ ledger: Ledger) throws -> [String] {
    var lines: [String] = []
    for entity in try ledger.entities() {
      lines.append(ViewJSON.of(entity).line)
      for relationship in try ledger.dossier(of: entity.name).relationships {
        lines.append(ViewJSON.of(relationship).line.replacing(/"(claim|denial|first|second)": \d+/, with: ""))
      }
      for judgement in try ledger.judgements(on: entity.name) { lines.append(ViewJSON.of(judgement).line) }
    }
    lines += try ledger.verdicts().map { ViewJSON.of($0).line }
    lines += try ledger.search("Gondola").map { $0.fingerprint }.sorted()
    lines += try ledger.changes(since: "2026-03-10").map { ViewJSON.of($0).line.replacing(/"(claim|denial|first|second)": \d+/, with: "") }
    return lines
  }

  private func take(_ lines: [String], into ledger: Ledger) throws -> Ledger.Restored {
    var importer = Importer(ledger, place: "archive.jsonl")
    for (index, line) in lines.enumerated() { try importer.take(Data(line.utf8), number: index + 1) }
    try importer.finish()
    return importer.result
  }

  @Test("export then import is equal, down to judgements, verdicts and their times")
  func equal() throws {
    try Story.withLedger { first in
      try busy(first)
      let lines = try archive(first)
      try Story.withLedger { (second: Ledger) throws -> Void in
        let result = try take(lines, into: second)
        #expect(result.problems.isEmpty)
        #expect(result.articles == 9)
        let (before, after) = (try views(first), try views(second))
        for (one, other) in zip(before, after) { #expect(one == other) }
        #expect(before.count == after.count && before.count > 20)
        #expect(try archive(second) == lines)
      }
    }
  }

  @Test("importing twice is importing once, and into a ledger that has half of it completes it")
  func twice() throws {
    try Story.withLedger { first in
      try busy(first)
      let lines = try archive(first)
      try Story.withLedger { (second: Ledger) throws -> Void in
        for entry in LiftStory.articles.prefix(3) { try second.add([entry], at: Date(timeIntervalSince1970: 1_775_030_400)) }
        _ = try take(lines, into: second)
        let once = try views(second)
        let again = try take(lines, into: second)
        #expect(again.articles == 0 && again.decisions == 0 && again.problems.isEmpty)
        #expect(try views(second) == once)
        #expect(try second.size() == first.size())
      }
    }
  }

  @Test("a selection has the articles of what was asked for, and nothing of others")
  func selection() throws {
    try Story.withLedger { ledger in
      try busy(ledger)
      try ledger.add([
        Story.article("Alpenkurier", "2026-03-03", [Story.claim(.insolvency, [(.organization, "Fremd AG")], .effective, .stated)])
      ])
      let lines = try archive(ledger, Selection(company: "Gondola Holding"))
      #expect(lines.count { $0.contains("\"record\":\"article\"") } == 9)
      #expect(!lines.contains { $0.contains("Fremd AG") })
      #expect(lines.contains { $0.contains("\"record\":\"verdict\"") })
      try Story.withLedger { (second: Ledger) throws -> Void in
        #expect(try take(lines, into: second).problems.isEmpty)
        #expect(try second.dossier(of: "Gondola Lifts").relationships.count == ledger.dossier(of: "Gondola Lifts").relationships.count)
      }
    }
  }

  @Test("a line that is none is named with its number, and the rest is taken")
  func badLines() throws {
    try Story.withLedger { first in
      try busy(first)
      var lines = try archive(first)
      lines.insert("{\"record\": \"gossip\", \"body\": {}}", at: 1)
      lines.insert("no JSON", at: 3)
      try Story.withLedger { (second: Ledger) throws -> Void in
        let result = try take(lines, into: second)
        #expect(result.problems.count == 2)
        #expect(result.problems[0].contains(":2: ") && result.problems[1].contains(":4: "))
        #expect(try views(second) == views(first))
      }
    }
  }

  @Test("bytes of any kind are refused line by line, without a crash", arguments: 0..<40)
  func fuzz(_ seed: UInt64) throws {
    var state = seed &+ 0x9E37_79B9
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let sample = Array(
      #"{"record":"verdict","body":{"claim":"ab","decision":"accepted","author":"x","at":"2026-01-01","undone":null}}"#.utf8)
    var bytes = sample
    for _ in 0..<(1 + random(6)) { bytes[random(bytes.count)] = UInt8(random(256)) }
    let record = try? ArchiveRecord(json: Data(bytes))
    try Story.withLedger { ledger in
      var result = Ledger.Restored()
      if let record { try ledger.restore([record], &result) }
      #expect(try ledger.size().claims == 0)
    }
  }
}
