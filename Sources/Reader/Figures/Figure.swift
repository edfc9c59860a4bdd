import Claims

/// A figure found in a text: its words, from "rund" to its unit, and what they amount to.
public struct Figure: Hashable, Sendable {
  /// What a figure measures.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A part of a whole, in percent.
    case share
    /// An amount of money.
    case money
    /// A number of people or things.
    case count
    /// A number whose unit the text does not give beside it.
    case bare
  }

  /// What it measures.
  public var kind: Kind
  /// Its words, in bytes of the text that was scanned: modifiers ("rund", "mehr als"), number and unit.
  public var span: Span
  /// What the words amount to.
  public var quantity: Quantity

  /// A figure of the given parts.
  public init(kind: Kind, span: Span, quantity: Quantity) {
    self.kind = kind
    self.span = span
    self.quantity = quantity
  }
}
