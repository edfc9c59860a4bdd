import Claims

/// Finds figures that contradict each other (`Documentation/Folding.md`, rule 8).
enum Contradictions {
  /// Figures without a time of their own are of the same time if they were published within so many days.
  private static let window = 31
  /// How far apart two exact figures may lie and still be one, as a share of the larger; papers round.
  private static let exact = 0.02
  /// The same where one of them is said to be about right.
  private static let about = 0.15

  /// The contradictions in a history: each pair of figures of the same role, time and unit, from different origins, that cannot both be right.
  static func among(_ history: [Event]) -> [Contradiction] {
    var found: [Contradiction] = []
    let affirming = history.filter { $0.standing.firmness > 0 && !$0.quantities.isEmpty }
    for (index, first) in affirming.enumerated() {
      for second in affirming[(index + 1)...] where second.origin != first.origin && isSameTime(first, second) {
        for role in first.quantities.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
          guard let a = first.quantities[role], let b = second.quantities[role], !agree(a, b) else { continue }
          // One contradiction for each pair of values is enough.
          if found.contains(where: { $0.role == role && agree($0.first, a, role) && agree($0.second, b, role) }) { continue }
          found.append(Contradiction(role: role, first: first, second: second))
        }
      }
    }
    return found
  }

  private static func agree(_ event: Event, _ figure: ClaimRecord.Figure, _ role: Role) -> Bool {
    event.quantities[role].map { agree($0, figure) } ?? false
  }

  private static func isSameTime(_ a: Event, _ b: Event) -> Bool {
    let (x, y) = (a.time?.start ?? a.time?.end, b.time?.start ?? b.time?.end)
    if let x, let y { return x.hasPrefix(y) || y.hasPrefix(x) }
    guard let first = CalendarDate(a.day), let second = CalendarDate(b.day) else { return false }
    return abs(dayNumber(first) - dayNumber(second)) <= window
  }

  private static func dayNumber(_ date: CalendarDate) -> Int { date.year * 365 + (date.month ?? 6) * 30 + (date.day ?? 15) }

  /// Whether two figures may both be right.
  static func agree(_ a: ClaimRecord.Figure, _ b: ClaimRecord.Figure) -> Bool {
    if let x = a.currency, let y = b.currency, x != y { return true }
    if let x = a.unit, let y = b.unit, x != y { return true }
    let slack = a.approximate == true || b.approximate == true ? about : exact
    let (x, y) = (bounds(a, slack), bounds(b, slack))
    return x.low <= y.high && y.low <= x.high
  }

  private static func bounds(_ figure: ClaimRecord.Figure, _ slack: Double) -> (low: Double, high: Double) {
    if let value = figure.value { return (value - abs(value) * slack / 2, value + abs(value) * slack / 2) }
    return (figure.low ?? -.infinity, figure.high ?? .infinity)
  }
}
