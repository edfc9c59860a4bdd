import Claims
import Testing

@Suite("Spans")
struct SpanTests {
  @Test("Spans that only touch do not overlap")
  func touching() {
    #expect(!Span(0, 3).overlaps(Span(3, 5)))
    #expect(Span(0, 4).overlaps(Span(3, 5)))
  }
}
