import Foundation

/// A line on standard error that counts articles, shown only on a terminal and only once the work has taken a second.
struct Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let started = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isOnScreen = false

  /// Notes how many articles are done.
  mutating func update(_ done: Int) {
    let now = ContinuousClock.now
    guard isShown, now - started > .seconds(1), now - last > .milliseconds(200) else { return }
    last = now
    isOnScreen = true
    let seconds = Double((now - started).components.seconds) + 0.001
    write("\r\u{1B}[K\(done) articles read, \(Int(Double(done) / seconds)) a second")
  }

  /// Takes the line away.
  mutating func clear() {
    if isOnScreen { write("\r\u{1B}[K") }
    isOnScreen = false
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
