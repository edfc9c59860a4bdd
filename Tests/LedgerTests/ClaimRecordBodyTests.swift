import Claims
import Foundation
import Testing

@testable import Ledger

@Suite struct ClaimRecordBodyTests {
  private static let whole = ClaimRecord(
    id: "c1", type: .acquisition,
    roles: [
      .buyer: [.init(text: "Müller \"& Söhne\"\n", name: "a\\b/c\t", entity: "e1", span: [3, 900])], .target: [],
      .price: [.init(text: "x", name: "y")],
    ],
    stage: .talks, standing: .denied, attribution: [.init(name: "Kreise", kind: .insider)],
    quantities: [.price: .init(low: -1.5e9, high: 2, currency: "EUR", approximate: true), .share: .init(value: 0.25, unit: "percent")],
    time: .init(start: "2026-03", text: "im März 👍"), evidence: [.init(span: [0, 4], text: "é\u{1F}"), .init(span: [7, 9], text: "")],
    confidence: 0.123456789)

  @Test("A body is read as Foundation's decoder reads it, whatever the order of its keys")
  func asFoundation() throws {
    for formatting in [JSONEncoder.OutputFormatting(), .sortedKeys, .prettyPrinted, .withoutEscapingSlashes] {
      let encoder = JSONEncoder()
      encoder.outputFormatting = formatting
      for record in [
        ClaimRecordBodyTests.whole,
        ClaimRecord(id: "", type: .founding, roles: [:], stage: .effective, standing: .stated, evidence: [.init(span: [0, 0], text: "")]),
      ] {
        let data = try encoder.encode(record)
        #expect(try ClaimRecord(body: String(decoding: data, as: UTF8.self)) == JSONDecoder().decode(ClaimRecord.self, from: data))
      }
    }
  }

  @Test("Whatever is done to a body, it is read as Foundation's decoder reads it, or refused as that does")
  func fuzz() throws {
    let seed = Array(try JSONEncoder().encode(ClaimRecordBodyTests.whole))
    var state: UInt64 = 3
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<3000 {
      var bytes = seed
      for _ in 0...next(2) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = UInt8(next(96) + 32)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Array("null,\"{[".utf8).prefix(next(8) + 1), at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let slow = try? JSONDecoder().decode(ClaimRecord.self, from: Data(text.utf8))
      let fast = try? ClaimRecord(body: text)
      // What Foundation refuses may be read here only if nothing in it is lost; what it reads is read alike.
      if let slow { #expect(fast == slow, "\(text)") }
    }
  }
}
