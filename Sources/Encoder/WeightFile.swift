import Foundation

/// A file of named tensors in the safetensors format, mapped into memory.
///
/// The format: eight bytes with the length of a JSON header (little-endian), the header, then the tensors' bytes. See
/// https://github.com/huggingface/safetensors. Nothing is read until it is asked for; the file must not be cut short while it is in use.
public struct WeightFile: Sendable {
  /// Where the file is, for messages.
  public let path: String
  /// The strings of the header's `__metadata__`.
  public let metadata: [String: String]

  let data: Data
  private let tensors: [String: Tensor]

  /// Where a tensor stands and what it is.
  struct Tensor: Sendable {
    var type: String
    var shape: [Int]
    /// Bytes from the start of the file.
    var range: Range<Int>
  }

  /// Maps a file and reads its header.
  ///
  /// - Throws: `EncoderError`, where the file cannot be read or its header is not valid or points outside of the file.
  public init(contentsOf url: URL) throws {
    let data: Data
    do {
      data = try Data(contentsOf: url, options: .alwaysMapped)
    } catch {
      throw EncoderError.unreadable(path: url.path, reason: error.localizedDescription)
    }
    try self.init(data, path: url.path)
  }

  /// Reads the header of a file that is in memory; `path` is for messages.
  ///
  /// - Throws: `EncoderError`, where the header is not valid or points outside of the data.
  public init(_ data: Data, path: String) throws {
    self.path = path
    self.data = data
    let header = try SafetensorsHeader(data, path: path)
    metadata = header.metadata
    tensors = header.tensors
  }

  /// The tensors' names, sorted.
  public var names: [String] { tensors.keys.sorted() }

  /// Whether the file holds a tensor.
  public func has(_ name: String) -> Bool { tensors[name] != nil }

  /// A tensor's shape.
  ///
  /// - Throws: `EncoderError.tensor` where it is missing.
  public func shape(of name: String) throws -> [Int] { try tensor(name).shape }

  func tensor(_ name: String) throws -> Tensor {
    guard let tensor = tensors[name] else { throw EncoderError.tensor(path: path, name: name, reason: "is missing") }
    return tensor
  }

  /// A tensor that has to be of a type and of as many dimensions as `shape` has elements; an element that is not nil is its length.
  func tensor(_ name: String, type: String, shape: [Int?]) throws -> Tensor {
    let tensor = try tensor(name)
    guard tensor.type == type else {
      throw EncoderError.tensor(path: path, name: name, reason: "has the type \(tensor.type), not \(type)")
    }
    let fits = tensor.shape.count == shape.count && zip(tensor.shape, shape).allSatisfy { $0 > 0 && ($1 == nil || $0 == $1) }
    guard fits else {
      let wanted = shape.map { $0.map(String.init) ?? "any" }.joined(separator: " × ")
      let found = tensor.shape.isEmpty ? "a number" : tensor.shape.map(String.init).joined(separator: " × ")
      throw EncoderError.tensor(path: path, name: name, reason: "has the shape \(found), not \(wanted)")
    }
    return tensor
  }
}
