/// An article's text after repair, in UTF-8, with a map from its offsets back to the text as given.
///
/// Repair replaces runs of given bytes by others (mojibake by the letters meant, soft hyphens by nothing, no-break spaces by
/// spaces). Between such edits both texts run in step.
public struct RepairedText: Sendable {
  /// One replacement: `repaired` bytes stand for `given` bytes.
  public struct Edit: Hashable, Sendable {
    /// The replaced run, in bytes of the given text.
    public var given: Span
    /// What stands for it, in bytes of the repaired text.
    public var repaired: Span

    /// An edit that puts the bytes of `repaired` in the place of those of `given`.
    public init(given: Span, repaired: Span) {
      self.given = given
      self.repaired = repaired
    }
  }

  /// The repaired text, valid UTF-8.
  public let bytes: [UInt8]
  /// The edits, in order, not overlapping.
  public let edits: [Edit]

  /// A text that needed no repair.
  public init(unchanged text: String) {
    bytes = Array(text.utf8)
    edits = []
  }

  /// A repaired text; `edits` must be in order and must not overlap.
  public init(bytes: [UInt8], edits: [Edit]) {
    self.bytes = bytes
    self.edits = edits
  }

  /// The words of a span of the repaired text.
  public subscript(span: Span) -> String {
    String(decoding: bytes[max(0, min(span.start, bytes.count))..<max(0, min(span.end, bytes.count))], as: UTF8.self)
  }

  /// The span of the given text that a span of the repaired text stands for.
  ///
  /// An end that falls into an edit is widened to the whole edit, so that no given character is cut.
  public func given(_ span: Span) -> Span {
    Span(offset(span.start, upper: false), offset(span.end, upper: true))
  }

  private func offset(_ position: Int, upper: Bool) -> Int {
    // The last edit that begins before the position.
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].repaired.start < position || (!upper && edits[middle].repaired.end <= position) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return position }
    let edit = edits[low - 1]
    if position >= edit.repaired.end { return edit.given.end + (position - edit.repaired.end) }
    return upper ? edit.given.end : edit.given.start
  }
}
