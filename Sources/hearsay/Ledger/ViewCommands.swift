import ArgumentParser
import Claims
import Ledger
import Presentation

/// `hearsay dossier`.
struct DossierCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Show what is claimed of somebody: positions, owners, partners, deals, figures.",
    discussion: """
      Each relationship shows its standing first, then what is open, stale, denied or contradicted, how many independent origins it has, and \
      the words that show it best. Documentation/Folding.md says by which rules.
      """)

  @Argument(help: "A name as articles use it, or an identifier.") var name: String
  @OptionGroup var options: LedgerOptions
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var view: ViewOptions

  func run(_ ledger: Ledger) throws {
    let dossier = try ledger.dossier(of: name, asOf: asOf.asOf)
    try view.print({ $0.text(dossier) }, json: { ViewJSON.of(dossier) })
  }
}

/// `hearsay between`.
struct BetweenCommand: LedgerCommand {
  static let configuration = CommandConfiguration(commandName: "between", abstract: "Show the history of a pair, claim by claim.")

  @Argument(help: "A name.") var first: String
  @Argument(help: "Another name.") var second: String
  @OptionGroup var options: LedgerOptions
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var view: ViewOptions

  func run(_ ledger: Ledger) throws {
    let (a, b, relationships) = try ledger.between(first, second, asOf: asOf.asOf)
    try view.print(
      { $0.text(a, b, relationships) },
      json: {
        .object([
          ("first", ViewJSON.of(a)), ("second", ViewJSON.of(b)), ("relationships", .array(relationships.map { ViewJSON.of($0) })),
        ])
      })
  }
}

/// `hearsay timeline`.
struct TimelineCommand: LedgerCommand {
  static let configuration = CommandConfiguration(commandName: "timeline", abstract: "Show every claim on somebody by day of publication.")

  @Argument(help: "A name.") var name: String
  @OptionGroup var options: LedgerOptions
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var view: ViewOptions

  func run(_ ledger: Ledger) throws {
    let (entity, events) = try ledger.timeline(of: name, asOf: asOf.asOf)
    try view.print(
      { $0.text(entity, events) },
      json: {
        .object([
          ("entity", ViewJSON.of(entity)),
          (
            "events",
            .array(events.map { .object([("type", .string($0.relationship.type.rawValue)), ("event", ViewJSON.of($0.event))]) })
          ),
        ])
      })
  }
}

/// `hearsay changes`.
struct ChangesCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Show what moved since a day: new relationships, stages, standings, origins, contradictions.")

  @Option(help: ArgumentHelp("The first day that counts as new, such as 2021-04-06.", valueName: "date")) var since: String
  @OptionGroup var options: LedgerOptions
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var view: ViewOptions

  func validate() throws {
    if CalendarDate(since)?.day == nil { throw ValidationError("--since takes a day such as 2021-04-06, not '\(since)'.") }
  }

  func run(_ ledger: Ledger) throws {
    let changes = try ledger.changes(since: since, asOf: asOf.asOf)
    try view.print({ $0.text(changes, since: since) }, json: { .array(changes.map { ViewJSON.of($0) }) })
  }
}

/// `hearsay search`.
struct SearchCommand: LedgerCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find claims by words: in their quotes, names and sources, parts of compounds too.")

  @Argument(help: "Words of three letters or more; all of them must stand in the claim.") var words: [String]
  @Option(help: ArgumentHelp("The most claims to show.", valueName: "number")) var limit = 20
  @OptionGroup var options: LedgerOptions
  @OptionGroup var view: ViewOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run(_ ledger: Ledger) throws {
    let words = words.joined(separator: " ")
    let claims = try ledger.search(words, limit: limit)
    try view.print({ $0.text(found: claims, for: words) }, json: { .array(claims.map { ViewJSON.of($0) }) })
  }
}

/// `hearsay path`.
struct PathCommand: LedgerCommand {
  static let configuration = CommandConfiguration(commandName: "path", abstract: "Show how two are linked: the shortest chain of claims.")

  @Argument(help: "A name.") var first: String
  @Argument(help: "Another name.") var second: String
  @OptionGroup var options: LedgerOptions
  @OptionGroup var view: ViewOptions

  func run(_ ledger: Ledger) throws {
    let steps = try ledger.path(from: first, to: second)
    try view.print({ $0.text(steps, from: first, to: second) }, json: { .array(steps.map { ViewJSON.of($0) }) })
  }
}
