import Hummingbird
import Logging

/// Turns what is thrown into an answer: JSON for programs, a page for people.
struct ErrorAnswers: RouterMiddleware {
  let pages: PageFrame

  func handle(
    _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = ErrorAnswers.problem(error)
      if problem.kind == .internalError {
        context.logger.error("a request failed", metadata: ["error": "\(String(reflecting: error).prefix(500))"])
      }
      var response = answer(problem, request, context)
      if problem.kind == .needsToken { response.headers[.wwwAuthenticate] = "Bearer" }
      return response
    }
  }

  private static func problem(_ error: any Error) -> Problem {
    // What Hummingbird itself throws: no such address, a parameter of the wrong kind.
    guard let error = error as? any HTTPResponseError else { return Problem(error) }
    switch error.status {
    case .notFound: return Problem(.notFound, "there is nothing at this address")
    case .methodNotAllowed: return Problem(.wrongMethod, "the address does not take this method")
    case .contentTooLarge: return Problem(.tooLarge, "the body is too large")
    case .badRequest: return Problem(.invalidRequest, "a part of the address or the body is not as it should be")
    default:
      return error.status.code < 500
        ? Problem(.invalidRequest, error.status.reasonPhrase) : Problem(.internalError, "something went wrong here")
    }
  }

  private func answer(_ problem: Problem, _ request: Request, _ context: DeskContext) -> Response {
    let isForPeople = !request.uri.path.hasPrefix("/api/") && request.headers[.accept]?.contains("text/html") == true
    guard isForPeople else { return .problem(problem) }
    if problem.kind == .needsToken, request.method == .get { return .seeOther("/sign-in") }
    return pages.problem(problem, context)
  }
}
