import Foundation
import Testing

@testable import Desk

@Suite struct FormFieldsTests {
  @Test("Fields are read as browsers send them")
  func urlEncoded() {
    let fields = FormFields(urlEncoded: "a=1&b=B%C3%A4r+%26+S%F6hne&c=&a=2&d&%zz=%")
    #expect(fields["a"] == "1" && fields.all("a") == ["1", "2"])
    #expect(fields["b"]?.hasPrefix("Bär & S") == true)
    #expect(fields["c"] == nil && fields["d"] == nil && fields["%zz"] == "%")
  }

  @Test("A form with files is taken apart; what is broken is left out")
  func multipart() throws {
    let body = Array(
      "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\ny\r\n--B\r\nContent-Disposition: form-data; name=f; filename=\"n.txt\"\r\nContent-Type: text/plain\r\n\r\n\u{0}\r\n--B\r\nno head\r\n--B--\r\n"
        .utf8)
    let parts = try #require(Multipart(contentType: "multipart/form-data; boundary=\"B\"", body: body))
    #expect(parts.values.map(\.value) == ["x\r\ny"])
    #expect(parts.files.map(\.name) == ["n.txt"] && parts.files[0].bytes == [0])
    #expect(Multipart(contentType: "multipart/form-data", body: body) == nil)
    #expect(Multipart(contentType: "text/plain; boundary=B", body: body) == nil)
  }

  @Test("No bytes bring the parsers of forms down")
  func fuzz() {
    var random = Seeded(7)
    let seed = Array("--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nx\r\n--B--\r\n".utf8)
    for _ in 0..<4000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 1 where !bytes.isEmpty: bytes.remove(at: place)
        case 2: bytes.removeLast(min(bytes.count, place))
        default: bytes.insert(contentsOf: Array("--B\r\n".utf8), at: place)
        }
      }
      let parts = Multipart(contentType: "multipart/form-data; boundary=B", body: bytes)
      #expect((parts?.values.count ?? 0) + (parts?.files.count ?? 0) < 100)
      _ = FormFields(urlEncoded: String(decoding: bytes, as: UTF8.self))
    }
  }

  private struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
