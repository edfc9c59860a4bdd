import Foundation
import Testing

@Suite("hearsay read")
struct ReadCommandTests {
  private let good =
    #"{"id": "g1", "language": "de", "text": "Der Seilbahnbauer Bergfahrt Technik beschäftigt gut 450 Mitarbeiter in Villach."}"#
  private var examples: String { Command.project.appending(path: "Examples").path }

  private func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
  }

  @Test("prints the claims of the examples as text, each article under its title")
  func examplesAsText() throws {
    let outcome = try Command.run(["read", examples])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("Lumenor in talks to sell sensor unit, sources say\n"))
    #expect(outcome.output.contains("STATED "))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("prints an object a line with jsonl, in the order of the input, whatever the number of jobs")
  func order() throws {
    let lines = (1...40).map {
      #"{"id": "a\#($0)", "language": "de", "text": "Die Firma Nordkorn \#($0) AG hat \#($0 * 10) Mitarbeiter."}"#
    }
    let input = Data(lines.joined(separator: "\n").utf8)
    let one = try Command.run(["read", "--format", "jsonl", "--jobs", "1", "-"], input: input)
    let four = try Command.run(["read", "--format", "jsonl", "--jobs", "4", "-"], input: input)
    #expect(one.status == 0)
    #expect(one.output == four.output)
    #expect(try objects(one.output).map { ($0["document"] as? [String: Any])?["id"] as? String } == (1...40).map { "a\($0)" })
  }

  @Test("prints an object for one file of one article with json, else an array, also of one or none")
  func json() throws {
    let folder = try Command.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(good.utf8).write(to: folder.appending(path: "one.json"))
    let inFolder = try Command.run(["read", "--format", "json", folder.path])
    #expect(try (JSONSerialization.jsonObject(with: Data(inFolder.output.utf8)) as? [Any])?.count == 1)
    let alone = try Command.run(["read", "--format", "json", folder.appending(path: "one.json").path])
    #expect(try JSONSerialization.jsonObject(with: Data(alone.output.utf8)) is [String: Any])
    func value(_ input: String) throws -> Any {
      let outcome = try Command.run(["read", "--format", "json", "-"], input: Data(input.utf8))
      return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    }
    #expect(try value(good) is [String: Any])
    #expect(try (value(good + "\n" + good) as? [Any])?.count == 2)
    #expect(try (value("{\"id\": 1}") as? [Any])?.isEmpty == true)
    #expect(try (value(good + "\n{\"id\": 1}") as? [Any])?.count == 1)
  }

  @Test("prints what fits the schema, in every format", arguments: [["json"], ["jsonl"], ["json", "--explain"], ["jsonl", "--explain"]])
  func schema(_ options: [String]) throws {
    let checker = try SchemaChecker(Command.project.appending(path: "Documentation/claims.schema.json"))
    let outcome = try Command.run(["read", examples, "--published", "2026-03-02", "--format"] + options)
    #expect(outcome.status == 0)
    var claims = 0
    if options[0] == "json" {
      let all = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect(checker.faults(all, definition: "readings") == [])
      claims = (all as? [[String: Any]] ?? []).reduce(0) { $0 + (($1["claims"] as? [Any])?.count ?? 0) }
    } else {
      for reading in try objects(outcome.output) {
        #expect(checker.faults(reading, definition: "reading") == [])
        claims += (reading["claims"] as? [Any])?.count ?? 0
      }
    }
    #expect(claims > 10)
  }

  @Test("would notice what does not fit the schema")
  func schemaFaults() throws {
    let checker = try SchemaChecker(Command.project.appending(path: "Documentation/claims.schema.json"))
    let outcome = try Command.run(["read", "--format", "jsonl", "-"], input: Data(good.utf8))
    var reading = try #require(try objects(outcome.output).first)
    var claims = try #require(reading["claims"] as? [[String: Any]])
    claims[0]["stage"] = "perhaps"
    reading["claims"] = claims
    #expect(checker.faults(reading, definition: "reading").count == 1)
    reading["extra"] = 1
    #expect(checker.faults(reading, definition: "reading").count == 2)
  }

  @Test("adds the words that led to each claim with --explain")
  func explain() throws {
    let outcome = try Command.run(["read", "--format", "jsonl", "--explain", "-"], input: Data(good.utf8))
    let claims = try objects(outcome.output).first?["claims"] as? [[String: Any]] ?? []
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { !($0["cues"] as? [Any] ?? []).isEmpty })
  }

  @Test("leaves out claims below --min-confidence")
  func minimum() throws {
    let outcome = try Command.run(["read", "--format", "jsonl", "--min-confidence", "1", "-"], input: Data(good.utf8))
    #expect(try (objects(outcome.output).first?["claims"] as? [Any])?.isEmpty == true)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: Data
    var testDescription: String { name }
    init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, Data(bytes)) }
    init(_ name: String, _ text: String) { (self.name, self.bytes) = (name, Data(text.utf8)) }
  }

  @Test(
    "names a bad file in one line, reads the rest, and ends with 1",
    arguments: [
      Bad("empty.txt", ""), Bad("binary.txt", [0, 1, 2, 3, 0, 0, 255, 0]),
      Bad("cut.txt.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C]),
      Bad("broken.json", "{\"id\": 1, \"text\": \"Die Fir"), Bad("none.json", "{\"id\": 1}"),
      Bad("line.jsonl", "{\"id\": \"x\"\n{\"id\": \"y\"}\n"),
      Bad("page.html", "<html><body></body></html>"), Bad("picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
    ])
  func badFile(_ bad: Bad) throws {
    let folder = try Command.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: bad.name)
    try bad.bytes.write(to: file)
    let outcome = try Command.run(["read", "--format", "jsonl", file.path, "-"], input: Data(good.utf8))
    #expect(outcome.status == 1)
    #expect(try objects(outcome.output).count == 1)
    #expect(!outcome.errorLines.isEmpty)
    for line in outcome.errorLines {
      #expect(line.hasPrefix("hearsay: "))
      #expect(line.contains(bad.name))
    }
  }

  @Test("names the line of a bad article in JSON Lines and reads the others")
  func badLine() throws {
    let outcome = try Command.run(["read", "--format", "jsonl", "-"], input: Data((good + "\n{broken\n" + good).utf8))
    #expect(outcome.status == 1)
    #expect(try objects(outcome.output).count == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains(":2: "))
  }

  @Test("names a missing file and a folder without articles")
  func missing() throws {
    let folder = try Command.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Command.run(["read", folder.path, folder.appending(path: "absent.txt").path])
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test("ends with 2 and says what to do where the model is missing or damaged")
  func model() throws {
    let folder = try Command.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = try Command.run(["read", "--model", folder.path, examples])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("--model"))
    for damage in ["", "not a model", String(repeating: "x", count: 5_000)] {
      try Data(damage.utf8).write(to: folder.appending(path: "model.safetensors"))
      try Data(damage.utf8).write(to: folder.appending(path: "tokenizer.json"))
      let damaged = try Command.run(["read", "--model", folder.path, examples])
      #expect(damaged.status == 2)
      #expect(damaged.errorLines.count == 1)
      #expect(damaged.output.isEmpty)
    }
  }

  @Test(
    "ends with 2 on wrong usage",
    arguments: [
      ["read"], ["read", "--format", "xml", "-"], ["read", "--jobs", "0", "-"], ["read", "--published", "gestern", "-"],
      ["read", "--language", "fr", "-"],
      ["read", "--min-confidence", "2", "-"], ["read", "--unknown", "-"], ["read", "--width", "0", "-"], ["reed"],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("delivers an article while the next one is still awaited")
  func stream() throws {
    let process = Command.process(Command.program, ["read", "--format", "jsonl", "-"])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 1...3 {
      try input.fileHandleForWriting.write(contentsOf: Data((good + "\n").utf8))
      // Blocks for ever if the line is held back until the next one comes.
      var line = Data()
      while !line.contains(0x0A) { line += output.fileHandleForReading.availableData }
      #expect(try objects(String(decoding: line, as: UTF8.self)).count == 1, "line \(number)")
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("names the file of what it skips, and gives two files of one name two ids")
  func places() throws {
    let folder = try Command.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
      try Data(good.replacing("\"id\": \"g1\", ", with: "").utf8).write(to: folder.appending(path: name + "/x.json"))
    }
    try Data("Hallo".utf8).write(to: folder.appending(path: "a/short.txt"))
    let outcome = try Command.run(["read", "--format", "jsonl", folder.path])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains(folder.path + "/a/short.txt: skipped: it is too short"))
    let ids = try objects(outcome.output).map { ($0["document"] as? [String: Any])?["id"] as? String }
    #expect(ids == [folder.path + "/a/x.json", folder.path + "/b/x.json"])
  }

  @Test("reads an article whose date cannot be read, and says so")
  func oddDate() throws {
    let odd = good.replacing("{\"id\"", with: "{\"published\": \"irgendwann\", \"id\"")
    let outcome = try Command.run(["read", "--format", "jsonl", "-"], input: Data((good + "\n" + odd).utf8))
    #expect(outcome.status == 0)
    #expect(try objects(outcome.output).count == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("standard input:2: has a \"published\" that is no date: \"irgendwann\""))
  }

  @Test("prints several texts each under its name")
  func severalTexts() throws {
    let outcome = try Command.run(["text", examples])
    #expect(outcome.output.components(separatedBy: "==> ").count > 2)
    #expect(outcome.output.hasPrefix("==> " + examples))
  }

  @Test("takes closed standard descriptors for empty ones")
  func closedDescriptors() throws {
    let outcome = try Command.shell("\"$0\" read \"$1\" >&- 2>&-", examples)
    #expect(outcome.status == 0)
  }

  @Test("skips an article in another language and says so")
  func otherLanguage() throws {
    let french =
      "Le constructeur automobile français a annoncé mardi la suppression de trois cents emplois dans son usine de Douai, selon les syndicats."
    let outcome = try Command.run(["read", "--format", "jsonl", "-"], input: Data(french.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("skipped"))
  }

  @Test("reads 10 MB on one line to the end")
  func longLine() throws {
    let text = String(repeating: "Die Nordkorn AG hat 450 Mitarbeiter. ", count: 60)
    let line = #"{"id": "long", "language": "de", "pad": ""# + String(repeating: "x", count: 10_000_000) + #"", "text": ""# + text + #""}"#
    let outcome = try Command.run(["read", "--format", "jsonl", "-"], input: Data(line.utf8))
    #expect(outcome.status == 0)
    #expect(try objects(outcome.output).count == 1)
  }

  @Test("ends quietly where the reader of its output closes the pipe")
  func closedPipe() throws {
    let line = "{ \"$0\" read --format text \"$1\" \"$1\" \"$1\" \"$1\"; echo $? >&2; } | head -n 1 >/dev/null"
    #expect(try Command.shell(line, examples).errors == "0\n")
  }

  @Test("ends with 1 and says so where its output cannot be written")
  func fullDisk() throws {
    let outcome = try Command.shell("\"$0\" read \"$1\" >/dev/full", examples)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot be written"))
  }

  @Test("explains itself with --help", arguments: [["--help"], ["help", "read"], ["read", "--help"], ["text", "--help"]])
  func help(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE"))
    #expect(outcome.errors.isEmpty)
  }

  @Test("prints with text what offsets refer to")
  func text() throws {
    let outcome = try Command.run(["text", examples + "/kaffee.html"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Röstwerk Hansen beliefert unter anderem die Supermarktkette Nordkorn."))
    #expect(!outcome.output.contains("Impressum"))
  }
}
