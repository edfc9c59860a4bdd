/// Finds, by shape and wording, what points to other articles and is named after nothing of the kind.
extension BodyFinder {
  /// Marks what points to other articles, whatever it is called: two or more elements of one kind side by side, each of which begins with
  /// a heading that is a link, or lies within one.
  mutating func markPointers() {
    var runs: [String: [Int]] = [:]
    for (position, block) in blocks.enumerated() where !isForeign[position] && block.linked * 10 >= block.length * 9 {
      guard isHeading(block) else { continue }
      var element = page.nodes[block.element].parent
      // The outermost element that begins with the heading and has a like beside it.
      while element > 0, firstBlock(at: element) == position {
        let node = page.nodes[element]
        if !["html", "body", "main"].contains(node.tag) {
          runs["\(node.parent) \(node.tag) \(node.attributes["class"] ?? "")", default: []].append(element)
        }
        element = node.parent
      }
    }
    for run in runs.values where run.count > 1 {
      for element in run where mass(element) * 2 < total {
        for block in firstBlock(at: element)..<firstBlock(at: page.nodes[element].end) { isForeign[block] = true }
      }
    }
  }

  /// Marks boxes that open with a heading such as "Weitere Meldungen", unless they hold the headline, as the whole page may.
  mutating func markBoxes() {
    guard let headline else { return }
    for (position, block) in blocks.enumerated() where !isForeign[position] && block.length < 80 && isHeading(block) {
      let text = ASCIIText.lowercased(block.text.utf8)
      guard BodyFinder.boxHeadings.contains(where: { text.starts(with: $0) }) else { continue }
      let box = page.nodes[block.element].parent
      guard box > 0, firstBlock(at: box) == position, !(box...page.nodes[box].end).contains(headline),
        !["html", "body", "main"].contains(page.nodes[box].tag)
      else { continue }
      for other in position..<firstBlock(at: page.nodes[box].end) { isForeign[other] = true }
    }
  }

  /// Whether a paragraph is a heading below the first level.
  private func isHeading(_ block: PageBlock) -> Bool {
    let tag = Array(page.nodes[block.element].tag.utf8)
    return tag.count == 2 && tag[0] == UInt8(ascii: "h") && (0x32...0x36).contains(tag[1])
  }

  private static let boxHeadings = PageWords.boxHeadings.map { Array($0.utf8) }
}
