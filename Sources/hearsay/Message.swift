import Foundation

/// Lines on standard error.
enum Message {
  /// Prints a line.
  static func print(_ text: String) { FileHandle.standardError.write(Data((visible(text) + "\n").utf8)) }

  /// The text with control characters, which a file name or an article may hold, shown as `?`.
  static func visible(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar.value < 32 && scalar != "\n" || scalar.value == 127 || (0x80...0x9F).contains(scalar.value) ? "?" : scalar)
    }
    return String(line)
  }
}
