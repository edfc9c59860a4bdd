import Foundation
import Presentation
import Watch

/// Watched sources as the values of a template.
struct SourceView {
  private let interface: Interface

  init(_ interface: Interface) { self.interface = interface }

  /// A row for each source of the list, and for each that is remembered without being on it.
  ///
  /// - Parameter states: what is remembered, by name.
  func rows(_ sources: [Source], _ states: [String: SourceState]) -> [[String: Any]] {
    let listed = Set(sources.map(\.name))
    let rows = sources.map { row($0.name, $0.place.description, states[$0.name], canLook: true) }
    return rows
      + states.keys.filter { !listed.contains($0) }.sorted().map { row($0, states[$0]?.place ?? "", states[$0], canLook: false) }
  }

  private func row(_ name: String, _ place: String, _ state: SourceState?, canLook: Bool) -> [String: Any] {
    var row: [String: Any] = [
      "name": VisibleText.of(name), "place": VisibleText.of(place), "canLook": canLook, "delivered": String(state?.delivered ?? 0),
      "last": state?.lastTried.map(SourceView.moment) ?? "–",
    ]
    let (status, text): (String, String)
    if state?.isStopped == true {
      (status, text) = ("failing", interface.text("statusStopped"))
    } else if let since = state?.failingSince {
      (status, text) = ("failing", interface.text("statusFailing", SourceView.moment(since)))
    } else if state?.lastSucceeded != nil {
      (status, text) = ("ok", interface.text("statusOk"))
    } else {
      (status, text) = ("waiting", interface.text("statusWaiting"))
    }
    row["status"] = status
    row["statusText"] = text
    if let problem = state?.problem { row["problem"] = VisibleText.of(problem) }
    return row
  }

  private static func moment(_ date: Date) -> String { String(date.formatted(.iso8601).prefix(16)).replacing("T", with: " ") + " UTC" }
}
