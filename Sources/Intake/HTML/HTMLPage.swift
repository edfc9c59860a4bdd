/// A web page as a flat tree: its elements and runs of text in the order in which they open.
///
/// The descendants of the node at `index` are those from `index + 1` up to, not including, `nodes[index].end`.
struct HTMLPage {
  /// An element, or a run of text.
  struct Node {
    /// Small letters; empty for text.
    var tag: String
    /// The element that holds it; -1 for the outermost.
    var parent: Int
    /// Behind its last descendant.
    var end: Int
    /// The attributes that intake looks at, see `HTMLReader`.
    var attributes: [String: String] = [:]
    /// Its run in `HTMLPage.text`, for text.
    var text: Range<Int> = 0..<0

    /// Whether it is a run of text.
    var isText: Bool { tag.isEmpty }
  }

  /// All nodes, outermost first.
  var nodes: [Node] = []
  /// The characters of all text nodes, UTF-8.
  var text: [UInt8] = []
  /// The contents of `script` elements that hold JSON-LD.
  var linkedData: [[UInt8]] = []

  /// The text of a node and all within, white space as it stands.
  func string(of index: Int) -> String {
    var bytes: [UInt8] = []
    for node in nodes[index..<nodes[index].end] where node.isText { bytes += text[node.text] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first element that satisfies the predicate.
  func first(where predicate: (Node) -> Bool) -> Int? {
    nodes.firstIndex { !$0.isText && predicate($0) }
  }
}
