import Foundation

/// A line on standard error that counts articles and names the one being read, shown only on a terminal and only once the work has
/// taken a second.
struct Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let started = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isOnScreen = false

  /// Shows how many articles are done; `place` is the one being read.
  mutating func update(_ done: Int, reading place: String?) {
    let now = ContinuousClock.now
    guard isShown, now - started > .seconds(1), now - last > .milliseconds(150) else { return }
    last = now
    isOnScreen = true
    let seconds = (now - started) / .seconds(1)
    let rate = Double(done) / seconds
    var line = "\(done) \(done == 1 ? "article" : "articles") read"
    if done > 0 { line += rate < 10 ? String(format: ", %.1f a second", rate) : String(format: ", %.0f a second", rate) }
    if let place { line += "; reading \(place)" }
    write("\r\u{1B}[K" + Message.visible(String(line.prefix(max(20, Output.columns(of: STDERR_FILENO) - 1)))))
  }

  /// Takes the line away, before something else is printed on the same terminal.
  mutating func clear() {
    if isOnScreen { write("\r\u{1B}[K") }
    isOnScreen = false
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
