import ArgumentParser
import Ledger

/// `hearsay origins`.
struct OriginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "origins", abstract: "Say that two articles have one origin, or that they have not.",
    discussion: "hearsay between shows which articles the ledger put together, and why. Articles are named by the number shown there.",
    subcommands: [Join.self, Part.self])

  struct Join: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "Two articles go back to one origin.")
    @Argument(help: "The number of an article.") var first: Int64
    @Argument(help: "The number of another one.") var second: Int64
    @OptionGroup var options: LedgerOptions
    @OptionGroup var author: AuthorOption

    func run(_ ledger: Ledger) throws {
      try ledger.regroup(first, second, same: true, author: author.name)
      try Output().write("Articles \(first) and \(second) count as one origin now.\n")
    }
  }

  struct Part: LedgerCommand {
    static let configuration = CommandConfiguration(abstract: "Two articles are independent of each other.")
    @Argument(help: "The number of an article.") var first: Int64
    @Argument(help: "The number of another one.") var second: Int64
    @OptionGroup var options: LedgerOptions
    @OptionGroup var author: AuthorOption

    func run(_ ledger: Ledger) throws {
      try ledger.regroup(first, second, same: false, author: author.name)
      try Output().write("Articles \(first) and \(second) count as two origins now.\n")
    }
  }
}
