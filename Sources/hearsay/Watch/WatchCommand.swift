import Alerts
import ArgumentParser
import Claims
import Foundation
import Ledger
import Reader
import Watch

/// `hearsay watch`.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Follow feeds, pages and folders, record what they say, and send alerts on what moved.",
    discussion: """
      The list of sources is a YAML file; Documentation/Watching.md says what stands in it. What is watched for, and where alerts go, is said by \
      hearsay watchlist. Each item is read once, at a polite pace; a source that is broken does not stop the others. Ctrl-C or SIGTERM ends it \
      when what is in flight is stored.

      EXIT STATUS
        0  it was asked to end, or with --once everything went well
        1  with --once: a source or a delivery failed (the rest was done); the ledger cannot be used
        2  wrong usage, or the list of sources or the model cannot be used
      """)

  @Argument(help: ArgumentHelp("The list of sources.", valueName: "sources.yml")) var list: String
  @Flag(help: "Look at every source once, deliver, and end.") var once = false
  @OptionGroup var options: LedgerOptions
  @OptionGroup var watch: WatchOptions
  @Option(
    help: ArgumentHelp("Folder with the model (default: HEARSAY_MODEL, else the Model folder of this installation).", valueName: "folder"))
  var model: String?

  func run() throws {
    let reader: Reader
    let sources: SourceList
    do {
      sources = try SourceList(path: list)
      reader = try Reader(modelFolder: ModelFolder.locate(option: model))
    } catch {
      Message.print("hearsay: \(error)")
      throw ExitStatus.usage
    }
    do {
      let ledger = try options.open(mustExist: false)
      let service = try watch.service(ledger, sources.sources) { try reader.read($0).entry(model: reader.modelName) }
      if once {
        if try !Running.untilDone({ try await service.runOnce() }) { throw ExitStatus.incomplete }
      } else {
        let signals = StopSignals { service.stop() }
        try Running.untilDone { await service.run() }
        signals.end()
      }
    } catch let error as LedgerError {
      Message.print("hearsay: \(error)")
      throw ExitStatus.incomplete
    }
  }
}
