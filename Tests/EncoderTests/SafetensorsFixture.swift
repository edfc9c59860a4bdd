import Encoder
import Foundation

/// Builds safetensors files for tests.
struct SafetensorsFixture {
  private var entries: [(name: String, type: String, shape: [Int], bytes: Data)] = []
  var metadata: [String: String] = [:]

  mutating func add(_ name: String, _ shape: [Int], floats: [Float]) {
    entries.append((name, "F32", shape, floats.withUnsafeBytes { Data($0) }))
  }

  mutating func add(_ name: String, _ shape: [Int], integers: [Int8]) {
    entries.append((name, "I8", shape, integers.withUnsafeBytes { Data($0) }))
  }

  mutating func add(_ name: String, _ shape: [Int], type: String, bytes: [UInt8]) {
    entries.append((name, type, shape, Data(bytes)))
  }

  mutating func remove(_ name: String) { entries.removeAll { $0.name == name } }

  /// The file: header length, header, tensors in the order of their addition.
  var data: Data {
    var header: [String] = []
    var body = Data()
    if !metadata.isEmpty {
      let strings = metadata.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }
      header.append("\"__metadata__\":{\(strings.joined(separator: ","))}")
    }
    for entry in entries {
      let end = body.count + entry.bytes.count
      header.append("\"\(entry.name)\":{\"dtype\":\"\(entry.type)\",\"shape\":\(entry.shape),\"data_offsets\":[\(body.count),\(end)]}")
      body.append(entry.bytes)
    }
    return Self.file(header: "{\(header.joined(separator: ","))}", body: body)
  }

  /// A file with a header as it stands.
  static func file(header: String, body: Data = Data()) -> Data {
    withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) } + Data(header.utf8) + body
  }

  /// The file opened.
  func opened() throws -> WeightFile { try WeightFile(data, path: "fixture") }
}

/// SplitMix64: the same numbers at every run.
struct Random: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func floats(_ count: Int, _ range: ClosedRange<Float> = -1...1) -> [Float] {
    (0..<count).map { _ in Float.random(in: range, using: &self) }
  }

  mutating func integers(_ count: Int) -> [Int8] { (0..<count).map { _ in Int8.random(in: -127...127, using: &self) } }
}
