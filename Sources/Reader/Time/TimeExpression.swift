import Claims

/// Words that say when something happens or holds, and what they say before the day of publication is known.
public struct TimeExpression: Hashable, Sendable {
  /// How the words bound the time.
  enum Relation: Hashable, Sendable {
    /// On or in it.
    case at
    /// From it on, up to now.
    case since
    /// From it on.
    case from
    /// Up to it.
    case until
    /// From the first point to the second.
    case between
  }

  /// The words, in bytes of the text that was scanned: "seit", "bis", "im" included.
  public var span: Span
  var relation: Relation
  var first: TimePoint
  var second: TimePoint?
}
