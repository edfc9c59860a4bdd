import Synchronization

/// What the desk counts of itself, in the text format of Prometheus.
final class Gauges: Sendable {
  private struct Route: Hashable {
    var route: String
    var method: String
    var status: Int
  }

  private struct State {
    var requests: [Route: Int] = [:]
    var buckets = [Int](repeating: 0, count: Gauges.bounds.count)
    var sum = 0.0
    var count = 0
    var open = 0
  }

  /// Upper bounds of the answers' times, in seconds.
  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10]
  private let state = Mutex(State())

  /// Counts a request that has come.
  func began() { state.withLock { $0.open += 1 } }

  /// Counts an answer.
  func ended(route: String, method: String, status: Int, seconds: Double) {
    state.withLock { state in
      state.open -= 1
      state.requests[Route(route: route, method: method, status: status), default: 0] += 1
      state.sum += seconds
      state.count += 1
      for (index, bound) in Gauges.bounds.enumerated() where seconds <= bound { state.buckets[index] += 1 }
    }
  }

  /// The figures as text.
  ///
  /// - Parameter more: other figures with a word on each: name, what it is, value.
  func text(_ more: [(name: String, help: String, value: Double)]) -> String {
    var lines = ["# HELP hearsay_requests_total Requests answered.", "# TYPE hearsay_requests_total counter"]
    let state = self.state.withLock { State(requests: $0.requests, buckets: $0.buckets, sum: $0.sum, count: $0.count, open: $0.open) }
    for (route, count) in state.requests.sorted(by: {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }) {
      lines.append("hearsay_requests_total{route=\"\(route.route)\",method=\"\(route.method)\",status=\"\(route.status)\"} \(count)")
    }
    lines += ["# HELP hearsay_request_seconds Time to the head of the answer.", "# TYPE hearsay_request_seconds histogram"]
    for (bound, count) in zip(Gauges.bounds, state.buckets) { lines.append("hearsay_request_seconds_bucket{le=\"\(bound)\"} \(count)") }
    lines += [
      "hearsay_request_seconds_bucket{le=\"+Inf\"} \(state.count)", "hearsay_request_seconds_sum \(state.sum)",
      "hearsay_request_seconds_count \(state.count)", "# HELP hearsay_requests_open Requests being answered.",
      "# TYPE hearsay_requests_open gauge", "hearsay_requests_open \(state.open)",
    ]
    for (name, help, value) in more {
      let number = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
      lines += ["# HELP \(name) \(help)", "# TYPE \(name) gauge", "\(name) \(number)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
