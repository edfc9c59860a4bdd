import Claims
import Ledger
import Presentation

/// The relationships of somebody over time: a row each, a mark for each claim.
struct TimelineDrawing {
  private let rows: [TimelineRow]
  private let axis: TimelineAxis?
  private let older: Int
  private let entity: EntityInfo
  private let words: DrawingWords
  private var wording: Wording { words.wording }

  /// Rows that are drawn; the dossier has the others.
  static let mostRows = 40
  private static let width = 1080.0
  private static let left = 288.0
  private static let head = 34.0

  /// Draws relationships, those first of which something was heard last.
  ///
  /// - Parameter entity: whose dossier they are from.
  init(_ relationships: [Relationship], of entity: EntityInfo, _ wording: Wording) {
    self.entity = entity
    words = DrawingWords(wording)
    let newest = relationships.sorted { a, b in a.day != b.day ? a.day > b.day : a.reference < b.reference }
    let drawn = newest.prefix(TimelineDrawing.mostRows)
    older = newest.count - drawn.count
    let days = drawn.flatMap { $0.history.compactMap { DayNumber($0.day) } }
    let axis = TimelineAxis(days, left: TimelineDrawing.left + 14, right: TimelineDrawing.width - 24)
    self.axis = axis
    rows = axis.map { axis in drawn.map { TimelineRow($0, on: axis) } } ?? []
  }

  /// The picture with its legend and what it leaves out, ready for a page.
  var markup: String {
    var out = SVGMarkup()
    guard axis != nil else {
      out.element("p", [("class", "empty drawing-note")], text: words.nothing)
      return out.text
    }
    let undated = rows.reduce(0) { $0 + $1.undated }
    let notes = [older > 0 ? words.olderRows(older) : nil, undated > 0 ? words.undated(undated) : nil].compactMap { $0 }
    for note in notes { out.element("p", [("class", "drawing-note")], text: note) }
    return svg + out.text + legend
  }

  /// The picture alone; empty where there is nothing with a date.
  var svg: String {
    guard let axis else { return "" }
    let height = TimelineDrawing.head + rows.reduce(0) { $0 + $1.height } + 26
    let size = "0 0 \(SVGMarkup.number(TimelineDrawing.width)) \(SVGMarkup.number(height))"
    var svg = SVGMarkup()
    let attributes = [
      ("class", "drawing"), ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", size), ("role", "group"),
      ("aria-labelledby", "timeline-title"), ("aria-describedby", "timeline-text"),
    ]
    svg.element("svg", attributes) { svg in
      svg.element("title", [("id", "timeline-title")], text: words.timelineTitle(entity.name))
      svg.element("desc", [("id", "timeline-text")], text: description)
      drawAxis(axis, height, into: &svg)
      var top = TimelineDrawing.head
      for row in rows {
        draw(row, top: top, into: &svg)
        top += row.height
      }
    }
    return svg.text
  }

  /// What shapes and outlines mean, as lists.
  var legend: String {
    var out = SVGMarkup()
    DrawingLegend(words).timeline(into: &out)
    return out.text
  }

  private var description: String {
    let days = rows.flatMap { $0.relationship.history.map(\.day) }
    return words.timelineText(rows.count, from: days.min() ?? "", to: days.max() ?? "")
  }

  // MARK: Parts

  private func drawAxis(_ axis: TimelineAxis, _ height: Double, into svg: inout SVGMarkup) {
    let bottom = height - 24
    svg.element("g", [("aria-hidden", "true")]) { svg in
      for tick in axis.ticks(words) {
        let x = SVGMarkup.number(tick.x)
        let places = [("x1", x), ("x2", x), ("y1", SVGMarkup.number(TimelineDrawing.head - 6)), ("y2", SVGMarkup.number(bottom))]
        svg.element("line", [("class", tick.isStrong ? "axis strong" : "axis")] + places)
        for y in rows.count > 8 ? [20, bottom + 17] : [20] {
          svg.element("text", [("class", "soft small middle"), ("x", x), ("y", SVGMarkup.number(y))], text: tick.label)
        }
      }
    }
  }

  private func draw(_ row: TimelineRow, top: Double, into svg: inout SVGMarkup) {
    let relationship = row.relationship
    let right = SVGMarkup.number(TimelineDrawing.width - 10)
    let line = SVGMarkup.number(top)
    svg.element("line", [("class", "row-rule"), ("aria-hidden", "true"), ("x1", "10"), ("x2", right), ("y1", line), ("y2", line)])
    drawLabel(row, top: top, into: &svg)
    let middle = top + (row.height - Double(row.lanes - 1) * TimelineRow.laneHeight) / 2
    if let first = row.marks.map(\.x).min(), let last = row.marks.map(\.x).max(), last > first {
      let y = SVGMarkup.number(middle)
      svg.element(
        "line",
        [
          ("class", "row-span standing-\(relationship.standing.rawValue)"), ("aria-hidden", "true"), ("x1", SVGMarkup.number(first)),
          ("x2", SVGMarkup.number(last)), ("y1", y), ("y2", y),
        ])
    }
    for mark in row.marks { draw(mark, of: relationship, y: middle + Double(mark.lane) * TimelineRow.laneHeight, into: &svg) }
  }

  private func drawLabel(_ row: TimelineRow, top: Double, into svg: inout SVGMarkup) {
    let relationship = row.relationship
    let room = TimelineDrawing.left - 22
    let other = others(relationship)
    let state = "\(wording.stage(relationship.stage)), \(wording.standing(relationship.standing))"
    let label =
      "\(wording.parties(relationship)): \(wording.type(relationship.type)), \(state), \(words.claims(relationship.history.count))"
    let attributes = [("class", "row-label"), ("href", "/relationships/\(relationship.reference)"), ("aria-label", label)]
    svg.element("a", attributes) { svg in
      svg.element("title", text: label)
      let frame = [
        ("x", "6"), ("y", SVGMarkup.number(top + 2)), ("width", SVGMarkup.number(room + 8)), ("height", SVGMarkup.number(row.height - 4)),
      ]
      svg.element("rect", [("class", "frame"), ("rx", "3")] + frame)
      let first = SVGMarkup.number(top + row.height / 2 - 3)
      svg.element(
        "text", [("class", "other"), ("x", "12"), ("y", first)], text: SVGText.cut(other ?? wording.type(relationship.type), to: room))
      let flags = [
        relationship.denial != nil && relationship.standing != .denied ? words.denied : nil, relationship.isStale ? words.stale : nil,
      ]
      let second = ([other == nil ? nil : wording.type(relationship.type), state] + flags).compactMap { $0 }.joined(separator: " · ")
      let place = [("x", "12"), ("y", SVGMarkup.number(top + row.height / 2 + 12))]
      svg.element("text", [("class", "soft small")] + place, text: SVGText.cut(second, to: room, size: 11.5))
    }
  }

  private func draw(_ mark: TimelineRow.Mark, of relationship: Relationship, y: Double, into svg: inout SVGMarkup) {
    let event = mark.event
    let shape = StageMark(stage: mark.stage, standing: mark.standing)
    var title = "\(event.day): \(wording.stage(mark.stage)), \(wording.standing(mark.standing))"
    if mark.count > 1 { title += " (\(words.claims(mark.count)))" }
    let source = [event.article.label, wording.sources(event.attribution)].compactMap { $0 }.joined(separator: ": ")
    let quote = event.evidence.first.map { " – “\(SVGText.cut($0.text, to: 1200))”" } ?? ""
    // Reached by the pointer; by keyboard the row's label leads to the same page, without a stop for each of thousands of claims.
    let target = "/relationships/\(relationship.reference)#claim-\(event.fingerprint)"
    svg.element("a", [("href", target), ("tabindex", "-1")]) { svg in
      let place = ("transform", "translate(\(SVGMarkup.pair(mark.x, y)))")
      svg.element("g", [("class", shape.classes), ("role", "img"), ("aria-label", title), place]) { svg in
        svg.element("title", text: title)
        svg.element("desc", text: source + quote)
        shape.draw(into: &svg)
        if mark.count > 1 {
          svg.element("text", [("class", "soft small"), ("x", "9"), ("y", "-5"), ("aria-hidden", "true")], text: String(mark.count))
        }
      }
    }
  }

  /// With whom or what, other than the one whose timeline it is; nil where there is nobody else.
  private func others(_ relationship: Relationship) -> String? {
    let roles = relationship.type.roles.filter { !$0.isFigure && $0 != .position && $0 != .purpose && $0 != .matter }
    let names = { (roles: [Role]) in
      roles.flatMap { relationship.parties[$0] ?? [] }.filter { $0.entity != entity.id }.map { SVGText.cut($0.name, to: 400) }
    }
    let core = names(roles.filter(relationship.type.coreRoles.contains))
    let all = core.isEmpty ? names(roles) : core
    return all.isEmpty ? nil : all.prefix(6).joined(separator: ", ")
  }
}
