import Foundation

extension WeightFile {
  /// The elements of an F32, F16 or I8 tensor of any shape, as 32-bit floats in row order.
  ///
  /// - Throws: `EncoderError.tensor` where it is missing or of another type.
  public func floats(_ name: String) throws -> [Float] {
    let tensor = try tensor(name)
    switch tensor.type {
    case "F32": return elements(tensor, of: Float.self)
    case "I8": return elements(tensor, of: Int8.self).map { Float($0) }
    case "F16": return elements(tensor, of: UInt16.self).map { Float(half: UInt16(littleEndian: $0)) }
    default: throw EncoderError.tensor(path: path, name: name, reason: "has the type \(tensor.type), not F32, F16 or I8")
    }
  }

  /// The elements of an I8 tensor of any shape, in row order.
  ///
  /// - Throws: `EncoderError.tensor` where it is missing or of another type.
  public func integers(_ name: String) throws -> [Int8] {
    let tensor = try tensor(name)
    guard tensor.type == "I8" else { throw EncoderError.tensor(path: path, name: name, reason: "has the type \(tensor.type), not I8") }
    return elements(tensor, of: Int8.self)
  }

  /// An F32 tensor of two dimensions.
  ///
  /// - Throws: `EncoderError.tensor` where it is missing or of another type or shape.
  public func matrix(_ name: String) throws -> Matrix {
    let tensor = try tensor(name, type: "F32", shape: [nil, nil])
    return Matrix(rows: tensor.shape[0], columns: tensor.shape[1], values: elements(tensor, of: Float.self))
  }

  /// An F32 tensor of one dimension with `count` elements.
  func vector(_ name: String, count: Int) throws -> [Float] {
    elements(try tensor(name, type: "F32", shape: [count]), of: Float.self)
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

extension Float {
  /// The value of a 16-bit float, IEEE 754 binary16, from its bits.
  init(half bits: UInt16) {
    let sign: Float = bits & 0x8000 == 0 ? 1 : -1
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Float(bits & 0x3FF)
    switch exponent {
    case 0: self = sign * fraction * 0x1p-24
    case 31: self = fraction == 0 ? sign * .infinity : .nan
    default: self = sign * (1024 + fraction) * Float(sign: .plus, exponent: exponent - 25, significand: 1)
    }
  }
}
