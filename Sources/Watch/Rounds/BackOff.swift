/// How long a source that fails is left alone: a minute at first, then twice as long each time, half a day at most.
struct BackOff: Sendable {
  static let shortest = 60.0
  static let longest = 12.0 * 3_600

  /// A number from 0 up to 1, by which sources that failed together part ways.
  let jitter: @Sendable () -> Double

  /// Seconds to wait after so many failures in a row, from 1; a fifth more or less by chance.
  func seconds(failures: Int) -> Double {
    let doubled = BackOff.shortest * Double(1 << min(max(0, failures - 1), 20))
    return min(BackOff.longest, min(doubled, BackOff.longest) * (0.8 + 0.4 * jitter()))
  }
}
