/// A list of words from a data file: one a line, `#` begins a comment.
public enum WordList {
  /// The words of an embedded file.
  public static func words(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.trimmingSuffix { $0 == " " || $0 == "\r" } }
      .filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(where drop: (Character) -> Bool) -> String {
    var rest = self
    while let last = rest.last, drop(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
