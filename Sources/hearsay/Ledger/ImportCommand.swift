import ArgumentParser
import Exchange
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
    var result = Ledger.Restored()
    var isIncomplete = false
    for file in files {
      do {
        try Importer(ledger).take(LineFile(path: file), &result)
      } catch let error as ExchangeError {
        Message.print("hearsay: \(error)")
        isIncomplete = true
      }
    }
    for problem in result.problems { Message.print("hearsay: \(problem)") }
    let counts = [
      "\(result.articles) article\(result.articles == 1 ? "" : "s") with \(result.claims) claim\(result.claims == 1 ? "" : "s") taken",
      "\(result.known) known already", "\(result.decisions) decision\(result.decisions == 1 ? "" : "s") of persons and lists taken",
    ]
    try Output().write(counts.joined(separator: "; ") + ".\n")
    if isIncomplete || !result.problems.isEmpty { throw ExitStatus.incomplete }
  }
}
