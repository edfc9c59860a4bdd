import Foundation

/// Standard output, written whole: a text goes out completely or the reader has closed the pipe.
struct Output {
  /// The reader closed the pipe; nothing more needs to be written.
  struct Closed: Error {}

  /// The output cannot be written, as on a full disk.
  struct Failed: Error, CustomStringConvertible {
    let code: Int32
    var description: String {
      "the output cannot be written: \(String(cString: strerror(code))); make room or write elsewhere, and run again"
    }
  }

  /// Writes a text.
  ///
  /// - Throws: `Closed` if nobody reads on, `Failed` if it cannot be written.
  func write(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        if errno == EPIPE { throw Closed() }
        throw Failed(code: errno)
      }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Columns of the terminal that a descriptor belongs to; 80 where it is none.
  static func columns(of descriptor: Int32 = STDOUT_FILENO) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Gives the standard descriptors that were closed at start a place to go, before a file of ours takes their number.
  static func openClosedDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 { _ = open("/dev/null", O_RDWR) }
  }
}
