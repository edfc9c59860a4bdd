import Claims
import Ledger

/// How somebody is drawn: the shape tells the kind; names of organisations stand inside, those of persons and places beneath.
struct NodeShape {
  let kind: Entity.Kind
  /// The name as far as there is room for it.
  let label: String
  private let isCentre: Bool
  private let labelWidth: Double

  private static let fontSize = 13.0
  private static let widest = 176.0

  init(_ node: Neighbourhood.Node) {
    kind = node.kind
    isCentre = node.isCentre
    label = SVGText.cut(node.name, to: NodeShape.widest, size: NodeShape.fontSize, isBold: node.isCentre)
    labelWidth = SVGText.width(label, size: NodeShape.fontSize, isBold: node.isCentre)
  }

  /// Whether the name stands inside the shape.
  private var isInside: Bool { kind != .person && kind != .place }

  /// What it takes up around its middle.
  var box: LayoutBox {
    if isInside {
      let half = halfWidth + (kind == .authority ? 8 : 0)
      return LayoutBox(left: half, right: half, above: halfHeight, below: halfHeight)
    }
    let half = max(11, labelWidth / 2 + 2)
    return LayoutBox(left: half, right: half, above: 12, below: 28, mayTurn: true)
  }

  private var halfWidth: Double { max(16, labelWidth / 2 + 9) }
  private var halfHeight: Double { isCentre ? 16 : 13 }

  /// The shape and the name, around 0 0.
  ///
  /// - Parameter isTurned: whether a name that would stand beneath stands above.
  func draw(isTurned: Bool, into svg: inout SVGMarkup) {
    NodeShape.draw(kind, halfWidth, halfHeight, into: &svg)
    let place = isInside ? ("inside", "4.5") : ("beneath", isTurned ? "-16" : "25")
    svg.element("text", [("class", place.0), ("y", place.1)], text: label)
  }

  /// The shape alone, small, for the legend.
  static func sample(_ kind: Entity.Kind, into svg: inout SVGMarkup) { draw(kind, kind == .authority ? 7 : 11, 7, into: &svg) }

  private static func draw(_ kind: Entity.Kind, _ halfWidth: Double, _ halfHeight: Double, into svg: inout SVGMarkup) {
    let (w, h) = (SVGMarkup.number(halfWidth), SVGMarkup.number(halfHeight))
    let shape = ("class", "shape")
    switch kind {
    case .person: svg.element("circle", [shape, ("r", "9")])
    case .place: svg.element("path", [shape, ("d", "M0 10L-9 -8H9Z")])
    case .authority:
      let tip = SVGMarkup.number(halfWidth + 8)
      svg.element("path", [shape, ("d", "M-\(w) -\(h)H\(w)L\(tip) 0L\(w) \(h)H-\(w)L-\(tip) 0Z")])
    case .company, .unit, .organization, .media, .product, .other:
      let corner = kind == .company || kind == .unit ? "6" : kind == .product || kind == .other ? h : "0"
      let size = [("width", SVGMarkup.number(halfWidth * 2)), ("height", SVGMarkup.number(halfHeight * 2))]
      svg.element("rect", [shape, ("x", "-\(w)"), ("y", "-\(h)"), ("rx", corner)] + size)
    }
  }
}
