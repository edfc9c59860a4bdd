import Claims
import Presentation

/// Prints readings one after another, each of them whole.
struct ReadingWriter {
  let format: ReadingFormat
  /// Whether, with `json`, a single reading is printed as an object and not as an array of one.
  let mayBeSingle: Bool
  let report: ReadingReport
  let isExplained: Bool
  private let output = Output()
  private var count = 0
  /// With `json`, the first reading waits until it is known whether it stays the only one.
  private var first: String?

  /// A writer of the given format.
  init(format: ReadingFormat, mayBeSingle: Bool, report: ReadingReport, isExplained: Bool) {
    self.format = format
    self.mayBeSingle = mayBeSingle
    self.report = report
    self.isExplained = isExplained
  }

  /// Prints a reading.
  ///
  /// - Throws: `Output.Closed` if nobody reads on, `Output.Failed` if it cannot be written.
  mutating func write(_ reading: Reading) throws {
    count += 1
    switch format {
    case .text:
      try output.write((count > 1 ? "\n\n" : "") + report.text(reading))
    case .jsonl:
      try output.write(reading.json(explained: isExplained).line + "\n")
    case .json:
      let text = reading.json(explained: isExplained).line
      if count == 1, mayBeSingle {
        first = text
      } else {
        if let first { try output.write("[\n" + first) }
        first = nil
        try output.write((count == 1 ? "[\n" : ",\n") + text)
      }
    }
  }

  /// Ends the output; `json` closes what it opened.
  ///
  /// - Parameter isWhole: whether nothing failed: a reading that is left of several is no single one.
  /// - Throws: as `write`.
  mutating func finish(isWhole: Bool) throws {
    guard format == .json else { return }
    if let first {
      try output.write(isWhole ? first + "\n" : "[\n" + first + "\n]\n")
    } else {
      try output.write(count == 0 ? "[]\n" : "\n]\n")
    }
  }
}
