/// A figure with its unit (claims format, section 5): a value, or a range of which one end may be open.
public struct Quantity: Hashable, Sendable {
  /// The figure; nil for a range.
  public var value: Double?
  /// The lower end: "more than 50" is `low` 50.
  public var low: Double?
  /// The upper end: "up to 50" is `high` 50.
  public var high: Double?
  /// ISO 4217 code for amounts of money.
  public var currency: String?
  /// `percent`, `people`, or what is counted.
  public var unit: String?
  /// Whether the text says "about", "some", "gut", "knapp".
  public var isApproximate: Bool

  /// A figure; give `value`, or `low` and/or `high`.
  public init(
    value: Double? = nil, low: Double? = nil, high: Double? = nil, currency: String? = nil, unit: String? = nil,
    isApproximate: Bool = false
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.currency = currency
    self.unit = unit
    self.isApproximate = isApproximate
  }
}
