extension String {
  /// The text with each run of white space as one space.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
