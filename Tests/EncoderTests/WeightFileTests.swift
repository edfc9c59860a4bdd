import Encoder
import Foundation
import Testing

@Suite("Weight files")
struct WeightFileTests {
  private static var fixture: SafetensorsFixture {
    var fixture = SafetensorsFixture()
    fixture.metadata = ["name": "test", "layers": "2"]
    fixture.add("byte", [1], type: "U8", bytes: [9])  // so that what follows is not aligned
    fixture.add("floats", [2, 3], floats: [1, 2, 3, 4, 5, 6])
    fixture.add("integers", [4], integers: [-128, -1, 0, 127])
    fixture.add("infinite", [1, 2], floats: [1, .infinity])
    fixture.add("nan", [1, 1], floats: [.nan])
    fixture.add("empty", [0, 3], floats: [])
    return fixture
  }

  @Test("Tensors and metadata are read, whatever their alignment")
  func read() throws {
    let file = try Self.fixture.opened()
    #expect(file.metadata == ["name": "test", "layers": "2"])
    #expect(file.names == ["byte", "empty", "floats", "infinite", "integers", "nan"])
    #expect(file.has("floats") && !file.has("float"))
    #expect(try file.matrix("floats") == Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6]))
    #expect(try file.shape(of: "empty") == [0, 3])
  }

  @Test("A file on disk is mapped and gives the same")
  func mapped() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).safetensors")
    defer { try? FileManager.default.removeItem(at: url) }
    try Self.fixture.data.write(to: url)
    #expect(try WeightFile(contentsOf: url).matrix("floats").values == [1, 2, 3, 4, 5, 6])
  }

  @Test("A file that is not there is named in the message")
  func missingFile() {
    #expect {
      try WeightFile(contentsOf: URL(fileURLWithPath: "/nowhere/model.safetensors"))
    } throws: { error in
      "\(error)".contains("/nowhere/model.safetensors")
    }
  }

  @Test(
    "A wrong type, a wrong shape, a missing tensor and what is no number name file and tensor",
    arguments: ["integers", "empty", "absent", "infinite", "nan"])
  func wrongTensor(name: String) throws {
    let file = try Self.fixture.opened()
    #expect {
      try file.matrix(name)
    } throws: { error in
      "\(error)".contains("fixture") && "\(error)".contains(name)
    }
  }

  @Test("A file cut short anywhere is refused")
  func truncated() {
    let whole = Self.fixture.data
    for count in 0..<whole.count { #expect(throws: EncoderError.self) { try WeightFile(whole.prefix(count), path: "cut") } }
  }

  @Test(
    "A header that is not valid is refused",
    arguments: [
      "", "[]", "{", "null", "{\"a\":1}", "{\"a\":{}}", "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387905],\"data_offsets\":[0,4]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1e30],\"data_offsets\":[0,4]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807,9223372036854775807],\"data_offsets\":[0,4]}}",
      "{\"__metadata__\":{\"a\":1}}",
    ])
  func badHeader(header: String) {
    #expect(throws: EncoderError.self) {
      try WeightFile(SafetensorsFixture.file(header: header, body: Data(repeating: 0, count: 8)), path: "bad")
    }
  }

  @Test("A header longer than the file is refused", arguments: [UInt64.max, 1 << 63, 1 << 40, 9])
  func headerLength(length: UInt64) {
    let data = withUnsafeBytes(of: length.littleEndian) { Data($0) } + Data("{}      ".utf8)
    #expect(throws: EncoderError.self) { try WeightFile(data, path: "bad") }
  }
}
