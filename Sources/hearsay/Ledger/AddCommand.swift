import ArgumentParser
import Claims
import Foundation
import Intake
import Ledger
import Reader

/// `hearsay add`.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Read articles and record their claims in the ledger.",
    discussion: """
      Takes what hearsay read takes; with --readings, what hearsay read --format jsonl wrote. An article is known by its content: adding it again \
      changes nothing, and a changed version of a known address is kept beside the old. What is reported as added is on the disk.

      \(Hearsay.statusHelp)
      """)

  @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "file"))
  var inputs: [String]

  @OptionGroup var options: LedgerOptions

  @Flag(help: "The files hold readings, a line each, not articles.")
  var readings = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Articles to read at the same time (default: as many as the machine has cores).", valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Folder with the model (default: HEARSAY_MODEL, else the Model folder of this installation).", valueName: "folder"))
  var model: String?

  @OptionGroup(title: "What the files do not say")
  var about: ArticleFacts

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    if inputs.isEmpty { throw ValidationError("Name at least one file, or - for standard input.") }
  }

  func run() throws {
    var tally = AddTally()
    do {
      let ledger = try options.open(mustExist: false)
      if readings {
        for input in inputs { try ReadingFile(path: input).add(to: ledger, &tally) }
      } else {
        try addArticles(to: ledger, &tally)
      }
    } catch let error as LedgerError {
      Message.print("hearsay: \(error)")
      try? Output().write(tally.line)
      throw ExitStatus.incomplete
    }
    do {
      try Output().write(tally.line)
    } catch is Output.Closed {
      return
    } catch let failure as Output.Failed {
      Message.print("hearsay: \(failure)")
      throw ExitStatus.incomplete
    }
    if tally.hasFailures { throw ExitStatus.incomplete }
  }

  private func addArticles(to ledger: Ledger, _ tally: inout AddTally) throws {
    let reader: Reader
    do {
      reader = try Reader(modelFolder: ModelFolder.locate(option: model))
    } catch {
      Message.print("hearsay: \(error)")
      throw ExitStatus.usage
    }
    var progress = Progress()
    var done = 0
    var batch = AddBatch(ledger)
    let queue = ReadingQueue(reader: reader, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    func say(_ message: String) {
      progress.clear()
      Message.print("hearsay: \(message)")
    }
    try queue.run(ArticleSource(inputs, options: about.options), idle: { progress.update(done, reading: $0) }) { result in
      done += 1
      switch result {
      case .success(let reading):
        for remark in reading.article.remarks { say("\(reading.article.place): \(remark)") }
        if reading.article.document.language == .other {
          say("\(reading.article.place): skipped: it is neither German nor English; force one with --language de or en")
        } else {
          try batch.add(reading.entry(model: reader.modelName), &tally)
        }
      case .failure(let error):
        tally.hasFailures = true
        say("\(error)")
      }
      progress.update(done, reading: nil)
    }
    try batch.finish(&tally)
    progress.clear()
  }
}

/// Readings on their way into the ledger, some at a time: each time, all of them are on the disk.
struct AddBatch {
  private let ledger: Ledger
  private var entries: [Ledger.Entry] = []
  private var last = ContinuousClock.now
  /// The most readings in a transaction.
  private static let size = 500

  /// A batch for a ledger.
  init(_ ledger: Ledger) { self.ledger = ledger }

  /// Takes a reading; what was taken is recorded when there are many, and at least every few seconds.
  mutating func add(_ entry: Ledger.Entry, _ tally: inout AddTally) throws {
    entries.append(entry)
    if entries.count >= AddBatch.size || last.duration(to: .now) > .seconds(2) { try finish(&tally) }
  }

  /// Records what was taken.
  mutating func finish(_ tally: inout AddTally) throws {
    for (entry, added) in zip(entries, try ledger.add(entries)) { tally.count(added, claims: entry.reading.claims.count) }
    entries.removeAll(keepingCapacity: true)
    last = .now
  }
}

/// What came of adding, for the line at the end.
struct AddTally {
  private var new = 0
  private var versions = 0
  private var known = 0
  private var reread = 0
  private var claims = 0
  /// Whether anything could not be added.
  var hasFailures = false

  /// Counts an article and the claims recorded with it.
  mutating func count(_ added: Added, claims: Int) {
    switch added {
    case .new: new += 1
    case .newVersion: versions += 1
    case .known:
      known += 1
      return
    case .reread: reread += 1
    }
    self.claims += claims
  }

  /// "Added 12 articles with 80 claims; 3 were known."
  var line: String {
    var parts = ["Added \(new + versions) article\(new + versions == 1 ? "" : "s") with \(claims) claim\(claims == 1 ? "" : "s")"]
    if versions > 0 { parts.append("\(versions) of them new versions of known addresses") }
    if reread > 0 { parts.append("\(reread) read anew by another model") }
    if known > 0 { parts.append("\(known) known already") }
    return parts.joined(separator: "; ") + ".\n"
  }
}
