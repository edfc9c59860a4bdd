import Claims
import Ledger

/// What the shapes, outlines and lines of drawings mean, as lists beside them.
struct DrawingLegend {
  private let words: DrawingWords

  init(_ words: DrawingWords) { self.words = words }

  /// The marks of the timeline: shapes for stages, outlines for standings.
  func timeline(into out: inout SVGMarkup) {
    list(words.stage, into: &out) { out in
      for stage in Stage.allCases {
        entry(words.wording.stage(stage), into: &out) { StageMark(stage: stage, standing: .stated).draw(into: &$0) }
      }
    }
    list(words.standing, into: &out) { out in
      for standing in DrawingLegend.standings {
        let mark = StageMark(stage: .effective, standing: standing)
        entry(words.wording.standing(standing), into: &out) { svg in
          svg.element("g", [("class", mark.classes)]) { mark.draw(into: &$0) }
        }
      }
    }
  }

  /// The graph: colours for types, lines for standings, shapes for kinds; only what stands in it.
  func graph(_ neighbourhood: Neighbourhood, into out: inout SVGMarkup) {
    let types = Set(neighbourhood.edges.map(\.type))
    list(words.type, into: &out) { out in
      for type in ClaimType.allCases where types.contains(type) {
        entry(words.wording.type(type), into: &out) { svg in
          svg.element("g", [("class", "edge type-\(type.rawValue)")]) { $0.element("path", [("class", "line"), ("d", "M-11 0H11")]) }
        }
      }
    }
    let standings = Set(neighbourhood.edges.map(\.standing)).union(neighbourhood.edges.contains(where: \.isDenied) ? [.denied] : [])
    list(words.standing, into: &out) { out in
      for standing in DrawingLegend.standings where standings.contains(standing) {
        entry(words.wording.standing(standing), into: &out) { svg in
          svg.element("g", [("class", "edge line-\(standing.rawValue) type-headcount")]) { svg in
            svg.element("path", [("class", "line"), ("d", "M-11 0H11")])
            if standing == .denied { EdgeLine.cross(into: &svg) }
          }
        }
      }
    }
    let kinds = Set(neighbourhood.nodes.map(\.kind))
    list(words.kind, into: &out) { out in
      for kind in Entity.Kind.allCases where kinds.contains(kind) {
        entry(words.wording.kind(kind), into: &out) { svg in
          svg.element("g", [("class", "node kind-\(kind.rawValue)")]) { NodeShape.sample(kind, into: &$0) }
        }
      }
    }
  }

  /// The firmest first.
  private static let standings: [Standing] = [.confirmed, .stated, .reported, .rumoured, .denied, .open]

  private func list(_ title: String, into out: inout SVGMarkup, _ entries: (inout SVGMarkup) -> Void) {
    out.element("ul", [("class", "legend"), ("aria-label", title)]) { out in
      out.element("li", [("class", "legend-title"), ("aria-hidden", "true")], text: title)
      entries(&out)
    }
  }

  private func entry(_ word: String, into out: inout SVGMarkup, _ shape: (inout SVGMarkup) -> Void) {
    out.element("li") { out in
      let attributes = [
        ("class", "glyph"), ("xmlns", "http://www.w3.org/2000/svg"), ("width", "26"), ("height", "20"), ("viewBox", "-13 -10 26 20"),
        ("aria-hidden", "true"),
      ]
      out.element("svg", attributes) { shape(&$0) }
      out.say(word)
    }
  }
}
