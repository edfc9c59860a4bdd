import Claims
import Foundation
import Intake

/// Feeds: each item once, its page where the feed has only a teaser.
extension Follower {
  /// What came of an item.
  private enum Outcome {
    case document(SourceDocument, remark: String?)
    case nothing(remark: String)
    case later(WatchError)
  }

  func feedRound(_ response: FetchResponse, _ round: inout Round, _ store: Store) async throws {
    let feed: Feed
    do {
      feed = try Feed(response.body, address: response.address.description)
    } catch {
      throw WatchError.unreadable(address: response.address.description, problem: "\(error.problem); \(error.remedy)")
    }
    for omission in feed.omitted { round.state.remark("\(omission)") }
    let known = Set(round.state.seen)
    let keys = feed.items.map(Follower.keys)
    let new = feed.items.indices.filter { !keys[$0].contains(where: known.contains) }
    // What is no longer in the feed will not be tried again.
    let listed = Set(keys.compactMap(\.first))
    round.state.pending = round.state.pending.filter { listed.contains($0.key) }
    // Feeds list the newest first; what happened first is handed on first.
    for index in new.reversed() {
      if stop.isStopped || Task.isCancelled { throw CancellationError() }
      guard let key = keys[index].first else { continue }
      let attempt = round.state.pending[key, default: 0] + 1
      switch try await fetch(feed.items[index], round.source, isLast: attempt >= Follower.attempts) {
      case .document(let document, let remark):
        try await handOn(document, &round, store)
        if let remark { round.state.remark(remark) }
        done(keys[index], &round)
      case .nothing(let remark):
        round.state.remark(remark)
        done(keys[index], &round)
      case .later(let error):
        round.state.remark("\(error)")
        // A server that wishes to be left alone has not failed.
        round.state.pending[key] = error.retryAfter == nil ? attempt : attempt - 1
        round.wait = max(round.wait, error.retryAfter ?? 0)
        if error.retryAfter != nil {
          for other in new.prefix(while: { $0 != index }) { round.state.pending[keys[other].first ?? key, default: 0] += 0 }
          forget(keeping: listed.count, &round)
          return
        }
      }
    }
    forget(keeping: listed.count, &round)
  }

  private func done(_ keys: [String], _ round: inout Round) {
    round.state.seen += keys
    for key in keys { round.state.pending[key] = nil }
  }

  /// Forgets what was seen longest ago, but never what the feed may still list: each item has two keys at most.
  private func forget(keeping count: Int, _ round: inout Round) {
    let excess = round.state.seen.count - max(SourceState.memory, 4 * count)
    if excess > 0 { round.state.seen.removeFirst(excess) }
  }

  /// Prints of an item's id and of its link.
  private static func keys(_ item: FeedItem) -> [String] {
    var keys = [TextPrint.of(item.id)]
    if let link = item.link, link != item.id { keys.append(TextPrint.of(link)) }
    return keys
  }

  private func fetch(_ item: FeedItem, _ source: Source, isLast: Bool) async throws -> Outcome {
    let own = ownDocument(item, source)
    let takesPage = source.fullText == .yes || (source.fullText == .auto && item.fullText == nil)
    guard takesPage, let link = item.link, let address = WebAddress(link) else {
      return own.map { .document($0, remark: nil) } ?? .nothing(remark: "\"\(item.title ?? item.id)\" has nothing to read")
    }
    do {
      let response = try await polite.get(address, allowing: source.allowPrivate, obeysRobots: true, stop: stop)
      guard let type = Follower.pageType(response) else {
        throw WatchError.unreadable(
          address: link, problem: "is \(response.contentType.prefix(60)), not a page; what the feed says is taken")
      }
      var document = Round(source: source, state: SourceState(place: "")).document(
        response.body, address: response.address.description, contentType: type)
      Follower.fill(&document, from: item)
      if type == "text/html", case .failure(let error)? = document.articles().first {
        throw WatchError.unreadable(address: link, problem: "\(error.problem); what the feed says is taken")
      }
      return .document(document, remark: nil)
    } catch let error as WatchError {
      guard error.isLasting || isLast else { return .later(error) }
      return own.map { .document($0, remark: "\(error)") } ?? .nothing(remark: "\(error)")
    }
  }

  /// What the feed itself carries of an item; nil where that is nothing.
  private func ownDocument(_ item: FeedItem, _ source: Source) -> SourceDocument? {
    guard let text = item.fullText ?? item.teaser else { return nil }
    var document = Round(source: source, state: SourceState(place: "")).document(
      Array(text.utf8), address: item.link ?? item.id, contentType: item.fullText == nil ? "text/plain" : "text/html")
    document.extent = item.fullText == nil ? .teaser : .whole
    Follower.fill(&document, from: item)
    return document
  }

  private static func fill(_ document: inout SourceDocument, from item: FeedItem) {
    document.title = item.title
    document.published = item.published?.day
    document.publishedAt = item.published.map { Date(timeIntervalSince1970: Double($0.seconds)) }
  }

  /// What kind of page an answer is; nil where it is none.
  static func pageType(_ response: FetchResponse) -> String? {
    switch response.contentType {
    case "text/html", "application/xhtml+xml": return "text/html"
    case "text/plain": return "text/plain"
    case "", "application/octet-stream", "text/xml", "application/xml":
      let head = response.body.prefix(1_024).map { $0 | 0x20 }
      return String(decoding: head, as: UTF8.self).contains("<html") ? "text/html" : nil
    default: return nil
    }
  }
}
