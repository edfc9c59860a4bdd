extension WeightFile {
  /// An F32 tensor of two dimensions; a length that is not given is any.
  ///
  /// - Throws: `EncoderError.tensor` where it is missing, of another type or shape, or holds what is no number.
  public func matrix(_ name: String, rows: Int? = nil, columns: Int? = nil) throws -> Matrix {
    let tensor = try tensor(name, type: "F32", shape: [rows, columns])
    return Matrix(rows: tensor.shape[0], columns: tensor.shape[1], values: try numbers(tensor, name))
  }

  /// An F32 tensor of one dimension with `count` elements.
  ///
  /// - Throws: as `matrix`.
  func vector(_ name: String, count: Int) throws -> [Float] {
    try numbers(try tensor(name, type: "F32", shape: [count]), name)
  }

  /// The elements of an F32 tensor, all of them finite.
  ///
  /// - Throws: `EncoderError.tensor` where one is infinite or no number: it would silently spoil all that is read.
  func numbers(_ tensor: Tensor, _ name: String) throws -> [Float] {
    let values = elements(tensor, of: Float.self)
    guard values.allSatisfy(\.isFinite) else {
      throw EncoderError.tensor(path: path, name: name, reason: "holds an element that is infinite or no number")
    }
    return values
  }

  /// A tensor's elements, whatever the alignment of its place in the file.
  func elements<Element: BitwiseCopyable>(_ tensor: Tensor, of type: Element.Type) -> [Element] {
    let count = tensor.range.count / MemoryLayout<Element>.stride
    let bytes = tensor.range.lowerBound..<tensor.range.lowerBound + count * MemoryLayout<Element>.stride
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      data.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[bytes])) }
      initialized = count
    }
  }
}
