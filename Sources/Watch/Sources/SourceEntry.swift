import Claims
import Foundation
import Intake
import Yams

/// One entry of a list of sources, with what is wrong with it.
struct SourceEntry {
  private static let settings = ["name", "url", "folder", "kind", "every", "medium", "language", "fullText", "allowPrivate"]

  private let mapping: Node.Mapping
  private let file: String
  private let line: Int?

  init(_ node: Node, file: String) throws(WatchError) {
    self.file = file
    line = node.mark?.line
    guard let mapping = node.mapping else {
      throw .list(
        file: file, line: node.mark?.line, problem: "this source is no list of settings",
        remedy: "write \"- url: https://…\" or \"- folder: …\"")
    }
    self.mapping = mapping
    for (key, _) in mapping where !SourceEntry.settings.contains(key.string ?? "") {
      throw .list(
        file: file, line: key.mark?.line, problem: "\"\(key.string ?? "?")\" is no setting of a source",
        remedy: "the settings are \(SourceEntry.settings.joined(separator: ", "))")
    }
  }

  /// The source that it describes.
  func source() throws(WatchError) -> Source {
    let place = try place()
    var source = Source(name: try text("name") ?? SourceEntry.name(of: place), place: place)
    source.kind = try choice("kind", Source.Kind.self)
    switch (place, source.kind) {
    case (.web, .folder): throw fault("kind", "a url is no folder", "give the folder under \"folder:\"")
    case (.folder, .feed), (.folder, .page): throw fault("kind", "a folder is neither feed nor page", "leave \"kind:\" out")
    case (.folder, nil): source.kind = .folder
    default: break
    }
    source.every = try interval(shortest: source.kind == .folder ? 1 : 60) ?? Source.usualInterval
    source.medium = try text("medium")
    if let tag = try text("language") {
      guard let language = Language(rawValue: tag.lowercased()), language != .other else {
        throw fault("language", "\"\(tag)\" is no language that is read", "write de or en, or leave it out")
      }
      source.language = language
    }
    source.fullText = try fullText()
    source.allowPrivate = try hosts()
    return source
  }

  private func place() throws(WatchError) -> Source.Place {
    switch (try text("url"), try text("folder")) {
    case (nil, nil): throw fault(nil, "this source has neither \"url\" nor \"folder\"", "give it one of them")
    case (.some, .some): throw fault("folder", "this source has both \"url\" and \"folder\"", "make two sources of it")
    case (let url?, nil):
      guard let address = WebAddress(url) else {
        throw fault("url", "\"\(url)\" is no address of the web", "give one that begins with https:// or http:// and holds no user name")
      }
      return .web(address)
    case (nil, let folder?):
      let path = (folder as NSString).expandingTildeInPath
      if path.hasPrefix("/") { return .folder(path) }
      return .folder(URL(filePath: file).deletingLastPathComponent().appending(path: path).standardizedFileURL.path)
    }
  }

  private static func name(of place: Source.Place) -> String {
    switch place {
    case .web(let address): address.bareHost
    case .folder(let path): URL(filePath: path).lastPathComponent
    }
  }

  /// The text of a setting; nil where it is not there.
  private func text(_ key: String) throws(WatchError) -> String? {
    guard let node = mapping[key] else { return nil }
    guard let text = node.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else {
      throw fault(key, "\"\(key)\" has no value", "give it one, or leave it out")
    }
    return text
  }

  private func choice<Value: RawRepresentable & CaseIterable>(_ key: String, _: Value.Type) throws(WatchError) -> Value?
  where Value.RawValue == String {
    guard let text = try text(key) else { return nil }
    if let value = Value(rawValue: text.lowercased()) { return value }
    throw fault(key, "\"\(text)\" is no \(key)", "write one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  /// YAML has several words for yes.
  private func fullText() throws(WatchError) -> Source.FullText {
    switch try text("fullText")?.lowercased() {
    case nil, "auto": return .auto
    case "yes", "true", "on", "always": return .yes
    case "no", "false", "off", "never": return .no
    case let other?: throw fault("fullText", "\"\(other)\" is no choice for fullText", "write yes, no or auto")
    }
  }

  private func interval(shortest: Double) throws(WatchError) -> Double? {
    guard let text = try text("every") else { return nil }
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let unit = text.lowercased().last.flatMap({ units[$0] }),
      let number = Double(text.dropLast().trimmingCharacters(in: .whitespaces)),
      number.isFinite, number > 0
    else { throw fault("every", "\"\(text)\" is no span of time", "write a number and s, m, h or d, such as 15m") }
    let seconds = number * unit
    guard seconds >= shortest else {
      throw fault("every", "\"\(text)\" is too often", "write \(shortest < 60 ? "1s" : "1m") or more")
    }
    return min(seconds, 30 * 86_400)
  }

  private func hosts() throws(WatchError) -> Set<String> {
    guard let node = mapping["allowPrivate"] else { return [] }
    let names = node.sequence.map { $0.map { $0.scalar?.string ?? "" } } ?? [node.scalar?.string ?? ""]
    for name in names {
      // A whole address, or "yes" for all hosts at once, would allow more than is meant.
      guard WebAddress("http://\(name.contains(":") ? "[\(name)]" : name)/") != nil, !["true", "yes", "*"].contains(name.lowercased())
      else {
        throw fault("allowPrivate", "\"\(name)\" is no host's name", "list host names, such as [intranet.example.org]")
      }
    }
    return Set(names.map { $0.lowercased() })
  }

  private func fault(_ key: String?, _ problem: String, _ remedy: String) -> WatchError {
    let at = key.flatMap { key in mapping.first { $0.key.string == key }?.key.mark?.line }
    return .list(file: file, line: at ?? line, problem: problem, remedy: remedy)
  }
}
