/// What can go wrong in the encoder: always a file that is damaged or does not fit, or a sequence longer than the model.
///
/// The description says what failed, where, and what to do about it.
public enum EncoderError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A file cannot be read at all.
  case unreadable(path: String, reason: String)
  /// A file is no valid weight file or tokenizer.
  case damaged(path: String, reason: String)
  /// A tensor is missing from a weight file, or is not of the type or shape that its use demands.
  case tensor(path: String, name: String, reason: String)
  /// A sequence has more subwords than the model has positions.
  case tooLong(count: Int, limit: Int)
  /// A sequence holds an id that is no row of the embedding.
  case unknownPiece(id: Int, count: Int)

  /// The message for the user.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      return "cannot read \(path): \(reason); check the path and its permissions"
    case .damaged(let path, let reason):
      return "\(path) is damaged or of another format: \(reason); install the model files again"
    case .tensor(let path, let name, let reason):
      return "\(path): tensor \(name) \(reason); the file and this program do not belong together, install the model files again"
    case .tooLong(let count, let limit):
      return "a sequence of \(count) subwords is longer than the model's \(limit) positions; cut it into shorter windows"
    case .unknownPiece(let id, let count):
      return "subword \(id) is not one of the model's \(count); the tokenizer and the weights do not belong together"
    }
  }
}
