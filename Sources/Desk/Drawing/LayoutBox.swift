/// How far something reaches from its middle, in units of the drawing.
struct LayoutBox: Hashable {
  var left: Double
  var right: Double
  var above: Double
  var below: Double
  /// Whether what hangs beneath the middle may stand above it instead.
  var mayTurn = false

  var width: Double { left + right }
  var height: Double { above + below }

  /// The box upside down.
  var turned: LayoutBox { LayoutBox(left: left, right: right, above: below, below: above, mayTurn: mayTurn) }
}

/// A place of the drawing.
struct LayoutPoint: Hashable {
  var x: Double
  var y: Double
}
