/// When a matter happens or holds, as far as the text says (claims format, section 5).
public struct ClaimTime: Hashable, Sendable {
  /// Since when, or on what date; nil where the text gives none that can be resolved.
  public var start: CalendarDate?
  /// Until when.
  public var end: CalendarDate?
  /// The wording.
  public var text: String

  /// A time of this wording.
  public init(start: CalendarDate? = nil, end: CalendarDate? = nil, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }
}
