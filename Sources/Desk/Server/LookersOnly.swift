import Hummingbird

/// Lets in only whoever may look; put before everything but signing in, style and health.
struct LookersOnly: RouterMiddleware {
  func handle(
    _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    guard context.visitor != nil else {
      throw Problem(
        .needsToken, "send a token as \"Authorization: Bearer …\", or sign in; an editor of this desk makes one with hearsay token add NAME"
      )
    }
    return try await next(request, context)
  }
}
