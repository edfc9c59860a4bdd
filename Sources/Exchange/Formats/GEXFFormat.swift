import Claims
import Ledger

/// GEXF 1.3, the format of Gephi: those of the ledger as nodes, ties of relationships as edges that carry standing and source.
struct GEXFFormat {
  func write(_ snapshot: Snapshot, _ selection: Selection, to out: (String) throws -> Void) throws {
    var attributes: [String] = []
    let edges = try Spool()
    let nodes = try Graph(snapshot).walk(selection) { edge in
      let own = edge.attributes.filter { $0.name != "label" }
      if attributes.isEmpty { attributes = own.map(\.name) }
      // Parallel edges of one kind would be taken for one: the relationship's own kind keeps them apart.
      let kind = XMLText.of(edge.label)
      var text = "<edge id=\"\(edge.id)\" source=\"\(edge.source)\" target=\"\(edge.target)\" type=\"directed\" kind=\"\(kind)\""
      text += " label=\"\(XMLText.of(edge.label))\">\n<attvalues>\n"
      for (number, (_, value)) in own.enumerated() where !value.isEmpty {
        text += "<attvalue for=\"\(number)\" value=\"\(XMLText.of(value))\"/>\n"
      }
      try edges.write(text + "</attvalues>\n</edge>\n")
    }
    try out(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <meta><creator>Hearsay</creator><description>Claims about companies: an edge is what somebody says, see its standing</description></meta>
      <graph mode="static" defaultedgetype="directed">
      <attributes class="node">
      <attribute id="0" title="kind" type="string"/>
      <attribute id="1" title="spellings" type="string"/>
      <attribute id="2" title="identifiers" type="string"/>
      </attributes>
      <attributes class="edge">

      """)
    for (number, name) in attributes.enumerated() {
      let type = Graph.types[name].map { $0 == "int" ? "integer" : $0 } ?? "string"
      try out("<attribute id=\"\(number)\" title=\"\(name)\" type=\"\(type)\"/>\n")
    }
    try out("</attributes>\n<nodes>\n")
    for node in nodes {
      let values = [node.kind.rawValue, node.spellings.joined(separator: "; "), node.identifiers.joined(separator: "; ")]
      var text = "<node id=\"\(node.reference)\" label=\"\(XMLText.of(node.name))\">\n<attvalues>\n"
      for (number, value) in values.enumerated() where !value.isEmpty {
        text += "<attvalue for=\"\(number)\" value=\"\(XMLText.of(value))\"/>\n"
      }
      try out(text + "</attvalues>\n</node>\n")
    }
    try out("</nodes>\n<edges>\n")
    try edges.unload(out)
    try out("</edges>\n</graph>\n</gexf>\n")
  }
}
