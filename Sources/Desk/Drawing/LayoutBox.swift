/// How far something reaches from its middle, in units of the drawing.
struct LayoutBox: Hashable {
  var left: Double
  var right: Double
  var above: Double
  var below: Double

  var width: Double { left + right }
  var height: Double { above + below }
}

/// A place of the drawing.
struct LayoutPoint: Hashable {
  var x: Double
  var y: Double
}
