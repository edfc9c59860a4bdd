import HTTPTypes
import Hummingbird

/// Refuses what another site's page makes a browser send: whatever changes something must come from the desk's own pages or from a program.
struct ForeignPageCheck: RouterMiddleware {
  func handle(
    _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    if ![.get, .head, .options].contains(request.method) {
      if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name], site != "same-origin", site != "none" {
        throw Problem(.notAllowed, "another site's page may not change anything here")
      }
      if let origin = request.headers[.origin], !isOwn(origin, request.head.authority) {
        throw Problem(.notAllowed, "another site's page may not change anything here")
      }
    }
    return try await next(request, context)
  }

  private func isOwn(_ origin: String, _ authority: String?) -> Bool {
    guard let authority, let scheme = origin.range(of: "://") else { return false }
    return origin[scheme.upperBound...].lowercased() == authority.lowercased()
  }
}
