import ArgumentParser
import Exchange
import Intake
import Ledger

/// `hearsay import`.
struct ImportCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take into the ledger what hearsay export --to jsonl wrote.",
    discussion: """
      Articles, names, judgements, verdicts and regroupings come back with their authors and times. What the ledger has already is not taken \
      twice, so a run that was cut off may be repeated.

      \(Hearsay.statusHelp)
      """)

  @Argument(help: ArgumentHelp("Files, or - for standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: LedgerOptions
  var mayMakeLedger: Bool { true }

  func run(_ ledger: Ledger) throws {
    var importer = Importer(ledger, place: "")
    var isIncomplete = false
    for file in files {
      do {
        var lines = try InputLines(file)
        importer.place = lines.name
        while let line = try lines.next() { try importer.take(line.bytes, number: line.number) }
      } catch let error as IntakeError {
        Message.print("hearsay: \(error)")
        isIncomplete = true
      }
      try importer.finish()
    }
    let result = importer.result
    for problem in result.problems { Message.print("hearsay: \(problem)") }
    let counts = [
      "\(result.articles) article\(result.articles == 1 ? "" : "s") with \(result.claims) claim\(result.claims == 1 ? "" : "s") taken",
      "\(result.known) known already", "\(result.decisions) decision\(result.decisions == 1 ? "" : "s") of persons and lists taken",
    ]
    try Output().write(counts.joined(separator: "; ") + ".\n")
    if isIncomplete || !result.problems.isEmpty { throw ExitStatus.incomplete }
  }
}
