/// Says which input could not be read, why, and what to do about it.
///
/// One error concerns one file, or one line of a JSON Lines file; the rest of the batch is read all the same.
public struct IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, or `standard input`.
  public var file: String
  /// The line, from 1, where the input has several articles.
  public var line: Int?
  /// What is wrong, as the rest of a sentence that begins with the file: "is empty".
  public var problem: String
  /// What to do about it, in the imperative.
  public var remedy: String

  /// An error about a file, or a line of it.
  public init(file: String = "", line: Int? = nil, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  /// One line for people: `feed.jsonl:12: has neither "text" nor "html"; give it one of them`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return IntakeError.printable("\(place): \(problem); \(remedy)")
  }

  /// Names and contents of files are hostile: what could move a terminal's cursor becomes a question mark.
  private static func printable(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      safe.append(isControl ? "?" : scalar)
    }
    return String(safe)
  }

  /// The same error, placed in a file and perhaps at a line.
  func at(_ file: String, line: Int? = nil) -> IntakeError {
    IntakeError(file: file, line: line ?? self.line, problem: problem, remedy: remedy)
  }
}
