import Claims
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Logging
import Stories

@testable import Desk

/// A desk over a ledger of its own, for a test.
struct OpenDesk {
  let ledger: Ledger
  let client: any TestClientProtocol

  /// Opens a desk with some articles, and closes it after the test.
  static func with(
    _ articles: [Ledger.Entry] = LiftStory.articles, _ configuration: DeskConfiguration = DeskConfiguration(),
    _ body: @Sendable (OpenDesk) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "desk-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try Ledger(path: folder.appending(path: "ledger.sqlite").path)
    _ = try ledger.add(articles)
    let desk = Desk(ledger, configuration, read: OpenDesk.read, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await desk.application().test(.router) { client in try await body(OpenDesk(ledger: ledger, client: client)) }
  }

  /// Reads "A kauft B." without a model: each such sentence is a claim.
  @Sendable static func read(_ article: Article) throws -> Ledger.Entry {
    let words = article.text.split(whereSeparator: \.isWhitespace).map(String.init)
    var claims: [ClaimRecord] = []
    for index in words.indices where words[index] == "kauft" && index > 0 && index + 1 < words.count {
      let (buyer, target) = (words[index - 1], words[index + 1].trimmingCharacters(in: .punctuationCharacters))
      let quote = "\(words[index - 1]) kauft \(words[index + 1])"
      guard let range = article.text.unicodeScalars.firstRange(of: quote.unicodeScalars) else { continue }
      let start = article.text.unicodeScalars.distance(from: article.text.startIndex, to: range.lowerBound)
      var claim = Story.claim(.acquisition, [(.buyer, buyer), (.target, target)], .planned, .rumoured, words: quote, confidence: 0.4)
      claim.evidence = [.init(span: [start, start + quote.unicodeScalars.count], text: quote)]
      claims.append(claim)
    }
    var entry = Story.article(article.document.source, article.document.published?.description, claims, text: article.text)
    entry.reading.document.title = article.document.title
    return entry
  }

  /// A page for a browser.
  func page(_ path: String, language: String = "en", cookies: String? = nil) async throws -> (
    status: Int, body: String, headers: HTTPFields
  ) {
    var headers: HTTPFields = [.accept: "text/html", .acceptLanguage: language]
    if let cookies { headers[.cookie] = cookies }
    let response = try await client.execute(uri: path, method: .get, headers: headers)
    return (response.status.code, String(buffer: response.body), response.headers)
  }

  /// Sends a form as a browser does that has loaded a page before.
  func send(_ path: String, _ fields: [(String, String)], secret: String? = secret, origin: String? = nil, cookies: String = "")
    async throws -> (
      status: Int, location: String?, body: String
    )
  {
    var headers: HTTPFields = [.accept: "text/html", .contentType: "application/x-www-form-urlencoded"]
    headers[.cookie] = "\(Door.formCookie)=\(OpenDesk.secret)" + cookies
    if let origin { headers[.origin] = origin }
    let all = fields + (secret.map { [("form", $0)] } ?? [])
    let allowed = CharacterSet.alphanumerics
    let body = all.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")" }.joined(separator: "&")
    let response = try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    return (response.status.code, response.headers[.location], String(buffer: response.body))
  }

  static let secret = String(repeating: "ab", count: 16)
}
