import Foundation

/// Places boxes on a sheet so that what is tied lies close and nothing covers another: springs and repulsion, without chance, so that the
/// same input always gives the same picture.
struct ForceLayout {
  /// Width and height of the sheet.
  private(set) var width: Double
  private(set) var height: Double
  /// The middle of each box, in the order in which they were given.
  private(set) var places: [LayoutPoint]

  /// Which boxes were turned upside down, by their indices.
  private(set) var turned: Set<Int> = []

  private var boxes: [LayoutBox]
  private let ties: [(Int, Int)]
  private let centre: Int?

  private static let margin = 12.0
  private static let gap = 10.0
  private static let rounds = 320
  private static let clearing = 150
  private static let settling = 400
  private static let least = (width: 640.0, height: 300.0)
  /// The angle between one box and the next where they begin, so that none hides behind another.
  private static let turn = 2.399963

  /// Places boxes.
  ///
  /// - Parameters:
  ///   - ties: pairs of their indices.
  ///   - centre: which box stays in the middle.
  init(_ boxes: [LayoutBox], ties: [(Int, Int)], centre: Int?) {
    self.boxes = boxes
    self.centre = centre
    self.ties = ties.filter { $0.0 != $0.1 && boxes.indices.contains($0.0) && boxes.indices.contains($0.1) }
    // About a sixth of the sheet is covered.
    let area = boxes.reduce(0) { $0 + ($1.width + 24) * ($1.height + 26) } * 5
    let side = max(520, (area * 1.55).squareRoot())
    width = min(1600, max(760, side))
    height = max(380, width / 1.55 * (boxes.count < 8 ? 0.75 : 1))
    places = []
    begin()
    swing()
    turn()
    settle(clearing: true, rounds: ForceLayout.clearing)
    settle(clearing: false, rounds: ForceLayout.settling)
    crop()
  }

  private var middle: LayoutPoint { LayoutPoint(x: width / 2, y: height / 2) }

  /// Those tied to the centre near it, all others further out, along a spiral.
  private mutating func begin() {
    let near = Set(ties.flatMap { $0.0 == centre ? [$0.1] : $0.1 == centre ? [$0.0] : [] })
    places = boxes.indices.map { index in
      guard index != centre else { return middle }
      let reach = (near.contains(index) ? 0.55 : 0.9) * (0.75 + 0.25 * Double(index % 3) / 2)
      let angle = Double(index) * ForceLayout.turn
      return LayoutPoint(x: middle.x + cos(angle) * reach * width / 2, y: middle.y + sin(angle) * reach * height / 2)
    }
  }

  private mutating func swing() {
    guard boxes.count > 1 else { return }
    // Names are wide: distances across count for less than those up and down.
    let flat = 0.62
    let ideal = (width * flat * height / Double(boxes.count)).squareRoot() * 0.85
    for round in 0..<ForceLayout.rounds {
      let heat = max(1, height / 9 * (1 - Double(round) / Double(ForceLayout.rounds)))
      var push = [LayoutPoint](repeating: LayoutPoint(x: 0, y: 0), count: boxes.count)
      for a in boxes.indices {
        for b in boxes.indices.dropFirst(a + 1) {
          var (dx, dy) = ((places[a].x - places[b].x) * flat, places[a].y - places[b].y)
          if abs(dx) + abs(dy) < 0.5 { (dx, dy) = (cos(Double(a)), sin(Double(b) + 1)) }
          let distance = max(1, hypot(dx, dy))
          let force = ideal * ideal / (distance * distance)
          push[a].x += dx * force
          push[a].y += dy * force
          push[b].x -= dx * force
          push[b].y -= dy * force
        }
      }
      for (a, b) in ties {
        let (dx, dy) = ((places[b].x - places[a].x) * flat, places[b].y - places[a].y)
        let force = hypot(dx, dy) / ideal
        push[a].x += dx * force
        push[a].y += dy * force
        push[b].x -= dx * force
        push[b].y -= dy * force
      }
      for index in boxes.indices where index != centre {
        // A little weight towards the middle keeps what has no ties on the sheet.
        let (x, y) = (push[index].x + (middle.x - places[index].x) * 0.05, push[index].y + (middle.y - places[index].y) * 0.05)
        let length = max(0.01, hypot(x, y))
        let step = min(length, heat)
        places[index] = within(LayoutPoint(x: places[index].x + x / length * step, y: places[index].y + y / length * step), boxes[index])
      }
    }
  }

  /// Turns boxes above the middle upside down, so that names do not stand in the way of lines to the centre.
  private mutating func turn() {
    for index in boxes.indices where boxes[index].mayTurn && index != centre && places[index].y < middle.y - boxes[index].height {
      boxes[index] = boxes[index].turned
      turned.insert(index)
    }
  }

  /// Moves apart what overlaps, the shorter way, until nothing does.
  ///
  /// - Parameter clearing: whether boxes go out of the way of lines that are not theirs, too.
  private mutating func settle(clearing: Bool, rounds: Int) {
    for _ in 0..<rounds {
      var moved = clearing && clear()
      for a in boxes.indices {
        for b in boxes.indices.dropFirst(a + 1) {
          guard let (x, y) = overlap(a, b) else { continue }
          moved = true
          let shareOfA = a == centre ? 0.0 : b == centre ? 1 : 0.5
          places[a] = within(LayoutPoint(x: places[a].x - x * shareOfA, y: places[a].y - y * shareOfA), boxes[a])
          places[b] = within(LayoutPoint(x: places[b].x + x * (1 - shareOfA), y: places[b].y + y * (1 - shareOfA)), boxes[b])
        }
      }
      if !moved { return }
    }
  }

  /// Moves boxes a step away from lines between others that run through them; returns whether there were any.
  private mutating func clear() -> Bool {
    var moved = false
    for (a, b) in ties {
      let (from, to) = (places[a], places[b])
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let length = hypot(dx, dy)
      guard length > 1 else { continue }
      for c in boxes.indices where c != a && c != b && c != centre {
        let box = boxes[c]
        // Measured from the middle of the box: names beneath a shape are part of it.
        let (px, py) = (places[c].x + (box.right - box.left) / 2 - from.x, places[c].y + (box.below - box.above) / 2 - from.y)
        let along = (px * dx + py * dy) / length
        guard along > 0, along < length else { continue }
        let aside = (px * dy - py * dx) / length
        // Half of the box, looked at along the line.
        let reach = (abs(dy) * box.width + abs(dx) * box.height) / 2 / length + 5
        guard abs(aside) < reach else { continue }
        moved = true
        let step = min(6, reach - abs(aside)) * (aside < 0 ? -1 : 1)
        places[c] = within(LayoutPoint(x: places[c].x + dy / length * step, y: places[c].y - dx / length * step), box)
      }
    }
    return moved
  }

  /// Cuts off the empty rims of the sheet.
  private mutating func crop() {
    let margin = ForceLayout.margin
    guard let left = zip(places, boxes).map({ $0.x - $1.left }).min(), let right = zip(places, boxes).map({ $0.x + $1.right }).max(),
      let top = zip(places, boxes).map({ $0.y - $1.above }).min(), let bottom = zip(places, boxes).map({ $0.y + $1.below }).max()
    else { return }
    width = max(ForceLayout.least.width, right - left + margin * 2)
    height = max(ForceLayout.least.height, bottom - top + margin * 2)
    let (x, y) = ((width - left - right) / 2, (height - top - bottom) / 2)
    places = places.map { LayoutPoint(x: $0.x + x, y: $0.y + y) }
  }

  /// How far the second of two boxes must go from the first, across or up and down; nil where there is room between them.
  private func overlap(_ a: Int, _ b: Int) -> (x: Double, y: Double)? {
    let (first, second) = (boxes[a], boxes[b])
    let toRight = places[a].x + first.right + ForceLayout.gap - (places[b].x - second.left)
    let toLeft = places[b].x + second.right + ForceLayout.gap - (places[a].x - first.left)
    let down = places[a].y + first.below + ForceLayout.gap - (places[b].y - second.above)
    let up = places[b].y + second.below + ForceLayout.gap - (places[a].y - first.above)
    guard toRight > 0.01, toLeft > 0.01, down > 0.01, up > 0.01 else { return nil }
    // Where both ways are as short, the second goes on the side on which it is.
    let x = toRight <= toLeft ? toRight : -toLeft
    let y = down <= up ? down : -up
    // At the rim of the sheet, only the other way is left.
    let canGoAcross = within(LayoutPoint(x: places[b].x + x, y: places[b].y), second).x != places[b].x
    let canGoDown = within(LayoutPoint(x: places[b].x, y: places[b].y + y), second).y != places[b].y
    if canGoAcross != canGoDown { return canGoAcross ? (x, 0) : (0, y) }
    // Up and down is preferred: names are wide, lines low.
    return abs(y) <= abs(x) * 1.6 ? (0, y) : (x, 0)
  }

  private func within(_ point: LayoutPoint, _ box: LayoutBox) -> LayoutPoint {
    func clamp(_ value: Double, _ low: Double, _ high: Double) -> Double { low > high ? (low + high) / 2 : min(high, max(low, value)) }
    let margin = ForceLayout.margin
    return LayoutPoint(
      x: clamp(point.x, margin + box.left, width - margin - box.right), y: clamp(point.y, margin + box.above, height - margin - box.below))
  }
}
