import ArgumentParser
import Claims
import Desk
import Foundation
import Intake
import Ledger
import Logging
import Reader
import Watch

/// `hearsay serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the ledger in a browser: dossiers, histories, review, reading; and an API for programs.",
    discussion: """
      The desk listens on this machine alone. At any other address it asks everybody for a token: make one with hearsay token add NAME. Pages load \
      nothing from anywhere else. Ctrl-C or SIGTERM ends it when what is being answered is done. Documentation/Desk.md says more.

      \(Hearsay.statusHelp)
      """)

  @OptionGroup var options: LedgerOptions

  @Option(help: ArgumentHelp("The address to listen at.", valueName: "address")) var host = "127.0.0.1"
  @Option(help: ArgumentHelp("The port; 0 takes any that is free.", valueName: "number")) var port = 8137
  @Option(help: ArgumentHelp("A further name under which browsers may ask for the desk; may be given several times.", valueName: "name"))
  var name: [String] = []
  @Flag(help: "Ask for a token on this machine, too.") var requireToken = false
  @Option(help: ArgumentHelp("A list of sources to follow while the desk is open.", valueName: "sources.yml")) var sources: String?
  @OptionGroup(title: "Watching and alerts") var watch: WatchOptions
  @Option(
    help: ArgumentHelp("Folder with the model (default: HEARSAY_MODEL, else the Model folder of this installation).", valueName: "folder"))
  var model: String?

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port must be from 0 to 65535.") }
  }

  func run() throws {
    let reader: Reader
    let list: SourceList
    do {
      list = try sources.map { try SourceList(path: $0) } ?? SourceList([])
      reader = try Reader(modelFolder: ModelFolder.locate(option: model))
    } catch {
      Message.print("hearsay: \(error)")
      throw ExitStatus.usage
    }
    let form = watch.log.form
    let configuration = DeskConfiguration(
      host: host, port: port, names: Set(name.map { $0.lowercased() }), needsToken: requireToken ? true : nil,
      allowedHosts: Set(watch.allowPrivate))
    do {
      let ledger = try options.open(mustExist: false)
      let read: @Sendable (Article) throws -> Ledger.Entry = { try reader.read($0).entry(model: reader.modelName) }
      // Alerts are made and delivered also where no source is followed: of what visitors add.
      let desk = Desk(
        ledger, configuration, read: read, watch: try watch.service(ledger, list.sources, read: read),
        logger: Logger(label: "desk") { LogLines(label: $0, form: form) })
      let (stop, ask) = AsyncStream.makeStream(of: Void.self)
      let signals = StopSignals { ask.yield() }
      defer { signals.end() }
      try Running.untilDone {
        try await desk.run(until: stop) { address in Message.print("hearsay: the desk is open at \(address) — Ctrl-C closes it") }
      }
    } catch let error as LedgerError {
      Message.print("hearsay: \(error)")
      throw ExitStatus.incomplete
    } catch let error as DeskError {
      Message.print("hearsay: \(error)")
      throw ExitStatus.incomplete
    }
  }
}

/// How log lines are written.
enum LogForm: String, ExpressibleByArgument, CaseIterable {
  case text, json

  var form: LogLines.Form { self == .json ? .json : .text }
}
