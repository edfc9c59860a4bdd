import Claims
import Ledger
import Presentation

/// Who is tied to somebody: nodes and lines, laid out here so that the picture is whole without script.
struct NeighbourhoodDrawing {
  private let neighbourhood: Neighbourhood
  private let words: DrawingWords
  private let shapes: [NodeShape]
  private let layout: ForceLayout
  /// The place of each node by its number.
  private let places: [Int64: LayoutPoint]
  private var wording: Wording { words.wording }

  /// Between two lines that tie the same two.
  private static let bendStep = 24.0

  /// Draws a neighbourhood.
  init(_ neighbourhood: Neighbourhood, _ wording: Wording) {
    self.neighbourhood = neighbourhood
    words = DrawingWords(wording)
    shapes = neighbourhood.nodes.map(NodeShape.init)
    let indices = Dictionary(neighbourhood.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Several relationships of the same two pull no harder than one.
    var seen: Set<[Int]> = []
    let ties = neighbourhood.edges.compactMap { edge -> (Int, Int)? in
      guard let a = indices[edge.from], let b = indices[edge.to], seen.insert([min(a, b), max(a, b)]).inserted else { return nil }
      return (a, b)
    }
    layout = ForceLayout(shapes.map(\.box), ties: ties, centre: neighbourhood.nodes.firstIndex(where: \.isCentre))
    places = Dictionary(zip(neighbourhood.nodes.map(\.id), layout.places), uniquingKeysWith: { first, _ in first })
  }

  /// The picture with its legend and what it leaves out, ready for a page.
  var markup: String {
    var out = SVGMarkup()
    guard !neighbourhood.nodes.isEmpty else {
      out.element("p", [("class", "empty drawing-note")], text: words.nothing)
      return out.text
    }
    if !neighbourhood.isWhole { out.element("p", [("class", "drawing-note")], text: words.notWhole) }
    return svg + out.text + legend
  }

  /// The picture alone; empty where there is nobody.
  var svg: String {
    guard let centre = neighbourhood.centre ?? neighbourhood.nodes.first else { return "" }
    var svg = SVGMarkup()
    let attributes = [
      ("class", "drawing"), ("xmlns", "http://www.w3.org/2000/svg"),
      ("viewBox", "0 0 \(SVGMarkup.pair(layout.width, layout.height))"), ("role", "group"), ("aria-labelledby", "graph-title"),
      ("aria-describedby", "graph-text"), ("data-centre", String(centre.id)),
    ]
    svg.element("svg", attributes) { svg in
      svg.element("title", [("id", "graph-title")], text: words.graphTitle(centre.name))
      svg.element("desc", [("id", "graph-text")], text: words.graphText(neighbourhood.nodes.count - 1, neighbourhood.edges.count))
      svg.element("g", [("class", "world")]) { svg in
        svg.element("g", [("class", "edges")]) { drawEdges(into: &$0) }
        svg.element("g", [("class", "nodes")]) { svg in
          for (index, node) in neighbourhood.nodes.enumerated() {
            draw(node, shapes[index], isTurned: layout.turned.contains(index), into: &svg)
          }
        }
      }
    }
    return svg.text
  }

  /// What colours, lines and shapes mean, as lists.
  var legend: String {
    var out = SVGMarkup()
    DrawingLegend(words).graph(neighbourhood, into: &out)
    return out.text
  }

  // MARK: Edges

  private func drawEdges(into svg: inout SVGMarkup) {
    let names = Dictionary(neighbourhood.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var groups: [[Int64]: Int] = [:]
    for edge in neighbourhood.edges { groups[NeighbourhoodDrawing.pair(edge), default: 0] += 1 }
    var drawn: [[Int64]: Int] = [:]
    for edge in neighbourhood.edges {
      guard let from = places[edge.from], let to = places[edge.to], edge.from != edge.to else { continue }
      let pair = NeighbourhoodDrawing.pair(edge)
      let index = drawn[pair, default: 0]
      drawn[pair] = index + 1
      let bend = (Double(index) - Double((groups[pair] ?? 1) - 1) / 2) * NeighbourhoodDrawing.bendStep
      // Compared as the script does: as text.
      let line = EdgeLine(from: from, to: to, bend: bend, isForward: String(edge.from) < String(edge.to))
      draw(edge, line, label(edge, names), into: &svg)
    }
  }

  private static func pair(_ edge: Neighbourhood.Edge) -> [Int64] { [min(edge.from, edge.to), max(edge.from, edge.to)] }

  private func draw(_ edge: Neighbourhood.Edge, _ line: EdgeLine, _ label: String, into svg: inout SVGMarkup) {
    let look = edge.isDenied && !edge.standing.isVouchedFor ? Standing.denied : edge.standing
    let attributes = [
      (
        "class",
        "edge type-\(edge.type.rawValue) stage-\(edge.stage.rawValue) standing-\(edge.standing.rawValue) line-\(look.rawValue)"
      ), ("href", "/relationships/\(edge.reference)"), ("aria-label", label), ("data-id", edge.reference),
      ("data-type", edge.type.rawValue), ("data-standing", edge.standing.rawValue), ("data-denied", edge.isDenied ? "true" : "false"),
      ("data-day", edge.day), ("data-from", String(edge.from)), ("data-to", String(edge.to)), ("data-bend", SVGMarkup.number(line.bend)),
    ]
    svg.element("a", attributes) { svg in
      svg.element("title", text: label)
      svg.element("path", [("class", "hit"), ("d", line.path)])
      svg.element("path", [("class", "line"), ("d", line.path)])
      let middle = line.middle
      let place = "translate(\(SVGMarkup.pair(middle.x, middle.y))) rotate(\(SVGMarkup.number(line.angle)))"
      svg.element("g", [("class", "mid"), ("transform", place)]) { svg in
        if edge.isDenied || edge.standing == .denied { EdgeLine.cross(into: &svg) }
        if !edge.isBetweenEquals { EdgeLine.arrow(isAside: edge.isDenied || edge.standing == .denied, into: &svg) }
      }
      let above = [("x", SVGMarkup.number(middle.x)), ("y", SVGMarkup.number(middle.y - 9)), ("aria-hidden", "true")]
      svg.element("text", [("class", "edge-text small middle")] + above, text: wording.type(edge.type))
    }
  }

  private func label(_ edge: Neighbourhood.Edge, _ names: [Int64: String]) -> String {
    let (from, to) = (names[edge.from] ?? "?", names[edge.to] ?? "?")
    let parties = edge.isBetweenEquals ? "\(from) + \(to)" : "\(from) \(wording.link(edge.type).map { "→ \($0) →" } ?? "→") \(to)"
    let denied = edge.isDenied && edge.standing != .denied ? ", " + words.denied : ""
    return
      "\(parties): \(wording.type(edge.type)), \(wording.stage(edge.stage)), \(wording.standing(edge.standing))\(denied) · \(edge.day) · "
      + "\(words.claims(edge.claims)), \(words.origins(edge.origins))"
  }

  // MARK: Nodes

  private func draw(_ node: Neighbourhood.Node, _ shape: NodeShape, isTurned: Bool, into svg: inout SVGMarkup) {
    guard let place = places[node.id] else { return }
    let label = "\(node.name), \(wording.kind(node.kind)), \(words.claims(node.claims))"
    let attributes = [
      ("class", "node kind-\(node.kind.rawValue)\(node.isCentre ? " centre" : "")"), ("href", "/companies/\(node.id)"),
      ("aria-label", label), ("transform", "translate(\(SVGMarkup.pair(place.x, place.y)))"), ("data-id", String(node.id)),
      ("data-x", SVGMarkup.number(place.x)), ("data-y", SVGMarkup.number(place.y)),
    ]
    svg.element("a", attributes) { svg in
      svg.element("title", text: label)
      shape.draw(isTurned: isTurned, into: &svg)
    }
  }
}

extension Standing {
  /// Whether a party, an authority or the medium itself vouches for it, so that a denial does not put its line in doubt.
  fileprivate var isVouchedFor: Bool { self == .stated || self == .confirmed }
}
