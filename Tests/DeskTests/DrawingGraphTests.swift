import Claims
import Ledger
import Presentation
import Testing

@testable import Desk

@Suite("The drawing of a neighbourhood")
struct DrawingGraphTests {
  @Test("is the same for the same input")
  func deterministic() {
    let star = DrawingSamples.star(40)
    #expect(NeighbourhoodDrawing(star, Wording(.german)).markup == NeighbourhoodDrawing(star, Wording(.german)).markup)
  }

  @Test("keeps all on the sheet and nothing on top of another", arguments: [0, 1, 2, 5, 12, 25, 40])
  func placed(_ count: Int) {
    let star = DrawingSamples.star(count)
    let shapes = star.nodes.map { NodeShape($0).box }
    let ties = star.edges.map { (Int($0.from) - 1, Int($0.to) - 1) }
    let layout = ForceLayout(shapes, ties: ties, centre: 0)
    let boxes = shapes.enumerated().map { layout.turned.contains($0) ? $1.turned : $1 }
    #expect(layout.places.count == boxes.count)
    var overlaps = 0
    for (a, place) in layout.places.enumerated() {
      let box = boxes[a]
      #expect(place.x - box.left >= 0 && place.x + box.right <= layout.width)
      #expect(place.y - box.above >= 0 && place.y + box.below <= layout.height)
      for b in layout.places.indices.dropFirst(a + 1) {
        let (other, otherBox) = (layout.places[b], boxes[b])
        #expect(abs(place.x - other.x) + abs(place.y - other.y) > 8)
        let across = place.x + box.right > other.x - otherBox.left && other.x + otherBox.right > place.x - box.left
        if across, place.y + box.below > other.y - otherBox.above, other.y + otherBox.below > place.y - box.above { overlaps += 1 }
      }
    }
    #expect(overlaps == 0)
  }

  @Test("survives ties that make no sense")
  func odd() {
    let boxes = [LayoutBox](repeating: LayoutBox(left: 900, right: 900, above: 900, below: 900), count: 6)
    let layout = ForceLayout(boxes, ties: [(0, 0), (3, 99), (-1, 2), (1, 2)], centre: 77)
    #expect(layout.places.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(NeighbourhoodDrawing(Neighbourhood(nodes: [], edges: []), Wording(.english)).svg == "")
  }

  @Test("tells standing, type and denial without colour, and where each leads")
  func told() throws {
    var star = DrawingSamples.star(1, name: { ["Gondola Holding", "Liftwerk"][$0] })
    star.edges = [DrawingSamples.edge(1, 2, .acquisition, .denied, 1), DrawingSamples.edge(2, 1, .partnership, .rumoured, 2)]
    let svg = NeighbourhoodDrawing(star, Wording(.german)).svg
    #expect(svg.contains("type-acquisition") && svg.contains("line-denied") && svg.contains("class=\"cross\""))
    #expect(svg.contains("line-rumoured") && svg.contains("href=\"/relationships/e1\"") && svg.contains("href=\"/companies/2\""))
    #expect(svg.contains("Gondola Holding → kauft → Liftwerk: Übernahme, geplant, bestritten"))
    // A partnership has no direction, so there is one arrow; the two lines do not lie on each other.
    #expect(DrawingSamples.elements("path", in: svg).map { $0 >= 5 } == true)
    #expect(svg.components(separatedBy: "chevron").count == 2)
    #expect(svg.contains("data-bend=\"-12\"") && svg.contains("data-bend=\"12\""))
    #expect(!svg.contains("style=") && !svg.contains("<script"))
  }

  @Test("is well-formed whatever somebody is called")
  func hostile() {
    let names = DrawingSamples.hostile
    let star = DrawingSamples.star(names.count - 1, name: { names[$0] })
    let svg = NeighbourhoodDrawing(star, Wording(.english)).svg
    #expect(DrawingSamples.elements("script", in: svg) == 0 && DrawingSamples.elements("img", in: svg) == 0)
    // Of each node and each edge there is one link.
    #expect(DrawingSamples.elements("a", in: svg) == star.nodes.count + star.edges.count)
    #expect(DrawingSamples.elements("li", in: "<div>\(NeighbourhoodDrawing(star, Wording(.german)).legend)</div>").map { $0 > 10 } == true)
  }
}
