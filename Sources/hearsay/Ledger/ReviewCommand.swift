import ArgumentParser
import Claims
import Foundation
import Ledger
import Presentation

/// `hearsay review`.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Go through doubtful claims and merges; list and take back what was decided.",
    subcommands: [Walk.self, Verdicts.self, Undo.self, Training.self], defaultSubcommand: Walk.self)

  struct Walk: LedgerCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show doubtful claims and names one by one and ask what they are worth.",
      discussion: """
        For a claim: a accept, r reject, c correct, s skip, u undo the last, q quit. To correct, write what should be otherwise, as in
          stage=talks standing=denied buyer="Alpha AG" price=12000000 EUR
        For two names: y they are the same, n they are not, s skip, q quit.
        """)
    @Option(help: ArgumentHelp("Claims with less confidence than this are shown, 0 to 1.", valueName: "confidence")) var below = 0.6
    @Option(help: ArgumentHelp("The most to show.", valueName: "number")) var limit = 50
    @OptionGroup var options: LedgerOptions
    @OptionGroup var author: AuthorOption
    @OptionGroup var view: ViewOptions

    func validate() throws {
      if !(0...1).contains(below) { throw ValidationError("--below must be from 0 to 1.") }
      if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    }

    func run(_ ledger: Ledger) throws {
      try ReviewSession(ledger: ledger, author: author.name, report: view.report).run(
        claims: ledger.doubtfulClaims(below: below, limit: limit), names: ledger.doubtfulNames(limit: limit))
    }
  }

  struct Verdicts: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "List the verdicts, the newest first, also those taken back.")
    @OptionGroup var options: LedgerOptions
    @OptionGroup var view: ViewOptions

    func run(_ ledger: Ledger) throws {
      let verdicts = try ledger.verdicts()
      try view.print({ $0.text(verdicts) }, json: { .array(verdicts.map { ViewJSON.of($0) }) })
    }
  }

  struct Undo: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "Take a verdict back, by its number.")
    @Argument(help: "The number that verdicts shows.") var verdict: Int64
    @OptionGroup var options: LedgerOptions

    func run(_ ledger: Ledger) throws {
      try ledger.undoVerdict(verdict)
      try Output().write("Verdict \(verdict) no longer holds.\n")
    }
  }

  struct Training: LedgerCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write what was reviewed as training data, an article a line.",
      discussion:
        "Each line has the article's text and its accepted and corrected claims, in the form of the claims format's gold annotation.")
    @OptionGroup var options: LedgerOptions

    func run(_ ledger: Ledger) throws {
      for line in try ledger.reviewedArticles() { try Output().write(line.line + "\n") }
    }
  }
}
