import Ledger
import Presentation
struct TimelineDrawing { init(_ r: [Relationship], of: EntityInfo, _ w: Wording) {}; var svg: String { "" } }
struct NeighbourhoodDrawing { init(_ n: Neighbourhood, _ w: Wording) {}; var svg: String { "" } }
