import Alerts
import ArgumentParser
import Claims
import Foundation
import Ledger

/// `hearsay watchlist`.
struct WatchlistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watchlist", abstract: "Say whom and what alerts are wanted for, and where they go.",
    subcommands: [Add.self, List.self, Alerts.self, Remove.self])

  /// `hearsay watchlist add`.
  struct Add: LedgerCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Make a watchlist.",
      discussion: """
        Without --company and --pair everybody is watched, without --type every kind of matter, without --when every condition: newRelationship, \
        stageChanged, standingChanged, confirmed, denied, contradiction, newOrigin, overdue. A mere mention and wire copy never make an alert.
        """)
    @Argument(help: "What it is called.") var name: String
    @Option(help: ArgumentHelp("A company or person; may be given several times.", valueName: "name")) var company: [String] = []
    @Option(help: ArgumentHelp("Two names with a comma between; may be given several times.", valueName: "names")) var pair: [String] = []
    @Option(help: "A type of claim; may be given several times.") var type: [ClaimType] = []
    @Option(help: "A condition; may be given several times.") var when: [Watchlist.Condition] = []
    @Option(help: ArgumentHelp("An address that alerts are posted to; needs --secret-file.", valueName: "address")) var webhook: String?
    @Option(help: ArgumentHelp("A file with the secret that posts are signed with.", valueName: "file")) var secretFile: String?
    @Option(help: ArgumentHelp("An address that alerts are mailed to.", valueName: "address")) var mail: String?
    @Flag(help: "Mail all alerts of a day together.") var digest = false
    @OptionGroup var author: AuthorOption
    @OptionGroup var options: LedgerOptions

    var mayMakeLedger: Bool { true }

    func validate() throws {
      if (webhook == nil) != (secretFile == nil) { throw ValidationError("--webhook and --secret-file go together.") }
      if digest, mail == nil { throw ValidationError("--digest needs --mail.") }
    }

    func run(_ ledger: Ledger) throws {
      var channels: [Watchlist.Channel] = []
      if let webhook, let secretFile {
        guard let data = FileManager.default.contents(atPath: secretFile) else {
          throw LedgerError.impossible("\(secretFile): cannot be read; give a file that holds the secret")
        }
        channels.append(
          .webhook(url: webhook, secret: String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)))
      }
      if let mail { channels.append(.mail(to: mail, digest: digest)) }
      let pairs = pair.map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
      let list = Watchlist(
        name: name, companies: company, pairs: pairs, types: Set(type),
        conditions: when.isEmpty ? Set(Watchlist.Condition.allCases) : Set(when),
        channels: channels, author: author.name)
      let id = try ledger.addWatchlist(list)
      try Output().write("watchlist \(id)\n")
    }
  }

  /// `hearsay watchlist list`.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Show the watchlists.")
    @OptionGroup var options: LedgerOptions
    @OptionGroup var view: ViewOptions

    func run(_ ledger: Ledger) throws {
      let lists = try ledger.watchlists()
      try view.print({ _ in lists.map(WatchlistCommand.line).joined() }, json: { .array(lists.map { AlertJSON.of($0) }) })
    }
  }

  /// `hearsay watchlist alerts`.
  struct Alerts: LedgerCommand {
    static let configuration = CommandConfiguration(commandName: "alerts", abstract: "Show the alerts so far, the newest first.")
    @Option(help: ArgumentHelp("Only those of this list.", valueName: "number")) var list: Int64?
    @Option(help: ArgumentHelp("The most alerts to show.", valueName: "number")) var limit = 20
    @OptionGroup var options: LedgerOptions
    @OptionGroup var view: ViewOptions

    func run(_ ledger: Ledger) throws {
      let alerts = try ledger.alerts(of: list, limit: max(1, limit))
      let text = AlertText(.english)
      try view.print(
        { _ in alerts.map { "\($0.at.prefix(16)) list \($0.watchlist)\n\(text.body($0))\n\n" }.joined() },
        json: { .array(alerts.map { AlertJSON.of($0) }) })
    }
  }

  /// `hearsay watchlist remove`.
  struct Remove: LedgerCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Take a watchlist away.")
    @Argument(help: "Its number.") var id: Int64
    @OptionGroup var options: LedgerOptions

    func run(_ ledger: Ledger) throws { try ledger.removeWatchlist(id) }
  }

  private static func line(_ list: Watchlist) -> String {
    var parts = list.companies + list.pairs.map { $0.joined(separator: " + ") }
    if parts.isEmpty { parts = ["everybody"] }
    let types = list.types.isEmpty ? "" : " · " + list.types.map(\.rawValue).sorted().joined(separator: ", ")
    let conditions =
      list.conditions.count == Watchlist.Condition.allCases.count
      ? "" : " · when " + list.conditions.map(\.rawValue).sorted().joined(separator: ", ")
    let channels = list.channels.map { channel in
      switch channel {
      case .webhook(let url, _): " → \(url)"
      case .mail(let to, let digest): " → \(to)\(digest ? " (daily)" : "")"
      }
    }.joined()
    return "\(list.id) \(list.name): \(parts.joined(separator: ", "))\(types)\(conditions)\(channels)\n"
  }
}

extension ClaimType: ExpressibleByArgument {}
extension Watchlist.Condition: ExpressibleByArgument {}
