/// Why something that is watched could not be had; the message says what failed, where, and what to do.
public enum WatchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The list of sources cannot be used.
  case list(file: String, line: Int?, problem: String, remedy: String)
  /// No address of the web.
  case notAnAddress(String)
  /// The address leads into a network that is not the public one, and the host was not allowed by name.
  case refused(address: String, leadsTo: String, reason: String)
  /// No server of that name.
  case unknownHost(String)
  /// The server does not answer, or not as it should.
  case unreachable(address: String, reason: String)
  /// The answer ended before it was whole.
  case cutShort(address: String)
  /// The answer took too long.
  case timedOut(address: String, seconds: Double)
  /// The answer is larger than what is taken.
  case tooLarge(address: String, limit: Int)
  /// One redirect after another, or one that leads nowhere.
  case badRedirect(address: String, reason: String)
  /// The server answered with an error; how many seconds it wishes to be left alone, if it says so.
  case status(address: String, code: Int, retryAfter: Double?)
  /// The site's robots.txt forbids it.
  case forbiddenByRobots(address: String)
  /// The site's robots.txt cannot be had, which forbids everything until it can.
  case robotsUnavailable(origin: String, reason: String)
  /// What came is not what was expected.
  case unreadable(address: String, problem: String)
  /// A folder or a file cannot be read.
  case folder(path: String, reason: String)
  /// What came could not be stored.
  case notStored(address: String, reason: String)

  /// What failed, where, and what to do.
  public var description: String {
    WatchError.printable(message)
  }

  private var message: String {
    switch self {
    case .list(let file, let line, let problem, let remedy):
      "\(file)\(line.map { ":\($0)" } ?? ""): \(problem); \(remedy)"
    case .notAnAddress(let text):
      "\(text.prefix(200)): is no address of the web; give one that begins with http:// or https:// and holds no user name"
    case .refused(let address, let leadsTo, let reason):
      "\(address): not fetched: it leads to \(leadsTo), \(reason); if that is meant, name the host under allowPrivate"
    case .unknownHost(let host): "\(host): no server of this name is known; check the name and the connection"
    case .unreachable(let address, let reason):
      "\(address): the server does not answer: \(reason.prefix(200)); it will be tried again later"
    case .cutShort(let address): "\(address): the answer ended before it was whole; it will be tried again later"
    case .timedOut(let address, let seconds):
      "\(address): took longer than \(WatchError.plain(seconds)) s; it will be tried again later"
    case .tooLarge(let address, let limit):
      "\(address): is larger than \(limit >> 20 > 0 ? "\(limit >> 20) MB" : "\(limit) bytes"); it is left out"
    case .badRedirect(let address, let reason): "\(address): \(reason); check the address in a browser"
    case .status(let address, let code, let retryAfter):
      "\(address): the server answers \(code)\(WatchError.meaning(code))"
        + (retryAfter.map { "; it wishes to be left alone for \(WatchError.plain($0)) s" } ?? WatchError.remedy(code))
    case .forbiddenByRobots(let address): "\(address): the site's robots.txt forbids it; what the feed itself says is taken"
    case .robotsUnavailable(let origin, let reason):
      "\(origin): its robots.txt cannot be had (\(reason.prefix(200))), so nothing is fetched there; it will be tried again later"
    case .unreadable(let address, let problem): "\(address): \(problem)"
    case .folder(let path, let reason): "\(path): cannot be read: \(reason); check the path and its permissions"
    case .notStored(let address, let reason): "\(address): could not be stored: \(reason.prefix(300)); it will be tried again"
    }
  }

  /// Whether the same would come of it again soon.
  var isLasting: Bool {
    switch self {
    case .list, .notAnAddress, .refused, .tooLarge, .badRedirect, .forbiddenByRobots, .unreadable: true
    case .unknownHost, .unreachable, .cutShort, .timedOut, .robotsUnavailable, .folder, .notStored: false
    case .status(_, let code, _): (400..<500).contains(code) && ![408, 425, 429].contains(code)
    }
  }

  /// How many seconds the server wishes to be left alone.
  var retryAfter: Double? {
    if case .status(_, _, let retryAfter) = self { retryAfter } else { nil }
  }

  private static func meaning(_ code: Int) -> String {
    switch code {
    case 401, 403: " (not allowed)"
    case 404: " (not found)"
    case 410: " (gone for good)"
    case 429: " (too many requests)"
    case 500...: " (its own error)"
    default: ""
    }
  }

  private static func remedy(_ code: Int) -> String {
    switch code {
    case 410: "; take it off the list or give its new address"
    case 400..<500 where ![408, 425, 429].contains(code): "; check the address in a browser"
    default: "; it will be tried again later"
    }
  }

  private static func plain(_ seconds: Double) -> String {
    seconds == seconds.rounded() && abs(seconds) < 1e9 ? String(Int(seconds)) : String(seconds)
  }

  /// Names and answers are hostile: what could move a terminal's cursor becomes a question mark.
  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? "?" : $0 }))
  }
}
