import Foundation
import Yams

/// The list of what is followed, as it stands in `sources.yml`.
///
/// ```yaml
/// sources:
///   - name: Beispiel Zeitung      # by default the host or the folder's name
///     url: https://example.org/wirtschaft.rss
///     kind: feed                  # feed or page; by default told by what is found there
///     every: 15m                  # s, m, h or d; 15m by default
///     medium: Beispiel Zeitung
///     language: de
///     fullText: auto              # yes, no, or where the feed has only a teaser
///     allowPrivate: [intranet.example.org]
///   - folder: ~/Eingang
/// ```
public struct SourceList: Hashable, Sendable {
  /// The sources, in the order of the list.
  public var sources: [Source]

  /// A list of sources.
  public init(_ sources: [Source]) { self.sources = sources }

  /// How many bytes a list may have.
  static let largest = 1 << 20

  /// Reads a list.
  ///
  /// - Parameter path: the file; folders in it that are not absolute are looked for beside it.
  /// - Throws: `WatchError.list`, with the line where something is wrong.
  public init(path: String) throws(WatchError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .list(file: path, line: nil, problem: "cannot be read", remedy: "check the name and the folder it is in")
    }
    guard data.count <= SourceList.largest else {
      throw .list(file: path, line: nil, problem: "has more than 1 MB", remedy: "name the file with the list of sources")
    }
    try self.init(yaml: String(decoding: data, as: UTF8.self), file: path)
  }

  /// Reads the text of a list.
  ///
  /// - Parameter file: how messages name it.
  public init(yaml: String, file: String) throws(WatchError) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw SourceList.syntax(error, file: file)
    } catch {
      throw .list(file: file, line: nil, problem: "is no YAML: \(error)", remedy: SourceList.example)
    }
    guard let root, let top = root.mapping else {
      throw .list(file: file, line: root?.mark?.line, problem: "holds no list of sources", remedy: SourceList.example)
    }
    for (key, _) in top where key.string != "sources" {
      throw .list(
        file: file, line: key.mark?.line, problem: "\"\(key.string ?? "?")\" is unknown here", remedy: "put the sources under \"sources:\"")
    }
    guard let list = top["sources"]?.sequence, !list.isEmpty else {
      throw .list(file: file, line: top["sources"]?.mark?.line, problem: "lists no sources under \"sources:\"", remedy: SourceList.example)
    }
    sources = []
    var lines: [String: Int] = [:]
    for node in list {
      let source = try SourceEntry(node, file: file).source()
      let line = node.mark?.line ?? 0
      if let first = lines[source.name] {
        throw .list(
          file: file, line: line, problem: "the name \"\(source.name)\" was given in line \(first) already",
          remedy: "give each source a \"name:\" of its own")
      }
      lines[source.name] = line
      sources.append(source)
    }
  }

  static let example = "write \"sources:\" and below it, for each, \"  - url: https://…\" or \"  - folder: …\""

  private static func syntax(_ error: YamlError, file: String) -> WatchError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      .list(file: file, line: mark.line, problem: "is not YAML: \(problem)", remedy: "mend the line; indent with spaces, not tabs")
    case .duplicatedKeysInMapping(let duplicates, let context):
      .list(
        file: file, line: context.mark.line,
        problem: "a setting is given twice: \(duplicates.joined(separator: ", "))",
        remedy: "keep one of them")
    default:
      .list(file: file, line: nil, problem: "is not YAML: \(error)", remedy: example)
    }
  }
}
