import ArgumentParser
import Claims
import Exchange
import Foundation
import Ledger
import Presentation

/// The options of every command that asks the ledger.
struct LedgerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The ledger (default: HEARSAY_LEDGER, else hearsay/ledger.sqlite in your data folder).", valueName: "file"))
  var ledger: String?

  /// Opens the ledger.
  ///
  /// - Parameter mustExist: whether a ledger that is not there is an error rather than a new one.
  func open(mustExist: Bool = true) throws -> Ledger {
    let named = ProcessInfo.processInfo.environment["HEARSAY_LEDGER"].flatMap { $0.isEmpty ? nil : $0 }
    let path = ledger ?? named ?? Ledger.standardPath
    if mustExist, !FileManager.default.fileExists(atPath: path) {
      throw LedgerError.cannotOpen(path: path, reason: "there is none; make one with hearsay add FILE")
    }
    return try Ledger(path: path)
  }
}

/// The options of the views.
struct ViewOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How the answer is printed: text, or json for programs.")
  var format = ViewFormat.text

  @Option(help: "Whether text is coloured; auto colours on a terminal.")
  var color = ColorChoice.auto

  @Option(help: ArgumentHelp("Columns of the text (default: the terminal's).", valueName: "columns"))
  var width: Int?

  func validate() throws {
    if let width, !(20...1000).contains(width) { throw ValidationError("--width must be from 20 to 1000.") }
  }

  /// The report that text is printed by.
  var report: LedgerReport {
    LedgerReport(width: width ?? Output.columns(), style: Style(isColoured: color.isOn(toTerminal: Output.isTerminal)))
  }

  /// Prints an answer in the wanted form.
  func print(_ text: (LedgerReport) -> String, json: () -> JSONText) throws {
    switch format {
    case .text: try Output().write(text(report))
    case .json: try Output().write(json().line + "\n")
    }
  }
}

/// The day that views look back from.
struct AsOfOption: ParsableArguments {
  @Option(help: ArgumentHelp("Answer with what had been published by this day, such as 2021-04-06.", valueName: "date"))
  var asOf: String?

  func validate() throws {
    if let asOf, CalendarDate(asOf)?.day == nil { throw ValidationError("--as-of takes a day such as 2021-04-06, not '\(asOf)'.") }
  }
}

/// How the answers of the ledger are printed.
enum ViewFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// A command that asks the ledger: what goes wrong is told in one line, with its status.
protocol LedgerCommand: ParsableCommand {
  var options: LedgerOptions { get }
  /// Whether the command makes the ledger where there is none.
  var mayMakeLedger: Bool { get }
  func run(_ ledger: Ledger) throws
}

extension LedgerCommand {
  var mayMakeLedger: Bool { false }

  func run() throws {
    do {
      try run(options.open(mustExist: !mayMakeLedger))
    } catch is Output.Closed {
      return
    } catch let failure as Output.Failed {
      Message.print("hearsay: \(failure)")
      throw ExitStatus.incomplete
    } catch let error as LedgerError {
      Message.print("hearsay: \(error)")
      throw ExitStatus.incomplete
    } catch let error as ExchangeError {
      Message.print("hearsay: \(error)")
      throw ExitStatus.incomplete
    }
  }
}

/// Who is noted as the author of a decision.
struct AuthorOption: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides (default: your user name).", valueName: "name"))
  var author: String?

  var name: String { author ?? ProcessInfo.processInfo.environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "somebody" }
}
