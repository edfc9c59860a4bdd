import Claims
import Foundation
import Intake
import Ledger
import NIOPosix
import Synchronization
import Watch

/// Reads articles for visitors, one after another, on a thread of its own, and keeps what was read until it is added or forgotten.
final class ReadingDesk: Sendable {
  /// Reads an article into what the ledger takes.
  typealias Read = @Sendable (Article) throws -> Ledger.Entry

  /// A reading that was shown and may be added.
  struct Kept: Sendable {
    var entry: Ledger.Entry
    var at: Date
  }

  private let read: Read
  private let threads: NIOThreadPool
  private let fetcher: Fetcher
  private let allowedHosts: Set<String>
  private let kept = Mutex<[String: Kept]>([:])
  private let waiting = Atomic<Int>(0)

  private static let mostKept = 100
  private static let mostWaiting = 32
  /// The longest text that is read for a visitor, in bytes.
  static let longestText = 2 << 20

  init(_ read: @escaping Read, threads: NIOThreadPool, fetcher: Fetcher, allowedHosts: Set<String>) {
    self.read = read
    self.threads = threads
    self.fetcher = fetcher
    self.allowedHosts = allowedHosts
  }

  /// Reads the articles of some bytes.
  ///
  /// - Returns: for each article what was read, or why it was not.
  /// - Throws: `Problem.tooMany`.
  func readings(of bytes: [UInt8], name: String, options: ArticleOptions) async throws -> [Result<Ledger.Entry, Problem>] {
    let waiting = waiting.add(1, ordering: .relaxed).newValue
    defer { self.waiting.subtract(1, ordering: .relaxed) }
    guard waiting <= ReadingDesk.mostWaiting else { throw Problem(.tooMany, "many texts wait to be read; try again in a moment") }
    let read = read
    return try await threads.runIfActive {
      Article.articles(in: bytes, name: name, options: options).prefix(200).map { result in
        switch result {
        case .failure(let error): return .failure(Problem(.unreadable, "\(error)"))
        case .success(let article):
          guard article.document.language != .other else {
            return .failure(
              Problem(
                .unreadable,
                "\(article.place): the text is neither German nor English, or too short to tell; say which with the field language"))
          }
          do { return .success(try read(article)) } catch { return .failure(Problem(.unreadable, "\(article.place): \(error)")) }
        }
      }
    }
  }

  /// Fetches a page; private addresses only where they were allowed by name.
  ///
  /// - Throws: `Problem.fetchFailed`, `.invalidRequest`.
  func fetch(_ address: String) async throws -> (bytes: [UInt8], address: String) {
    guard let web = WebAddress(address) else {
      throw Problem(.fetchFailed, "\"\(address.prefix(200))\" is no address of the web; it begins with http:// or https://")
    }
    do {
      let response = try await fetcher.get(web, allowing: allowedHosts)
      return (response.body, response.address.description)
    } catch let error as WatchError {
      throw Problem(.fetchFailed, "\(error)")
    }
  }

  /// Keeps a reading for an hour, or until there are many newer ones.
  ///
  /// - Returns: the key by which it is had again.
  func keep(_ entry: Ledger.Entry, now: Date = Date()) -> String {
    let key = Sessions.secret()
    kept.withLock { kept in
      kept = kept.filter { $0.value.at > now - 3600 }
      if kept.count >= ReadingDesk.mostKept, let oldest = kept.min(by: { $0.value.at < $1.value.at }) { kept[oldest.key] = nil }
      kept[key] = Kept(entry: entry, at: now)
    }
    return key
  }

  /// A reading that was kept.
  func kept(_ key: String) -> Ledger.Entry? { kept.withLock { $0[key]?.entry } }
}
