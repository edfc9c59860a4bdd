import ArgumentParser
import Foundation

/// The command `hearsay`.
@main
struct Hearsay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay",
    abstract: "Reads claims about companies out of news articles, German and English, offline.",
    discussion: """
      Who is said to do what with whom, how far it has come, who says so and how firmly: hearsay prints each claim with the words that \
      carry it. It never turns a rumour into a fact.

      EXAMPLES
        hearsay read article.txt
        hearsay read --format jsonl folder/ > claims.jsonl
        curl -s https://example.org/news.html | hearsay read --url https://example.org/news.html -

      \(Hearsay.statusHelp)
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, TextCommand.self, AddCommand.self, DossierCommand.self, BetweenCommand.self, TimelineCommand.self,
      ChangesCommand.self, SearchCommand.self, PathCommand.self, EntitiesCommand.self, ReviewCommand.self, OriginsCommand.self,
      ExportCommand.self, ImportCommand.self, ServeCommand.self, TokenCommand.self, WatchCommand.self, WatchlistCommand.self,
    ])

  /// What the help of every command says of statuses and environment.
  static let statusHelp = """
    EXIT STATUS
      0  everything was read (articles in other languages are named and skipped)
      1  something could not be read (everything else was), or the output not be written
      2  wrong usage, or the model is missing or damaged

    ENVIRONMENT
      HEARSAY_MODEL   folder with model.safetensors and tokenizer.json; --model goes before it
      HEARSAY_LEDGER  the ledger's file; --ledger goes before it
      NO_COLOR        if set, text is printed without colour
    """

  static func main() {
    Output.openClosedDescriptors()
    // A reader that closes the pipe ends the program at its next write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      Foundation.exit(status.rawValue)
    } catch {
      let code = exitCode(for: error)
      if code.isSuccess { exit(withError: error) }
      Message.print(fullMessage(for: error))
      Foundation.exit(ExitStatus.usage.rawValue)
    }
  }
}

/// How the command ends when not with success.
enum ExitStatus: Int32, Error {
  /// Something could not be read; the rest was.
  case incomplete = 1
  /// Wrong usage, or no usable model.
  case usage = 2
}
