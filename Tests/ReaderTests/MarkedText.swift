import Claims

/// A text with expected spans marked in it: `Er hat [rund 300 Mitarbeiter].`
struct MarkedText: Sendable {
  /// The text without the marks, in UTF-8.
  let bytes: [UInt8]
  /// The marked spans, in order.
  let spans: [Span]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var spans: [Span] = []
    var start = 0
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = bytes.count
      case UInt8(ascii: "]"): spans.append(Span(start, bytes.count))
      default: bytes.append(byte)
      }
    }
    self.bytes = bytes
    self.spans = spans
  }

  /// The words of a span.
  func words(_ span: Span) -> String { String(decoding: bytes[span.start..<span.end], as: UTF8.self) }

  /// The whole text.
  var all: Span { Span(0, bytes.count) }
}
