import Claims
import HTTPTypes
import Hummingbird
import Ledger

/// What is not for people: style and script, health, figures, events.
struct ServiceRoutes {
  let parts: DeskParts
  let overviews: OverviewShelf

  private static let assets: [(String, String, [UInt8])] = [
    ("/assets/desk.css", "text/css; charset=utf-8", PackageResources.desk_css),
    ("/assets/desk.js", "text/javascript; charset=utf-8", PackageResources.desk_js),
    ("/assets/icon.svg", "image/svg+xml", PackageResources.icon_svg),
  ]

  /// What everybody may have.
  func addOpen(to routes: Router<DeskContext>) {
    for (path, type, bytes) in ServiceRoutes.assets {
      let buffer = ByteBuffer(bytes: bytes)
      routes.get(RouterPath(path)) { _, _ in
        Response(
          status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
          body: ResponseBody(byteBuffer: buffer))
      }
    }
    routes.get("/healthz") { _, _ in
      // The ledger answers, or the desk is not well.
      let size = try await parts.clerk.ask { try $0.articles(limit: 1).count }
      return Response.json(.object([("status", .string("ok")), ("ledger", .string(size == 0 ? "empty" : "ok"))]))
    }
  }

  /// What needs somebody who may look.
  func add(to routes: RouterGroup<DeskContext>) {
    routes.get("/metrics") { _, _ in
      let size = try await overviews.latest().size
      let text = parts.gauges.text([
        ("hearsay_ledger_articles", "Articles in the ledger.", Double(size.articles)),
        ("hearsay_ledger_claims", "Claims in the ledger.", Double(size.claims)),
        ("hearsay_ledger_entities", "Entities in the ledger.", Double(size.entities)),
      ])
      return Response(.ok, "text/plain; version=0.0.4; charset=utf-8", text)
    }
    routes.get("/events") { _, _ in try parts.bulletin.response() }
  }
}
