import Foundation
import GRDB
import Stories
import Testing

@testable import Ledger

@Suite("Ledgers of earlier versions")
struct MigrationTests {
  /// A ledger as the first version made it, with a company, a person known by surname alone, and a description.
  private func first(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "1: articles, names, claims, judgements, verdicts")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO article (id, fingerprint, document, published, language, recorded, story)
            VALUES (7, '0123456789abcdef0123456789abcdef', 'd', '2026-03-02', 'de', '2026-03-02T10:00:00.000Z', 7);
          INSERT INTO name (id, family, key, core, display, kind, entity) VALUES
            (1, 'organisation', 'gondola', 'gondola', 'Gondola AG', 'company', 1), (2, 'person', 'huber #7', 'huber #7', 'Huber', 'person', 2);
          INSERT INTO spelling (name, text, kind, uses) VALUES (1, 'Gondola AG', 'company', 1), (2, 'Huber', 'person', 1);
          INSERT INTO mention (article, local, name, body) VALUES
            (7, 'e1', 1, '{"id":"e1","name":"Gondola AG","kind":"company","aliases":[],"mentions":[]}'),
            (7, 'e2', 2, '{"id":"e2","name":"Huber","kind":"person","aliases":[],"mentions":[]}');
          INSERT INTO claim (id, article, fingerprint, body) VALUES (1, 7, 'f', '{"id":"c1","type":"leadership","roles":{
            "person":[{"text":"Huber","name":"Huber","entity":"e2","span":[0,5]}],
            "organization":[{"text":"Gondola","name":"Gondola AG","entity":"e1","span":[6,13]}]},"stage":"effective","standing":"stated",
            "attribution":[],"quantities":{},"evidence":[{"span":[0,13],"text":"Huber Gondola"}],"confidence":0.9}');
          INSERT INTO party (claim, role, local, name) VALUES (1, 'person', 'e2', 2), (1, 'organization', 'e1', 1);
          INSERT INTO words (rowid, text) VALUES (1, 'huber gondola');
          """)
    }
    try queue.close()
  }

  @Test("a ledger of the first version opens, and all it held is there")
  func firstVersion() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "migration-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "ledger.sqlite").path
    try first(path)
    let ledger = try Ledger(path: path)
    #expect(try ledger.dossier(of: "Gondola").relationships.map(\.type) == [.leadership])
    #expect(try ledger.entity(named: "Huber").spellings == ["Huber"])
    #expect(try ledger.search("gondola").count == 1)
    let key = try ledger.read { try String.fetchOne($0, sql: "SELECT key FROM name WHERE id = 2") }
    #expect(key == "huber #0123456789abcdef")
  }

  @Test("what lists give counts once, however often articles spell it so, and is forgotten by no re-reading")
  func rereading() throws {
    try Story.withLedger { ledger in
      var entry = LiftStory.articles[0]
      try ledger.add([entry])
      let once = try ledger.entity(named: "Gondola Holding")
      _ = try ledger.importEntities(csv: Data("name\nGondola Holding\n".utf8), named: "l.csv", author: "x")
      for model in ["m2", "m3"] {
        entry.model = model
        try ledger.add([entry])
      }
      #expect(try ledger.entity(named: "Gondola Holding") == once)
      let uses = try ledger.read { try Int.fetchAll($0, sql: "SELECT uses FROM spelling WHERE text = 'Gondola Holding'") }
      #expect(uses == [1])
    }
  }
}
