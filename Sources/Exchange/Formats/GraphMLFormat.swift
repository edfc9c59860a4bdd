import Claims
import Ledger

/// GraphML 1.0 (Brandes and others, 2002): those of the ledger as nodes, ties of relationships as edges that carry standing and source.
struct GraphMLFormat {
  private static let nodeKeys = ["name", "kind", "spellings", "identifiers"]

  func write(_ snapshot: Snapshot, _ selection: Selection, to out: (String) throws -> Void) throws {
    try out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    for name in GraphMLFormat.nodeKeys {
      try out("<key id=\"n_\(name)\" for=\"node\" attr.name=\"\(name)\" attr.type=\"string\"/>\n")
    }
    var areKeysWritten = false
    let edges = try Spool()
    let nodes = try Graph(snapshot).walk(selection) { edge in
      if !areKeysWritten {
        for (name, _) in edge.attributes {
          let type = Graph.types[name] ?? "string"
          try out("<key id=\"e_\(name)\" for=\"edge\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
        }
        areKeysWritten = true
      }
      var text = "<edge id=\"\(edge.id)\" source=\"\(edge.source)\" target=\"\(edge.target)\">\n"
      for (name, value) in edge.attributes where !value.isEmpty { text += "<data key=\"e_\(name)\">\(XMLText.of(value))</data>\n" }
      try edges.write(text + "</edge>\n")
    }
    try out("<graph id=\"ledger\" edgedefault=\"directed\">\n")
    for node in nodes {
      let values = [node.name, node.kind.rawValue, node.spellings.joined(separator: "; "), node.identifiers.joined(separator: "; ")]
      var text = "<node id=\"\(node.reference)\">\n"
      for (name, value) in zip(GraphMLFormat.nodeKeys, values) { text += "<data key=\"n_\(name)\">\(XMLText.of(value))</data>\n" }
      try out(text + "</node>\n")
    }
    try edges.unload(out)
    try out("</graph>\n</graphml>\n")
  }
}
