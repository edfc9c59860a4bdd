/// Paths that a form may send its visitor back to: of this desk, never of elsewhere.
enum LocalPath {
  /// The path, or the start where it is none of ours.
  static func of(_ text: String?) -> String {
    guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      return "/"
    }
    return text
  }
}
