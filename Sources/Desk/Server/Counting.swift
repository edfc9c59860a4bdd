import Hummingbird
import Logging

/// Counts and logs each request, the outermost of all: its route rather than its address, so that no search goes into a log.
struct Counting: RouterMiddleware {
  let gauges: Gauges

  func handle(
    _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    gauges.began()
    let start = ContinuousClock.now
    var status = 500
    defer {
      let seconds = start.duration(to: .now) / .seconds(1)
      let (route, method) = (context.endpointPath ?? "none", request.method.rawValue)
      gauges.ended(route: route, method: Counting.known.contains(method) ? method : "other", status: status, seconds: seconds)
      context.logger.info(
        "answered",
        metadata: [
          "method": "\(Counting.known.contains(method) ? method : "other")", "route": "\(route)", "status": "\(status)",
          "milliseconds": "\((seconds * 10_000).rounded() / 10)",
        ])
    }
    let response = try await next(request, context)
    status = response.status.code
    return response
  }

  private static let known: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
}
