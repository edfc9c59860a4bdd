import Alerts
import Claims
import Hummingbird
import Intake
import Ledger
import Watch

/// What the pages and the API share.
struct DeskParts: Sendable {
  let configuration: DeskConfiguration
  let clerk: Clerk
  let frame: PageFrame
  let sessions: Sessions
  let gauges: Gauges
  let reading: ReadingDesk?
  let bulletin: Bulletin
  /// Follows the sources that the desk was opened with; nil where there are none.
  let watch: WatchService?
}
