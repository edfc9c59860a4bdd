import Claims
import Presentation

/// Prints readings one after another, each of them whole.
struct ReadingWriter {
  let format: ReadingFormat
  let report: ReadingReport
  let isExplained: Bool
  private let output = Output()
  private var count = 0
  /// With `json`, the first reading waits until it is known whether it stays the only one.
  private var first: String?

  /// A writer of the given format.
  init(format: ReadingFormat, report: ReadingReport, isExplained: Bool) {
    self.format = format
    self.report = report
    self.isExplained = isExplained
  }

  /// Prints a reading.
  ///
  /// - Throws: `Output.Closed` if nobody reads on.
  mutating func write(_ reading: Reading) throws {
    count += 1
    switch format {
    case .text:
      try output.write((count > 1 ? "\n\n" : "") + report.text(reading))
    case .jsonl:
      try output.write(reading.json(explained: isExplained).line + "\n")
    case .json:
      let text = reading.json(explained: isExplained).line
      if count == 1 {
        first = text
      } else {
        if let first { try output.write("[\n" + first) }
        first = nil
        try output.write(",\n" + text)
      }
    }
  }

  /// Ends the output; `json` closes what it opened.
  ///
  /// - Throws: `Output.Closed` if nobody reads on.
  mutating func finish() throws {
    guard format == .json else { return }
    try output.write(count == 0 ? "[]\n" : first.map { $0 + "\n" } ?? "\n]\n")
  }
}
