/// A run of characters of an article's text, as UTF-8 byte offsets, end exclusive.
///
/// Which text the offsets refer to is said where the span is kept: `Filler`, `Evidence` and `Cue` refer to the text as it was
/// given; components of the reader work on the repaired text and map back at the end.
public struct Span: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset behind the last byte; never below `start`.
  public var end: Int

  /// A span from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Number of bytes.
  public var length: Int { end - start }

  /// Whether the span holds no byte.
  public var isEmpty: Bool { start == end }

  /// Whether `other` lies wholly within this span.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
