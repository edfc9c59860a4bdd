import Claims
import Ledger

/// A relationship on the timeline: its claims put into marks that do not cover each other.
struct TimelineRow {
  /// One claim, or several of one stage and standing that lie too close to be told apart.
  struct Mark {
    var x: Double
    var lane: Int
    var stage: Stage
    var standing: Standing
    /// The claim that stands for the others: the first.
    var event: Event
    var count = 1
  }

  let relationship: Relationship
  let marks: [Mark]
  /// Lines of marks, one below the other.
  let lanes: Int
  /// Claims that have no day.
  let undated: Int

  static let laneHeight = 20.0
  private static let mostLanes = 4
  private static let pitch = 17.0

  init(_ relationship: Relationship, on axis: TimelineAxis) {
    self.relationship = relationship
    var marks: [Mark] = []
    /// For each lane the mark that came last.
    var ends: [Int] = []
    var undated = 0
    for event in relationship.history {
      guard let day = DayNumber(event.day) else {
        undated += 1
        continue
      }
      let x = axis.x(day)
      let close = ends.filter { x - marks[$0].x < TimelineRow.pitch }
      if let alike = close.first(where: { marks[$0].stage == event.stage && marks[$0].standing == event.standing }) {
        marks[alike].count += 1
      } else if let lane = ends.firstIndex(where: { x - marks[$0].x >= TimelineRow.pitch }) {
        ends[lane] = marks.count
        marks.append(Mark(x: x, lane: lane, stage: event.stage, standing: event.standing, event: event))
      } else if ends.count < TimelineRow.mostLanes {
        ends.append(marks.count)
        marks.append(Mark(x: x, lane: ends.count - 1, stage: event.stage, standing: event.standing, event: event))
      } else if let oldest = ends.min(by: { marks[$0].x < marks[$1].x }) {
        // There is no room: it is counted with its neighbour rather than drawn over it.
        marks[oldest].count += 1
      }
    }
    self.marks = marks
    self.undated = undated
    lanes = max(1, ends.count)
  }

  /// From the top of the row to that of the next.
  var height: Double { max(42, Double(lanes) * TimelineRow.laneHeight + 16) }
}
