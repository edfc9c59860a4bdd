private import CLibXML2

/// Reads a page with libxml2's HTML parser, which mends what is not well formed.
///
/// The parser's events are taken straight into `HTMLPage`; libxml2 builds no tree. It reads no other file, fetches nothing and
/// knows no entities but HTML's own. `HTMLGuard` has refused what would take it more than linear time.
final class HTMLReader {
  /// How deep elements may nest; browsers stop at 512.
  static let deepest = 1_024
  /// The attributes that are kept.
  static let attributes: Set<String> = [
    "id", "class", "itemprop", "itemtype", "role", "property", "name", "content", "href", "rel", "lang", "xml:lang", "datetime", "type",
    "hidden", "aria-hidden", "style", "http-equiv", "pubdate",
  ]

  /// Sets libxml2 up once, whichever thread comes first.
  private static let isLibraryReady: Bool = {
    xmlInitParser()
    return true
  }()

  private var page = HTMLPage()
  private var open: [Int] = []
  private var script: [UInt8]?
  private var isTooDeep = false
  private var context: htmlParserCtxtPtr?

  /// The page of a document in valid UTF-8.
  static func page(of bytes: [UInt8]) throws(IntakeError) -> HTMLPage {
    try HTMLGuard.check(bytes)
    let reader = HTMLReader()
    reader.read(bytes)
    if reader.isTooDeep {
      throw IntakeError(problem: "has elements nested more than \(deepest) deep", remedy: "give the article as text")
    }
    return reader.page
  }

  private func read(_ bytes: [UInt8]) {
    _ = HTMLReader.isLibraryReady
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    self.context = context
    guard let handlers = context.pointee.sax else { return }
    handlers.pointee = xmlSAXHandler()
    handlers.pointee.startElement = { reader, name, attributes in HTMLReader.of(reader)?.start(name, attributes) }
    handlers.pointee.endElement = { reader, name in HTMLReader.of(reader)?.end(name) }
    handlers.pointee.characters = { reader, characters, count in HTMLReader.of(reader)?.add(characters, count) }
    handlers.pointee.ignorableWhitespace = { reader, characters, count in HTMLReader.of(reader)?.add(characters, count) }
    handlers.pointee.cdataBlock = { reader, characters, count in HTMLReader.of(reader)?.add(characters, count) }
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
    bytes.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      // The document that this would return is never built.
      _ = htmlCtxtReadMemory(context, start, Int32(clamping: buffer.count), nil, "UTF-8", Int32(options))
    }
    while !open.isEmpty { close() }
    self.context = nil
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> HTMLReader? {
    pointer.map { Unmanaged<HTMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let name else { return }
    if open.count >= HTMLReader.deepest {
      isTooDeep = true
      if let context { xmlStopParser(context) }
      return
    }
    var node = HTMLPage.Node(tag: String(cString: name), parent: open.last ?? -1, end: 0)
    var next = attributes
    while let pair = next, let key = pair.pointee {
      let key = String(cString: key)
      if HTMLReader.attributes.contains(key) { node.attributes[key] = pair[1].map { String(cString: $0) } ?? "" }
      next = pair + 2
    }
    let isLinkedData = node.tag == "script" && node.attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true
    script = isLinkedData ? [] : nil
    open.append(page.nodes.count)
    page.nodes.append(node)
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name else { return }
    let tag = String(cString: name)
    guard let depth = open.lastIndex(where: { page.nodes[$0].tag == tag }) else { return }
    while open.count > depth { close() }
  }

  private func close() {
    guard let index = open.popLast() else { return }
    page.nodes[index].end = page.nodes.count
    if let script, page.nodes[index].tag == "script" { page.linkedData.append(script) }
    script = nil
  }

  private func add(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let characters, count > 0 else { return }
    let run = UnsafeBufferPointer(start: characters, count: Int(count))
    if let parent = open.last, page.nodes[parent].tag == "script" || page.nodes[parent].tag == "style" {
      script?.append(contentsOf: run)
      return
    }
    let start = page.text.count
    page.text.append(contentsOf: run)
    let range = start..<page.text.count
    if let last = page.nodes.last, last.isText, last.parent == (open.last ?? -1), last.text.upperBound == start {
      page.nodes[page.nodes.count - 1].text = last.text.lowerBound..<page.text.count
    } else {
      page.nodes.append(HTMLPage.Node(tag: "", parent: open.last ?? -1, end: page.nodes.count + 1, text: range))
    }
  }
}
