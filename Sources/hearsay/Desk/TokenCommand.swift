import ArgumentParser
import Claims
import Foundation
import Ledger

/// `hearsay token`.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Give and take back tokens for the desk.",
    discussion: "A token is shown once, when it is made: the ledger keeps only its hash.",
    subcommands: [Add.self, List.self, Revoke.self])

  /// `hearsay token add`.
  struct Add: LedgerCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Make a token and print it.")
    @Argument(help: "Who will have it; decisions are signed with this name.") var name: String
    @Option(help: "reader may look; editor may also add, judge, merge and watch.") var role = Access.Role.reader
    @OptionGroup var options: LedgerOptions

    var mayMakeLedger: Bool { true }

    func run(_ ledger: Ledger) throws { try Output().write(try ledger.addToken(name: name, role: role) + "\n") }
  }

  /// `hearsay token list`.
  struct List: LedgerCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Show who has a token, and since when.")
    @OptionGroup var options: LedgerOptions

    func run(_ ledger: Ledger) throws {
      for access in try ledger.accesses() {
        let state = access.revoked.map { "revoked \($0.prefix(10))" } ?? "since \(access.at.prefix(10))"
        try Output().write("\(access.name)\t\(access.role.rawValue)\t\(state)\n")
      }
    }
  }

  /// `hearsay token revoke`.
  struct Revoke: LedgerCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Make somebody's token worthless.")
    @Argument(help: "Whose.") var name: String
    @OptionGroup var options: LedgerOptions

    func run(_ ledger: Ledger) throws { try ledger.revokeToken(name: name) }
  }
}

extension Access.Role: ExpressibleByArgument {}
