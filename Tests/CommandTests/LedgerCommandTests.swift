import Foundation
import Testing

@Suite("The ledger's commands")
struct LedgerCommandTests {
  /// A reading as `hearsay read` prints it: Alpha talks to a partner.
  private func reading(_ number: Int, partner: String = "Beta") -> String {
    let filler = { (name: String, entity: String) in #"{"text": "\#(name)", "name": "\#(name)", "entity": "\#(entity)", "span": [0, 5]}"# }
    return
      #"{"document": {"id": "d\#(number)", "title": null, "source": "Paper \#(number)", "url": null, "published": "2021-04-01", "language": "de"}, "#
      + #""entities": [{"id": "e1", "name": "Alpha", "kind": "company", "aliases": [], "mentions": []}, "#
      + #"{"id": "e2", "name": "\#(partner)", "kind": "company", "aliases": [], "mentions": []}], "#
      + #""claims": [{"id": "c1", "type": "partnership", "roles": {"partner": [\#(filler("Alpha", "e1")), \#(filler(partner, "e2"))]}, "#
      + #""stage": "talks", "standing": "stated", "attribution": [], "quantities": {}, "time": null, "#
      + #""evidence": [{"span": [0, 20], "text": "Alpha verhandelt mit \#(partner)."}], "confidence": 0.5}]}"#
  }

  private func withLedger(_ body: (String) throws -> Void) throws {
    let folder = try Command.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "sub/ledger.sqlite").path)
  }

  @Test("read, add and answer from an article to a dossier")
  func fromArticle() throws {
    try withLedger { path in
      let examples = Command.project.appending(path: "Examples").path
      let added = try Command.run(["add", "--ledger", path, examples])
      #expect(added.status == 0, "\(added.errors)")
      #expect(added.output.hasPrefix("Added "))
      #expect(try Command.run(["add", "--ledger", path, examples]).output.contains("known already"))
      let names = try Command.run(["entities", "--ledger", path, "--format", "json", "--limit", "3"])
      let list = try #require(try JSONSerialization.jsonObject(with: Data(names.output.utf8)) as? [[String: Any]])
      let name = try #require(list.first?["name"] as? String)
      let dossier = try Command.run(["dossier", "--ledger", path, "--format", "json", name])
      #expect(dossier.status == 0)
      #expect(try JSONSerialization.jsonObject(with: Data(dossier.output.utf8)) is [String: Any])
      #expect(try Command.run(["dossier", "--ledger", path, name]).output.contains("“"))
    }
  }

  @Test("every view shows its source, in text and in JSON")
  func views() throws {
    try withLedger { path in
      let lines = [reading(1), reading(2, partner: "Gamma"), reading(3)].joined(separator: "\n")
      #expect(
        try Command.run(["add", "--readings", "--ledger", path, "-"], input: Data(lines.utf8)).output == "Added 3 articles with 3 claims.\n"
      )
      let views = [
        ["dossier", "Alpha"], ["between", "Alpha", "Beta"], ["timeline", "Alpha"], ["changes", "--since", "2021-04-01"],
        ["search", "verhandelt"], ["path", "Beta", "Gamma"],
      ]
      for view in views {
        let text = try Command.run(view + ["--ledger", path])
        #expect(text.status == 0, "\(view): \(text.errors)")
        #expect(text.output.contains("Paper ") && text.output.contains("„Alpha verhandelt mit"), "\(view)")
        let json = try Command.run(view + ["--ledger", path, "--format", "json"])
        _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
      }
    }
  }

  @Test("names the bad lines of a batch and adds the others")
  func badLines() throws {
    try withLedger { path in
      let lines = [reading(1), "{\"document\": 1}", "kein JSON", reading(2)].joined(separator: "\n")
      let outcome = try Command.run(["add", "--readings", "--ledger", path, "-"], input: Data(lines.utf8))
      #expect(outcome.status == 1)
      #expect(outcome.output == "Added 2 articles with 2 claims.\n")
      #expect(outcome.errorLines.count == 2)
      #expect(outcome.errors.contains("standard input:2: is no reading") && outcome.errors.contains("standard input:3: is no reading"))
    }
  }

  @Test("offers the nearest names, and says where there is no ledger")
  func unknown() throws {
    try withLedger { path in
      let missing = try Command.run(["dossier", "--ledger", path, "Alpha"])
      #expect(missing.status == 1 && missing.errors.contains("hearsay add"))
      _ = try Command.run(["add", "--readings", "--ledger", path, "-"], input: Data(reading(1).utf8))
      let typo = try Command.run(["dossier", "--ledger", path, "Alpa"])
      #expect(typo.status == 1 && typo.errors.contains("did you mean \"Alpha\""))
    }
  }

  @Test("walks a person through doubtful claims")
  func review() throws {
    try withLedger { path in
      _ = try Command.run(["add", "--readings", "--ledger", path, "-"], input: Data((reading(1) + "\n" + reading(2)).utf8))
      let session = try Command.run(["review", "--ledger", path, "--author", "ada"], input: Data("r\nu\nc stage=agreed\nq\n".utf8))
      #expect(session.status == 0, "\(session.errors)")
      #expect(session.output.contains("Paper 1") && session.output.contains("1 verdict given"))
      let verdicts = try Command.run(["review", "verdicts", "--ledger", path])
      for word in ["corrected by ada", "rejected by ada", "taken back"] { #expect(verdicts.output.contains(word)) }
    }
  }

  @Test("two processes add at once, and a process that is killed loses nothing that it reported")
  func processes() throws {
    try withLedger { path in
      let folder = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent()
      let many = { (range: Range<Int>) in Data(range.map { reading($0) }.joined(separator: "\n").utf8) }
      let files = [folder.appending(path: "a.jsonl"), folder.appending(path: "b.jsonl")]
      try many(0..<1500).write(to: files[0])
      try many(1500..<3000).write(to: files[1])
      let processes = files.map { Command.process(Command.program, ["add", "--readings", "--ledger", path, $0.path]) }
      for process in processes {
        process.standardOutput = FileHandle.nullDevice
        try process.run()
      }
      for process in processes { process.waitUntilExit() }
      #expect(processes.map(\.terminationStatus) == [0, 0])
      let answer = try Command.run(["dossier", "--ledger", path, "Alpha", "--format", "json"])
      #expect(answer.output.components(separatedBy: "\"claim\": ").count > 3000)

      let more = folder.appending(path: "c.jsonl")
      try many(3000..<9000).write(to: more)
      let killed = Command.process(Command.program, ["add", "--readings", "--ledger", path, more.path])
      try killed.run()
      Thread.sleep(forTimeInterval: 0.7)
      kill(killed.processIdentifier, SIGKILL)
      killed.waitUntilExit()
      let after = try Command.run(["dossier", "--ledger", path, "Alpha"])
      #expect(after.status == 0, "\(after.errors)")
      #expect(try Command.run(["add", "--readings", "--ledger", path, more.path]).status == 0)
    }
  }
}
