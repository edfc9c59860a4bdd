/// Why the reader cannot be set up; reading itself never fails on any text.
public enum ReaderError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The model folder lacks a file.
  case missing(path: String)
  /// The model file does not fit this version of the program.
  case model(String)

  /// What failed, and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "the model is missing: there is no \(path); give its folder with --model or HEARSAY_MODEL, or fetch the project's Model folder again"
    case .model(let problem):
      "the model does not fit this version of hearsay: \(problem); fetch the Model folder that belongs to this version"
    }
  }
}
