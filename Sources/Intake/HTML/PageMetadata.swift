import Claims

/// What a page says about its article beside the text: title, medium, address, day, language.
struct PageMetadata {
  private(set) var title: String?
  private(set) var source: String?
  private(set) var url: String?
  private(set) var published: CalendarDate?
  private(set) var language: Language?

  private let page: HTMLPage
  private let data: LinkedData
  /// Contents of `meta` elements by small name, first come first kept.
  private let metas: [String: String]

  init(_ page: HTMLPage, _ data: LinkedData) {
    self.page = page
    self.data = data
    metas = PageMetadata.metas(of: page)
    url = findURL()
    source = (data.publisher ?? metas["og:site_name"]).map(PageMetadata.tidy) ?? url.flatMap(PageMetadata.host)
    title = findTitle()
    published = findDate()
    language =
      [data.language, page.nodes.first { $0.tag == "html" }?.attributes["lang"], metas["og:locale"], metas["content-language"]]
      .lazy.compactMap { $0 }.compactMap { Language(tag: $0) }.first
  }

  private static func metas(of page: HTMLPage) -> [String: String] {
    var metas: [String: String] = [:]
    for node in page.nodes where node.tag == "meta" || node.attributes["itemprop"] != nil {
      guard let content = node.attributes["content"], !content.utf8.allSatisfy(Format.isSpace) else { continue }
      for key in ["property", "name", "itemprop", "http-equiv"] {
        if let name = node.attributes[key]?.lowercased(), metas[name] == nil { metas[name] = content }
      }
    }
    return metas
  }

  private func findURL() -> String? {
    let canonical = page.nodes.first { $0.tag == "link" && $0.attributes["rel"]?.lowercased() == "canonical" }?.attributes["href"]
    for candidate in [canonical, metas["og:url"], data.url].compactMap({ $0 }).map(PageMetadata.tidy) {
      if candidate.hasPrefix("http://") || candidate.hasPrefix("https://") { return candidate }
    }
    return nil
  }

  private func findTitle() -> String? {
    let heading = page.first { $0.tag == "h1" }.map { page.string(of: $0) }
    let window = page.first { $0.tag == "title" }.map { page.string(of: $0) }
    let candidates = [data.headline, metas["og:title"], metas["twitter:title"], heading, window].compactMap { $0 }
    guard let title = candidates.lazy.map(PageMetadata.tidy).first(where: { !$0.isEmpty }).map(withoutSite) else { return nil }
    // A headline may hold the topic that stands above it; the window's title does not.
    if let short = window.map(PageMetadata.tidy).map(withoutSite), title.hasSuffix(" " + short), short.utf8.count * 2 > title.utf8.count {
      return short
    }
    return title
  }

  /// A title without the name of the site behind or before it.
  private func withoutSite(_ title: String) -> String {
    let host = url.flatMap(PageMetadata.host).map(PageMetadata.letters) ?? ""
    let names = [metas["og:site_name"], data.publisher, source].compactMap { $0 }.map(PageMetadata.letters)
    func isSite(_ part: String) -> Bool {
      let part = PageMetadata.letters(part)
      return !part.isEmpty
        && (names.contains(part) || (part.utf8.count > 2 && host.hasPrefix(part)) || (host.utf8.count > 2 && part == host))
    }
    for separator in PageWords.titleSeparators {
      let parts = PageMetadata.split(title, separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      let isBar = separator == " | "
      if isSite(last) || (isBar && last.utf8.count < 40) { return withoutSite(parts.dropLast().joined(separator: separator)) }
      if isSite(first) { return parts.dropFirst().joined(separator: separator) }
    }
    return title
  }

  private func findDate() -> CalendarDate? {
    var candidates: [String?] = [data.published]
    candidates += PageWords.dateNames.map { metas[$0] }
    let times = page.nodes.filter { $0.tag == "time" && $0.attributes["datetime"] != nil }
    let marked = times.first { $0.attributes["itemprop"]?.lowercased() == "datepublished" || $0.attributes["pubdate"] != nil }
    candidates.append((marked ?? times.first)?.attributes["datetime"])
    for candidate in candidates.compactMap({ $0 }) {
      if let date = DateReading.date(in: candidate), !Placeholders.dates.contains(date.description) { return date }
    }
    if let url, let path = url.split(separator: "/", maxSplits: 3).last, let date = DateReading.date(inPath: String(path)) { return date }
    return dateInText()
  }

  /// The date that a part of the page shows which is named after dates.
  private func dateInText() -> CalendarDate? {
    let names: Set<String> = ["date", "datum", "published", "publishdate", "pubdate", "timestamp", "dateline", "datetime"]
    var looks = 0
    for (index, node) in page.nodes.enumerated() where node.tag == "time" || node.attributes["class"] != nil || node.attributes["id"] != nil
    {
      let parts = PageNames.parts((node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? ""))
      guard node.tag == "time" || !parts.isDisjoint(with: names), node.end - index < 20 else { continue }
      looks += 1
      if looks > 50 { return nil }
      if let date = DateReading.date(in: page.string(of: index)) { return date }
    }
    return nil
  }
}

extension PageMetadata {
  /// White space made plain, character references and odd characters mended.
  fileprivate static func tidy(_ text: String) -> String {
    ASCIIText.singleSpaced(RepairedText(repairing: text).bytes)
  }

  /// The host of an address, without `www.`.
  fileprivate static func host(_ url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count > 1, let host = parts[1].split(whereSeparator: { $0 == ":" || $0 == "?" || $0 == "#" }).first else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }

  /// The small letters and digits of a name, by which names are compared.
  fileprivate static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  fileprivate static func split(_ text: String, _ separator: String) -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    while let hit = ASCIIText.find(separator, in: bytes, from: start) {
      parts.append(String(decoding: bytes[start..<hit], as: UTF8.self))
      start = hit + separator.utf8.count
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }
}
