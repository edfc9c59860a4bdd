#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Something to read: a file, or standard input.
struct Input: Hashable, Sendable {
  /// How the user knows it.
  var name: String
  /// Where it lies; nil for standard input.
  var path: String?

  static let standard = Input(name: "standard input", path: nil)

  /// Names an article that has no other name: the path as the user gave it, so that no two files of a batch share one.
  var id: String {
    guard let path else { return "stdin" }
    var rest = Substring(path)
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest)
  }

  /// The file's kind by its name, lower case, without `gz`: `html`; empty where it has none.
  var kind: String {
    var parts = (path ?? "").split(separator: "/").last?.split(separator: ".").dropFirst().map { $0.lowercased() } ?? []
    if parts.last == "gz" { parts.removeLast() }
    return parts.last ?? ""
  }

  /// Kinds of file that are taken from folders.
  static let articleKinds: Set<String> = ["txt", "text", "md", "html", "htm", "xhtml", "json", "jsonl", "ndjson"]
}

/// Goes through the user's arguments and yields one input after another; folders are listed when their turn comes.
struct InputWalk: IteratorProtocol {
  private enum Step {
    case argument(String)
    case entry(String)
    case endOfFolder(String, foundBefore: Int)
  }

  private var steps: [Step]
  private var found = 0
  private var visited: Set<FileIdentity> = []

  init(_ arguments: [String]) {
    steps = arguments.reversed().map { .argument($0) }
  }

  mutating func next() -> Result<Input, IntakeError>? {
    while let step = steps.popLast() {
      switch step {
      case .argument("-"):
        return .success(.standard)
      case .argument(let name):
        if let result = begin(name) { return result }
      case .entry(let path):
        if let result = enter(path) { return result }
      case .endOfFolder(let path, let before):
        visited.removeAll()
        if found == before {
          let kinds = Input.articleKinds.sorted().map { "." + $0 }.joined(separator: " ")
          return .failure(
            IntakeError(
              file: path, problem: "holds no articles", remedy: "name a folder with files of these kinds: \(kinds) (or these with .gz)"))
        }
      }
    }
    return nil
  }

  private mutating func begin(_ name: String) -> Result<Input, IntakeError>? {
    guard let status = FileStatus(name) else {
      let problem = errno
      if name.contains(where: { "*?[".contains($0) }) { return expand(name) }
      return .failure(.system(problem, file: name))
    }
    guard status.isFolder else { return .success(Input(name: name, path: name)) }
    steps.append(.endOfFolder(name, foundBefore: found))
    return list(name, status)
  }

  private mutating func enter(_ path: String) -> Result<Input, IntakeError>? {
    guard let status = FileStatus(path) else { return .failure(.system(errno, file: path)) }
    if status.isFolder { return list(path, status) }
    let input = Input(name: path, path: path)
    guard status.isFile, Input.articleKinds.contains(input.kind) else { return nil }
    found += 1
    return .success(input)
  }

  private mutating func expand(_ pattern: String) -> Result<Input, IntakeError>? {
    var matches = glob_t()
    defer { globfree(&matches) }
    guard glob(pattern, GLOB_TILDE, nil, &matches) == 0, matches.gl_pathc > 0 else {
      return .failure(IntakeError(file: pattern, problem: "matches no file", remedy: "check the pattern and the folder it is used in"))
    }
    for index in (0..<Int(matches.gl_pathc)).reversed() {
      if let path = matches.gl_pathv[index] { steps.append(.argument(String(cString: path))) }
    }
    return nil
  }

  private mutating func list(_ path: String, _ status: FileStatus) -> Result<Input, IntakeError>? {
    // A link that leads back up would never end.
    guard visited.insert(status.identity).inserted else { return nil }
    guard let folder = opendir(path) else {
      found += 1  // The error below says enough.
      return .failure(.system(errno, file: path))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    let base = path.hasSuffix("/") ? path : path + "/"
    for name in names.sorted(by: >) { steps.append(.entry(base + name)) }
    return nil
  }
}
