import Hummingbird
import Ledger

/// Which address leads where, and what every request passes on its way; the order stands here and nowhere else.
struct DeskRoutes {
  let parts: DeskParts
  let overviews: OverviewShelf
  /// Tells pages that are kept when they are out of date.
  let tide: Ledger.Tide?

  func router() -> Router<DeskContext> {
    let router = Router(context: DeskContext.self, options: .autoGenerateHeadEndpoints)
    let service = ServiceRoutes(parts: parts, overviews: overviews)
    router.add(middleware: Counting(gauges: parts.gauges))
    router.add(middleware: SafeHeaders())
    router.add(middleware: Languages())
    router.add(middleware: ErrorAnswers(pages: parts.frame))
    router.add(middleware: HostCheck(configuration: parts.configuration))
    router.add(middleware: ForeignPageCheck())
    router.add(middleware: Door(configuration: parts.configuration, clerk: parts.clerk, sessions: parts.sessions))
    // Once more: what goes wrong behind the door is told by a page that knows its visitor.
    router.add(middleware: ErrorAnswers(pages: parts.frame))
    service.addOpen(to: router)
    SignInPages(parts: parts).add(to: router)
    let lookers = router.group().add(middleware: LookersOnly()).add(middleware: PageShelf(tide))
    service.add(to: lookers)
    StartPages(parts: parts, overviews: overviews).add(to: lookers)
    CompanyPages(parts: parts).add(to: lookers)
    RelationshipPages(parts: parts).add(to: lookers)
    ArticlePages(parts: parts).add(to: lookers)
    ReadPages(parts: parts).add(to: lookers)
    ReviewPages(parts: parts).add(to: lookers)
    WatchPages(parts: parts).add(to: lookers)
    APIRoutes(parts: parts, overviews: overviews).add(to: lookers)
    return router
  }
}
