import Claims
import Exchange
import Foundation
import Ledger
import Stories
import Testing

@Suite("Other forms")
struct FormatTests {
  /// Names made to break out of whatever holds them.
  private static let nasty = "Böse \"<&>\" 'AG'; =1+1\u{1B}[31m\n\\u0041 ]]> $(x)"

  private static let formats: [ExportFormat] = [.graphml, .gexf, .ftm, .turtle]

  private func rumours(_ ledger: Ledger) throws {
    try ledger.add([
      Story.article(
        "Alpenkurier", "2026-03-02",
        [
          Story.claim(
            .ownership, [(.owner, FormatTests.nasty), (.owned, "Liftwerk AG")], .effective, .rumoured, by: [("=Kreise", .insider)],
            figures: [.share: .init(value: 30, unit: "percent")], words: FormatTests.nasty + "\u{0} soll 30 Prozent halten."),
          Story.claim(
            .ownership, [(.owner, "Gondola SE"), (.owned, "Liftwerk AG")], .effective, .stated, words: "Gondola gehört Liftwerk."),
          Story.claim(
            .leadership, [(.person, "Eva Huber"), (.organization, "Gondola SE"), (.position, "Vorstandschefin")], .effective, .confirmed,
            by: [("Gondola", .party)], time: "2024-05"),
        ], url: "https://example.org/a?b=<c>&d=\"e\"", kinds: ["Eva Huber": .person])
    ])
    let csv = "name,wikidata\nGondola SE,Q100\nLiftwerk AG,Q200\n"
    _ = try ledger.importEntities(csv: Data(csv.utf8), named: "l.csv", author: "x")
  }

  private func text(_ ledger: Ledger, _ format: ExportFormat, _ selection: Selection = Selection()) throws -> String {
    var text = ""
    try Exporter(ledger, selection).write(format, to: .stream { text += $0 })
    return text
  }

  @Test("every form tells a rumour for a rumour, with its source and its words", arguments: formats)
  func standing(_ format: ExportFormat) throws {
    try Story.withLedger { ledger in
      try rumours(ledger)
      let text = try text(ledger, format, Selection(standings: [.rumoured]))
      #expect(text.contains("rumoured"))
      #expect(text.contains("Kreise") && text.contains("insider"))
      #expect(text.contains("soll 30 Prozent halten."))
      #expect(!text.contains("Gondola SE"))
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test("a denial goes along with what it denies", arguments: formats)
  func denial(_ format: ExportFormat) throws {
    try Story.withLedger { ledger in
      try ledger.add(Array(LiftStory.articles.prefix(3)))
      let text = try text(ledger, format)
      #expect(text.contains("Liftwerk Tirol (party)") || format == .turtle)
      #expect(text.contains("denied by Liftwerk Tirol") || text.contains("hs:denied true"))
    }
  }

  @Test("FollowTheMoney states only what is firm")
  func followTheMoney() throws {
    try Story.withLedger { ledger in
      try rumours(ledger)
      let lines = try text(ledger, .ftm).split(separator: "\n").map(String.init)
      #expect(lines.count { $0.contains("\"schema\": \"Ownership\"") } == 1)
      #expect(lines.count { $0.contains("\"schema\": \"Directorship\"") } == 1)
      let rumour = try #require(lines.first { $0.contains("UnknownLink") && $0.contains("rumoured") })
      #expect(rumour.contains("\"role\": [\"rumoured, effective: ownership (owner–owned)\"]"))
      for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }

  @Test("Wikidata gets what is firm and known there, with a reference, and hears what was left out")
  func quickStatements() throws {
    try Story.withLedger { ledger in
      try rumours(ledger)
      var text = ""
      let remark = try Exporter(ledger).write(.quickstatements, to: .stream { text += $0 })
      #expect(text.hasPrefix("Q200\tP127\tQ100\t"))
      #expect(text.contains("\tS577\t+2026-03-02T00:00:00Z/11"))
      #expect(text.split(separator: "\n").count == 1)
      #expect(remark == "left out: 1 not firm, denied, contradicted or not in effect; 1 without Wikidata items for both sides")
    }
  }

  @Test("tables open with umlauts, no cell is a formula, and every claim has its words and its article")
  func tables() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tables-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Story.withLedger { ledger in
      try rumours(ledger)
      try Exporter(ledger).write(.csv, to: .file(folder.path))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      names == [
        "articles.csv", "attributions.csv", "claims.csv", "entities.csv", "evidence.csv", "figures.csv", "names.csv", "relationships.csv",
        "roles.csv",
      ])
    for name in names {
      let data = try Data(contentsOf: folder.appending(path: name))
      #expect(data.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    }
    let attributions = try String(contentsOf: folder.appending(path: "attributions.csv"), encoding: .utf8)
    #expect(attributions.contains(",'=Kreise,insider"))
    let count = { (name: String) in try String(contentsOf: folder.appending(path: name), encoding: .utf8).ranges(of: "\r\n").count }
    let (claims, evidence) = (try count("claims.csv"), try count("evidence.csv"))
    #expect(claims == 4 && evidence == 4)
  }

  @Test("what cannot be written leaves nothing behind")
  func whole() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whole-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Story.withLedger { ledger in
      try rumours(ledger)
      #expect(throws: LedgerError.self) {
        try Exporter(ledger, Selection(company: "Niemand")).write(.graphml, to: .file(folder.appending(path: "g.graphml").path))
      }
      #expect(throws: ExchangeError.self) { try Exporter(ledger).write(.gexf, to: .file(folder.path)) }
      #expect(throws: ExchangeError.self) { try Exporter(ledger).write(.gexf, to: .file(folder.path + "/none/g.gexf")) }
      #expect(throws: ExchangeError.self) { try Exporter(ledger).write(.csv, to: .stream { _ in }) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("graphs are well-formed, and every edge ties nodes that are there", arguments: [ExportFormat.graphml, .gexf])
  func graphs(_ format: ExportFormat) throws {
    try Story.withLedger { ledger in
      try rumours(ledger)
      let script = """
        import sys, xml.etree.ElementTree as E
        root = E.fromstring(sys.stdin.buffer.read())
        named = lambda name: [e for e in root.iter() if e.tag.rsplit('}', 1)[-1] == name]
        nodes = {n.get('id') for n in named('node')}
        assert len(nodes) == 5, nodes
        assert len(named('edge')) == 4
        assert all(e.get('source') in nodes and e.get('target') in nodes for e in named('edge'))
        """
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["python3", "-c", script]
      let pipe = Pipe()
      process.standardInput = pipe
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: Data(try text(ledger, format).utf8))
      try pipe.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}
