import HTTPTypes
import Hummingbird

/// The API's endpoints as routes, and their description.
struct APIRoutes {
  let parts: DeskParts
  let overviews: OverviewShelf

  /// All endpoints.
  var endpoints: [Endpoint] {
    EntityEndpoints.all + ClaimEndpoints.all + ArticleEndpoints.all + WatchEndpoints.all + LedgerEndpoints(overviews: overviews).all
  }

  func add(to routes: RouterGroup<DeskContext>) {
    let parts = parts
    let endpoints = endpoints
    for endpoint in endpoints {
      routes.on(endpoint.route, method: endpoint.method) { request, context -> Response in
        if endpoint.needsEditor, context.visitor?.mayEdit != true {
          throw Problem(.notAllowed, "your token lets you look; to change something, ask for one with the role editor")
        }
        try endpoint.checkQuery(of: request)
        return try await endpoint.handle(APICall(parts: parts, request: request, context: context))
      }
    }
    let description = Description(endpoints: endpoints).json.line + "\n"
    routes.get("/api/v1/openapi.json") { _, _ in Response(.ok, "application/json", description) }
    refuseOthers(endpoints, routes)
  }

  /// Every address says which methods it takes.
  private func refuseOthers(_ endpoints: [Endpoint], _ routes: RouterGroup<DeskContext>) {
    let all: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options, .trace, .head, .connect]
    let query = HTTPRequest.Method("QUERY")
    for path in Set(endpoints.map(\.path)) {
      let taken = endpoints.filter { $0.path == path }.map(\.method)
      let allowed = (taken + (taken.contains(.get) ? [.head] : [])).map(\.rawValue).joined(separator: ", ")
      for method in all + (query.map { [$0] } ?? []) where !taken.contains(method) && !(method == .head && taken.contains(.get)) {
        routes.on(RouterPath("/api/v1" + path), method: method) { _, _ -> Response in
          var response = Response.problem(Problem(.wrongMethod, "the address takes \(allowed)"))
          response.headers[.allow] = allowed
          return response
        }
      }
    }
  }
}
