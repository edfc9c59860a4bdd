import ArgumentParser
import Claims
import Foundation
import Ledger
import Presentation

/// `hearsay entities`.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "List, merge, split, rename those that claims are made of, and give them identifiers.",
    subcommands: [List.self, Merge.self, Split.self, Rename.self, Judgements.self, Undo.self, Import.self], defaultSubcommand: List.self)

  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "Those of most claims first.")
    @Option(help: ArgumentHelp("The most to show.", valueName: "number")) var limit = 50
    @OptionGroup var options: LedgerOptions
    @OptionGroup var view: ViewOptions

    func validate() throws {
      if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    }

    func run(_ ledger: Ledger) throws {
      let entities = try ledger.entities(limit: limit)
      try view.print({ $0.text(entities) }, json: { .array(entities.map { ViewJSON.of($0) }) })
    }
  }

  struct Merge: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "Say that two names mean the same.")
    @Argument(help: "A name.") var first: String
    @Argument(help: "Another name.") var second: String
    @OptionGroup var options: LedgerOptions
    @OptionGroup var author: AuthorOption

    func run(_ ledger: Ledger) throws {
      try ledger.merge(first, second, author: author.name)
      try Output().write("\(first) and \(second) are one now. Take it back with: hearsay entities split\n")
    }
  }

  struct Split: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "Say that two names do not mean the same.")
    @Argument(help: "A name.") var first: String
    @Argument(help: "The name that it was taken for.") var second: String
    @OptionGroup var options: LedgerOptions
    @OptionGroup var author: AuthorOption

    func run(_ ledger: Ledger) throws {
      try ledger.split(first, from: second, author: author.name)
      try Output().write("\(first) and \(second) are two now. Take it back with: hearsay entities merge\n")
    }
  }

  struct Rename: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "Call somebody by another name.")
    @Argument(help: "The name as it is.") var name: String
    @Argument(help: "The name to show from now on.") var text: String
    @OptionGroup var options: LedgerOptions
    @OptionGroup var author: AuthorOption

    func run(_ ledger: Ledger) throws {
      try ledger.rename(name, to: text, author: author.name)
      try Output().write("\(name) is shown as \(text) now.\n")
    }
  }

  struct Judgements: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "Show why names were taken for one, or told apart; also what was undone.")
    @Argument(help: "A name.") var name: String
    @OptionGroup var options: LedgerOptions
    @OptionGroup var view: ViewOptions

    func run(_ ledger: Ledger) throws {
      let judgements = try ledger.judgements(on: name)
      try view.print({ $0.text(judgements, on: name) }, json: { .array(judgements.map { ViewJSON.of($0) }) })
    }
  }

  struct Undo: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "Take a judgement back, by its number.")
    @Argument(help: "The number that judgements shows.") var judgement: Int64
    @OptionGroup var options: LedgerOptions

    func run(_ ledger: Ledger) throws {
      try ledger.undoJudgement(judgement)
      try Output().write("Judgement \(judgement) no longer holds.\n")
    }
  }

  struct Import: LedgerCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a list of companies with identifiers and other names.",
      discussion: """
        A CSV file (RFC 4180, UTF-8, commas or semicolons) with a first line of column names: name, and any of lei, wikidata, register, isin, \
        aliases (several with | between them). A row whose name and identifiers the ledger does not know makes a new entry.
        """)
    @Argument(help: ArgumentHelp("The list.", valueName: "file.csv")) var file: String
    @OptionGroup var options: LedgerOptions
    @OptionGroup var author: AuthorOption

    var mayMakeLedger: Bool { true }

    func run(_ ledger: Ledger) throws {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw LedgerError.impossible("\(file): cannot be read; check the path and its permissions")
      }
      let result = try ledger.importEntities(csv: data, named: file, author: author.name)
      for problem in result.problems { Message.print("hearsay: \(problem)") }
      try Output().write("\(result.entities) companies, \(result.identifiers) identifiers, \(result.aliases) other names taken.\n")
      if !result.problems.isEmpty { throw ExitStatus.incomplete }
    }
  }
}
