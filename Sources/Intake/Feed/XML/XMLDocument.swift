/// An XML document as a flat tree: its elements and runs of text in the order in which they open.
///
/// The descendants of the node at `index` are those from `index + 1` up to, not including, `nodes[index].end`.
struct XMLDocument {
  /// An element, or a run of text.
  struct Node {
    /// Prefix (see `XMLNamespaces`) and name, small letters; empty for text.
    var name: String
    /// The element that holds it; -1 for the outermost.
    var parent: Int
    /// Behind its last descendant.
    var end: Int
    /// By their names as written, small letters.
    var attributes: [String: String] = [:]
    /// Where its contents stand in the source.
    var inner: Range<Int> = 0..<0
    /// Whether its own end tag closed it.
    var isClosed = false
    /// The characters of a run of text.
    var text: [UInt8] = []

    /// Whether it is a run of text.
    var isText: Bool { name.isEmpty }
  }

  /// The source, valid UTF-8.
  var source: [UInt8]
  /// All nodes, outermost first.
  var nodes: [Node] = []

  /// The outermost element; nil where there is none.
  var root: Int? { nodes.firstIndex { !$0.isText && $0.parent < 0 } }

  /// The elements directly within a node.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      if !nodes[child].isText { children.append(child) }
      child = max(child + 1, nodes[child].end)
    }
    return children
  }

  /// The first element of one of the names directly within a node, the first name first.
  func child(of index: Int, _ names: [String]) -> Int? {
    let children = children(of: index)
    for name in names {
      if let child = children.first(where: { nodes[$0].name == name }) { return child }
    }
    return nil
  }

  /// The characters of a node and all within.
  func text(of index: Int) -> String {
    var bytes: [UInt8] = []
    for node in nodes[index..<nodes[index].end] where node.isText { bytes += node.text }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The contents of an element that holds HTML: tags as they stand in the source where there are any, else its characters, which are
  /// HTML that was escaped.
  func html(of index: Int) -> String {
    children(of: index).isEmpty ? text(of: index) : String(decoding: source[nodes[index].inner], as: UTF8.self)
  }

  /// The address against which links within an element are resolved (XML Base).
  func base(of index: Int, from document: WebAddress?) -> WebAddress? {
    var bases: [String] = []
    var element = index
    while element >= 0 {
      if let base = nodes[element].attributes["xml:base"] { bases.append(base) }
      element = nodes[element].parent
    }
    return bases.reversed().reduce(document) { base, text in
      (base.map { WebAddress(text, relativeTo: $0) } ?? WebAddress(text)) ?? base
    }
  }
}
