import ArgumentParser
import Claims
import Exchange
import Foundation
import Ledger

/// `hearsay export`.
struct ExportCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the ledger, or a part of it, in another form.",
    discussion: """
      jsonl holds everything and is taken in again by hearsay import; csv is a folder of tables; graphml and gexf are graphs; ftm is \
      FollowTheMoney; turtle is RDF with PROV-O; quickstatements is for Wikidata. In each of them a claim carries its standing, who says so and \
      its words. A file is written whole or not at all.
      """)

  @Option(help: "The form: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var to: ExportFormat

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write (default: standard output).", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Only what somebody of this name takes part in.", valueName: "name"))
  var company: String?

  @Option(help: ArgumentHelp("Only that of which something was published on this day or later, such as 2021-04-06.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Only what has one of these standings at present, with commas between.", valueName: "standings"))
  var standing: StandingList?

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var options: LedgerOptions

  func validate() throws {
    if let since, CalendarDate(since)?.day == nil { throw ValidationError("--since takes a day such as 2021-04-06, not '\(since)'.") }
    if to.isFolder, output == nil { throw ValidationError("\(to.rawValue) is a folder of files: name one with --output.") }
  }

  func run(_ ledger: Ledger) throws {
    let selection = Selection(company: company, since: since, standings: standing?.standings, asOf: asOf.asOf)
    let exporter = Exporter(ledger, selection)
    let remark = try exporter.write(to, to: output.map { .file($0) } ?? .stream { try Output().write($0) })
    if let remark { Message.print("hearsay: \(remark)") }
  }
}

extension ExportFormat: ExpressibleByArgument {}

/// Standings with commas between.
struct StandingList: ExpressibleByArgument {
  let standings: Set<Standing>

  init?(argument: String) {
    var standings: Set<Standing> = []
    for word in argument.split(separator: ",") {
      guard let standing = Standing(rawValue: word.trimmingCharacters(in: .whitespaces)) else { return nil }
      standings.insert(standing)
    }
    if standings.isEmpty { return nil }
    self.standings = standings
  }

  static var allValueStrings: [String] { Standing.allCases.map(\.rawValue) }
}
