import Claims

/// The mark of a claim: its shape tells the stage, its outline the standing; colour, which the style sheet adds, says the standing once more.
struct StageMark {
  var stage: Stage
  var standing: Standing

  /// From the middle of a mark to its rim.
  static let radius = 5.5
  /// From the middle to what is drawn around it.
  static let outerRadius = 9.0

  var classes: String { "mark stage-\(stage.rawValue) standing-\(standing.rawValue)" }

  /// The shapes, around 0 0.
  func draw(into svg: inout SVGMarkup) {
    drawStage(into: &svg)
    drawStanding(into: &svg)
  }

  private func drawStage(into svg: inout SVGMarkup) {
    let r = SVGMarkup.number(StageMark.radius)
    switch stage {
    case .considered: svg.element("circle", [("class", "mark-shape"), ("r", r)])
    case .talks:
      svg.element("circle", [("class", "mark-shape"), ("r", r)])
      svg.element("path", [("class", "mark-half"), ("d", "M0 -\(r)A\(r) \(r) 0 0 0 0 \(r)Z")])
    case .planned: svg.element("path", [("class", "mark-shape"), ("d", "M0 -7L7 0L0 7L-7 0Z")])
    case .agreed: svg.element("path", [("class", "mark-shape solid"), ("d", "M-5 -5H5V5H-5Z")])
    case .effective: svg.element("circle", [("class", "mark-shape solid"), ("r", r)])
    case .ended: svg.element("path", [("class", "mark-shape solid"), ("d", "M-1.6 -6.5H1.6V6.5H-1.6Z")])
    case .abandoned: svg.element("path", [("class", "mark-cross"), ("d", "M-5 -5L5 5M5 -5L-5 5")])
    }
  }

  private func drawStanding(into svg: inout SVGMarkup) {
    let r = SVGMarkup.number(StageMark.outerRadius)
    switch standing {
    // A rumour's outline is dashed, by the style sheet; what is said plainly needs no sign.
    case .stated, .rumoured: break
    case .confirmed: svg.element("circle", [("class", "mark-ring"), ("r", r)])
    case .reported: svg.element("path", [("class", "mark-arc"), ("d", "M-7.8 -4.5A\(r) \(r) 0 0 1 7.8 -4.5")])
    case .denied:
      svg.element("path", [("class", "mark-denial-halo"), ("d", "M-9 6L9 -6")])
      svg.element("path", [("class", "mark-denial"), ("d", "M-9 6L9 -6")])
    case .open: svg.element("text", [("class", "mark-query"), ("x", "5"), ("y", "-3")], text: "?")
    }
  }
}
