/// Finds the article's own paragraphs among those of a page.
///
/// What the page says about itself comes first (`itemprop=articleBody`, `article`, `main`); within that, and on pages that say
/// nothing, the smallest element that still holds nearly all of the running text is the body. Elements named after menus, teasers,
/// comments and the like count for nothing, unless one of the weaker names stands on the element that holds most of the text.
struct BodyFinder {
  let page: HTMLPage
  let blocks: [PageBlock]
  /// The page's first headline.
  let headline: Int?
  /// `sums[i]` is the weight of the blocks before the i-th.
  private var sums: [Double] = [0]
  /// Whether a block stands in a part that is not the article's.
  var isForeign: [Bool]

  init(_ page: HTMLPage) {
    self.page = page
    blocks = PageBlocks.of(page)
    headline = page.first { $0.tag == "h1" }
    isForeign = [Bool](repeating: false, count: blocks.count)
    sumUp()
    markForeign()
    sumUp()
    markPointers()
    markBoxes()
    sumUp()
  }

  /// The paragraphs of the article, in order; `title` is left out of them.
  func paragraphs(title: String?) -> [String] {
    let roots = roots()
    let ranges = roots.isEmpty ? [blocks.indices] : roots.map { firstBlock(at: $0)..<firstBlock(at: page.nodes[$0].end) }
    let chosen = lead(before: roots.first) + ranges.joined().filter { !isForeign[$0] }
    return BlockFilter(page: page, title: title).paragraphs(chosen.map { blocks[$0] })
  }

  /// Weight of the running text within an element.
  func mass(_ element: Int) -> Double {
    sums[firstBlock(at: page.nodes[element].end)] - sums[firstBlock(at: element)]
  }

  var total: Double { sums.last ?? 0 }

  /// The first block that begins at or behind a node.
  func firstBlock(at node: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func sumUp() {
    sums = [0]
    sums.reserveCapacity(blocks.count + 1)
    var sum = 0.0
    for index in blocks.indices {
      sum += isForeign[index] ? 0 : blocks[index].weight
      sums.append(sum)
    }
  }

  private mutating func markForeign() {
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      if !node.isText, isForeign(node, at: index) {
        // A paragraph that only begins with such an inline element stays.
        for block in firstBlock(at: index)..<firstBlock(at: node.end) where blocks[block].element >= index { isForeign[block] = true }
        index = node.end
      } else {
        index += 1
      }
    }
  }

  private func isForeign(_ node: HTMLPage.Node, at index: Int) -> Bool {
    if node.tag == "html" || node.tag == "body" { return false }
    if node.attributes["hidden"] != nil || node.attributes["style"]?.lowercased().contains("display:none") == true { return true }
    if node.attributes["itemprop"]?.lowercased() == "articlebody" { return false }
    let role = node.attributes["role"] ?? ""
    if ["navigation", "banner", "complementary", "contentinfo", "dialog", "search", "alert"].contains(role) {
      return mass(index) * 2 < total
    }
    if node.tag == "header", !isInArticle(index) { return mass(index) * 2 < total }
    if node.tag == "figure" { return mass(index) * 2 < total }
    let names = PageNames.parts((node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? ""))
    if !names.isDisjoint(with: PageWords.foreignNames) { return !holdsArticle(index) }
    if node.tag == "article" || node.tag == "main" { return false }
    if names.contains("teaser"), isOwnTeaser(index) { return false }
    return !names.isDisjoint(with: PageWords.sideNames) && mass(index) * 2 < total
  }

  private func isInArticle(_ index: Int) -> Bool {
    var parent = page.nodes[index].parent
    while parent >= 0 {
      if page.nodes[parent].tag == "article" || page.nodes[parent].tag == "main" { return true }
      parent = page.nodes[parent].parent
    }
    return false
  }

  private func holdsArticle(_ index: Int) -> Bool {
    mass(index) * 2 > total
      && page.nodes[index..<page.nodes[index].end].contains { $0.tag == "h1" || $0.attributes["itemprop"]?.lowercased() == "articlebody" }
  }
}

extension BodyFinder {
  /// The elements that hold the article; none where the whole page is it.
  private func roots() -> [Int] {
    guard total > 0 else { return [] }
    let bodies = elements { $0.attributes["itemprop"]?.lowercased() == "articlebody" }
    if bodies.reduce(0, { $0 + mass($1) }) > total * 0.25 { return outermost(bodies) }
    let named = elements { PageNames.nameBody($0.attributes["class"]) || PageNames.nameBody($0.attributes["id"]) }
    if let best = heaviest(named), mass(best) > total * 0.4 { return [best] }
    if let best = heaviest(elements { $0.tag == "article" }), mass(best) > total * 0.3 { return [tightened(best, keeping: 0.95)] }
    if let best = heaviest(elements { $0.tag == "main" || $0.attributes["role"] == "main" }), mass(best) > total * 0.3 {
      return [tightened(best, keeping: 0.85)]
    }
    return page.nodes.isEmpty ? [] : [tightened(0, keeping: 0.75)]
  }

  private func elements(where predicate: (HTMLPage.Node) -> Bool) -> [Int] {
    page.nodes.indices.filter { !page.nodes[$0].isText && predicate(page.nodes[$0]) }
  }

  private func outermost(_ elements: [Int]) -> [Int] {
    var end = 0
    return elements.filter { element in
      defer { end = max(end, page.nodes[element].end) }
      return element >= end
    }
  }

  private func heaviest(_ elements: [Int]) -> Int? {
    elements.max { mass($0) < mass($1) }
  }

  /// The smallest element within that still holds the given part of the weight.
  private func tightened(_ root: Int, keeping part: Double) -> Int {
    let least = mass(root) * part
    var best = root
    while true {
      var child = best + 1
      var next: Int?
      while child < page.nodes[best].end, next == nil {
        if !page.nodes[child].isText, mass(child) >= least, mass(child) > 0 { next = child }
        child = page.nodes[child].end
      }
      guard let next, PageWords.blockTags.contains(page.nodes[next].tag), page.nodes[next].tag != "p" else { return best }
      best = next
    }
  }

  /// What introduces the article before the element that holds its body.
  private func lead(before root: Int?) -> [Int] {
    guard let root else { return [] }
    var article = root
    while article >= 0, page.nodes[article].tag != "article", page.nodes[article].tag != "main" { article = page.nodes[article].parent }
    guard article >= 0, article < root else { return leadBelowHeadline(before: root) }
    let named = (firstBlock(at: article)..<firstBlock(at: root)).filter { index in
      guard !isForeign[index], blocks[index].length >= 40 else { return false }
      var element = blocks[index].element
      while element > article {
        let node = page.nodes[element]
        let names = PageNames.parts((node.attributes["class"] ?? "") + " " + (node.attributes["itemprop"] ?? ""))
        if !names.isDisjoint(with: PageWords.leadNames) { return true }
        element = node.parent
      }
      return false
    }
    return named.isEmpty ? leadBelowHeadline(before: root) : named
  }

  /// Whole sentences without links between the headline and the body: a lead whose name says nothing.
  private func leadBelowHeadline(before root: Int) -> [Int] {
    guard let headline, page.nodes[headline].end <= root else { return [] }
    let between = firstBlock(at: page.nodes[headline].end)..<firstBlock(at: root)
    guard between.count <= 6 else { return [] }
    return between.filter { index in
      let block = blocks[index]
      let isSentence = block.text.utf8.last.map { ".!?".utf8.contains($0) } ?? false
      return !isForeign[index] && block.length >= 40 && block.linked == 0 && isSentence
    }
  }

  /// Whether an element that is named a teaser is the article's own: right below the headline, and leading nowhere.
  private func isOwnTeaser(_ index: Int) -> Bool {
    guard let headline, page.nodes[headline].end <= index, firstBlock(at: index) - firstBlock(at: page.nodes[headline].end) <= 2 else {
      return false
    }
    // A lead has few elements; to look through many again and again would take long.
    guard page.nodes[index].end - index < 100 else { return false }
    return !page.nodes[index..<page.nodes[index].end].contains { $0.tag == "a" || $0.tag == "h2" || $0.tag == "h3" }
  }
}
