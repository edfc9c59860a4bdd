import Foundation

/// Lines on standard error.
enum Message {
  /// Prints a line; control characters that a file name or a text may hold are shown as `?`.
  static func print(_ text: String) {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar.value < 32 && scalar != "\n" || scalar.value == 127 || (0x80...0x9F).contains(scalar.value) ? "?" : scalar)
    }
    line.append("\n")
    FileHandle.standardError.write(Data(String(line).utf8))
  }
}
