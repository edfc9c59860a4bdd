import Foundation

/// The line of an edge: from middle to middle, bent aside where several tie the same two. The script draws it by the same rule.
struct EdgeLine {
  let from: LayoutPoint
  let to: LayoutPoint
  /// How far the middle of the line lies beside the straight one; positive on one side, whichever end comes first.
  let bend: Double
  /// Whether the end that comes first by its id is the first of the edge.
  let isForward: Bool

  private var normal: LayoutPoint {
    let length = max(1, hypot(to.x - from.x, to.y - from.y))
    let side = isForward ? 1.0 : -1.0
    return LayoutPoint(x: -(to.y - from.y) / length * side, y: (to.x - from.x) / length * side)
  }

  private func beside(_ distance: Double) -> LayoutPoint {
    LayoutPoint(x: (from.x + to.x) / 2 + normal.x * distance, y: (from.y + to.y) / 2 + normal.y * distance)
  }

  /// The middle of the line.
  var middle: LayoutPoint { beside(bend) }

  /// The direction in degrees.
  var angle: Double { atan2(to.y - from.y, to.x - from.x) * 180 / .pi }

  /// The line as an SVG path.
  var path: String {
    let control = beside(bend * 2)
    return "M\(SVGMarkup.pair(from.x, from.y))Q\(SVGMarkup.pair(control.x, control.y)) \(SVGMarkup.pair(to.x, to.y))"
  }

  /// The sign of a denial, around 0 0.
  static func cross(into svg: inout SVGMarkup) {
    svg.element("circle", [("class", "cross-ground"), ("r", "7")])
    svg.element("path", [("class", "cross"), ("d", "M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5")])
  }

  /// The sign of a direction, around 0 0, behind what else stands in the middle.
  static func arrow(isAside: Bool, into svg: inout SVGMarkup) {
    svg.element("path", [("class", "chevron"), ("d", isAside ? "M11 -5L21 0L11 5Z" : "M-5 -5L6 0L-5 5Z")])
  }
}
