import Claims
import Foundation
import HTTPTypes
import Hummingbird
import Ledger

/// Lets visitors in: everybody where only this machine can reach the desk, else whoever has a token, in a header or by having signed in.
struct Door: RouterMiddleware {
  let configuration: DeskConfiguration
  let clerk: Clerk
  let sessions: Sessions

  /// The cookie that a browser has after signing in.
  static let cookie = "hearsay-session"
  /// The cookie whose value forms must repeat.
  static let formCookie = "hearsay-form"

  func handle(
    _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.visitor = try await visitor(request)
    let known = request.cookies[Door.formCookie]?.value
    context.formSecret = known.flatMap { $0.count == 32 ? $0 : nil } ?? Sessions.secret()
    var response = try await next(request, context)
    if context.formSecret != known, response.headers[.contentType]?.hasPrefix("text/html") == true {
      response.headers.append(
        HTTPField(name: .setCookie, value: "\(Door.formCookie)=\(context.formSecret); Path=/; HttpOnly; SameSite=Strict"))
    }
    return response
  }

  private func visitor(_ request: Request) async throws -> Visitor? {
    guard configuration.needsToken else {
      return Visitor(
        name: ProcessInfo.processInfo.environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "desk", role: .editor, isLocal: true)
    }
    if let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer ") {
      let token = String(header.dropFirst(7))
      let access = try await clerk.ask { try $0.access(byToken: token) }
      guard let access else { throw Problem(.needsToken, "the token is not known or was revoked") }
      return Visitor(access)
    }
    return request.cookies[Door.cookie].flatMap { sessions.visitor($0.value) }
  }
}
