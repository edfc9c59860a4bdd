/// Tags of HTML that scraped plain text still has (HTML standard; the few that articles use).
enum LeftoverTags {
  /// Tags that end a paragraph or line.
  static let block: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "hr", "blockquote",
  ]
  /// Tags within a line.
  static let inline: Set<String> = ["a", "b", "i", "u", "em", "strong", "span", "font", "small", "sup", "sub", "td", "img"]
  /// How many bytes such a tag may have.
  static let longest = 400
}
