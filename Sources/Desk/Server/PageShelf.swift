import HTTPTypes
import Hummingbird
import Ledger
import Synchronization

/// Keeps pages as they were made, for as long as nothing is written to the ledger.
struct PageShelf: RouterMiddleware {
  /// What a page depends on beside the ledger.
  private struct Key: Hashable, Sendable {
    var address: String
    var language: String
    var mayEdit: Bool
    var visitor: String
    /// Pages show today's date and what is stale today.
    var day: String
  }

  private struct Kept: Sendable {
    var html: String
    /// The secret of the visitor for whom it was made; others get their own in its place.
    var secret: String
  }

  private struct State {
    var level = 0
    var pages: [Key: Kept] = [:]
    var size = 0
  }

  private final class Shelf: Sendable {
    let state = Mutex(State())
  }

  private let tide: Ledger.Tide?
  private let shelf = Shelf()

  /// Bytes that are kept; beyond them the shelf is cleared.
  private static let largest = 64 << 20

  init(_ tide: Ledger.Tide?) { self.tide = tide }

  func handle(
    _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get, let level = tide?.level, let visitor = context.visitor else { return try await next(request, context) }
    let key = Key(
      address: request.uri.description, language: context.language.rawValue, mayEdit: visitor.mayEdit, visitor: visitor.name,
      day: AskedDay.daysAgo(0))
    let kept = shelf.state.withLock { state -> Kept? in
      if state.level != level { state = State(level: level) }
      return state.pages[key]
    }
    if let kept { return .html(kept.html.replacing(kept.secret, with: context.formSecret)) }
    let response = try await next(request, context)
    guard response.status == .ok, response.headers[.contentType]?.hasPrefix("text/html") == true else { return response }
    let collected = Collected()
    try await response.body.write(collected)
    let html = collected.text
    if !html.isEmpty {
      shelf.state.withLock { state in
        // What was written meanwhile is not in the page.
        guard state.level == level else { return }
        if state.size + html.utf8.count > PageShelf.largest { state = State(level: level) }
        state.size += html.utf8.count
        state.pages[key] = Kept(html: html, secret: context.formSecret)
      }
    }
    return .html(html)
  }
}

/// Takes what would be sent.
private final class Collected: ResponseBodyWriter, Sendable {
  private let buffer = Mutex(ByteBuffer())

  var text: String { buffer.withLock { String(buffer: $0) } }

  func write(_ part: ByteBuffer) async throws {
    buffer.withLock { buffer in
      var part = part
      buffer.writeBuffer(&part)
    }
  }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
