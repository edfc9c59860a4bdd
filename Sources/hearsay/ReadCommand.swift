import ArgumentParser
import Claims
import Encoder
import Foundation
import Intake
import Presentation
import Reader

/// `hearsay read`.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print the claims of articles.",
    discussion: """
      Takes files, folders (with all articles in them), patterns such as 'news/*.html', and - for standard input. An article may be plain \
      text, HTML, a JSON object or array, or a line of JSON Lines with the members id, title, text, html, url, source, published, language; \
      each also gzipped. Kinds are told by content.

      Text shows the standing of each claim first: STATED (the article's own voice), CONFIRMED (by a party concerned or an authority), \
      REPORTED (by a named third party), RUMOURED (unnamed sources, hearsay), DENIED, OPEN (not known, no comment).

      json prints an object where one file with one article was named, else an array; jsonl prints an object a line. \
      Documentation/ClaimsFormat.md says what they hold. An article without an id of its own has the path of its file as its id.

      \(Hearsay.statusHelp)
      """)

  @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "file"))
  var inputs: [String]

  @Option(name: .shortAndLong, help: "How claims are printed.")
  var format = ReadingFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Articles to read at the same time (default: as many as the machine has cores).", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Show for each claim which words led to it.")
  var explain = false

  @Flag(help: "Compute in 32-bit floats in place of 8-bit integers: slower, for checking.")
  var exact = false

  @Option(help: ArgumentHelp("Leave out claims with less confidence than this, 0 to 1.", valueName: "confidence"))
  var minConfidence = 0.0

  @Option(
    help: ArgumentHelp("Folder with the model (default: HEARSAY_MODEL, else the Model folder of this installation).", valueName: "folder"))
  var model: String?

  @OptionGroup(title: "What the files do not say")
  var about: ArticleFacts

  @Option(help: "Whether text is coloured; auto colours on a terminal.")
  var color = ColorChoice.auto

  @Option(help: ArgumentHelp("Columns of the text (default: the terminal's).", valueName: "columns"))
  var width: Int?

  func validate() throws {
    if let width, !(20...1000).contains(width) { throw ValidationError("--width must be from 20 to 1000.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    if !(0...1).contains(minConfidence) { throw ValidationError("--min-confidence must be from 0 to 1.") }
    if inputs.isEmpty { throw ValidationError("Name at least one file, or - for standard input.") }
  }

  func run() throws {
    let reader: Reader
    do {
      reader = try Reader(modelFolder: ModelFolder.locate(option: model), exact: exact)
    } catch {
      Message.print("hearsay: \(error)")
      throw ExitStatus.usage
    }
    let report = ReadingReport(
      width: width ?? Output.columns(), style: Style(isColoured: color.isOn(toTerminal: Output.isTerminal)), isExplained: explain)
    var writer = ReadingWriter(format: format, mayBeSingle: namesOneFile, report: report, isExplained: explain)
    var progress = Progress()
    var failed = false
    var done = 0
    let queue = ReadingQueue(reader: reader, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    func say(_ message: String) {
      progress.clear()
      Message.print("hearsay: \(message)")
    }
    do {
      try queue.run(ArticleSource(inputs, options: about.options), idle: { progress.update(done, reading: $0) }) { result in
        done += 1
        switch result {
        case .success(var reading):
          for remark in reading.article.remarks { say("\(reading.article.place): \(remark)") }
          if reading.article.document.language == .other {
            say("\(reading.article.place): skipped: \(ReadCommand.whyOther(reading.article))")
          } else {
            reading.claims.removeAll { $0.confidence < minConfidence }
            if Output.isTerminal { progress.clear() }
            try writer.write(reading)
          }
        case .failure(let error):
          failed = true
          say("\(error)")
        }
        progress.update(done, reading: nil)
      }
      try writer.finish(isWhole: !failed)
    } catch is Output.Closed {
      return
    } catch let failure as Output.Failed {
      say("\(failure)")
      throw ExitStatus.incomplete
    }
    progress.clear()
    if failed { throw ExitStatus.incomplete }
  }

  /// Whether the user named exactly one file, or standard input.
  private var namesOneFile: Bool {
    guard let input = inputs.first, inputs.count == 1 else { return false }
    var isFolder: ObjCBool = false
    return input == "-" || FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Why an article's language was not told.
  private static func whyOther(_ article: Article) -> String {
    article.text.unicodeScalars.prefix(200).count < 200
      ? "it is too short to tell whether it is German or English; say so with --language de or en"
      : "it is neither German nor English; force one with --language de or en"
  }
}

/// The options for what a file does not say of its article.
struct ArticleFacts: ParsableArguments {
  @Option(help: "The headline.")
  var title: String?

  @Option(help: "The medium.")
  var source: String?

  @Option(help: ArgumentHelp("The day of publication, such as 2021-04-06; relative times are resolved against it.", valueName: "date"))
  var published: String?

  @Option(help: "Where it was published.")
  var url: String?

  @Option(help: "de or en; reads the articles as such, whatever they look like.")
  var language: String?

  /// The options as Intake takes them.
  var options: ArticleOptions {
    var options = ArticleOptions()
    options.title = title
    options.source = source
    options.published = published.flatMap { CalendarDate($0) }
    options.url = url
    options.language = language.flatMap { Language(rawValue: $0) }
    return options
  }

  func validate() throws {
    if let published, CalendarDate(published) == nil {
      throw ValidationError("--published takes a date such as 2021-04-06, not '\(published)'.")
    }
    if let language, language != "de", language != "en" { throw ValidationError("--language takes de or en, not '\(language)'.") }
  }
}

/// How readings are printed.
enum ReadingFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl
}

/// Whether text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether to colour; `auto` does on a terminal unless `NO_COLOR` is set (no-color.org).
  func isOn(toTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: toTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}
