import Foundation

/// What is remembered of a source from one round to the next.
///
/// It is small and Codable; whoever keeps it gives it back with the next round.
public struct SourceState: Hashable, Sendable, Codable {
  /// How many items, beyond those of the feed as it stands, are remembered as seen.
  static let memory = 5_000

  /// Where the source was; what is remembered of another place does not count.
  public var place: String
  /// What the source turned out to be.
  public var kind: Source.Kind?
  /// What the server said of the version that was fetched last.
  public var conditions = FetchConditions()
  /// Prints of the items and links that were handed on, oldest first.
  public var seen: [String] = []
  /// Items that could not be fetched yet, by print, with the number of attempts.
  public var pending: [String: Int] = [:]
  /// Print of a page's text, or of the files of a folder by path.
  public var prints: [String: String] = [:]
  /// Rounds in a row that failed.
  public var failures = 0
  /// When the first of them was; nil for a source that is well.
  public var failingSince: Date?
  /// Why the last one failed; nil for a source that is well.
  public var problem: String?
  /// What the last round left out, and why; 20 at most.
  public var remarks: [String] = []
  /// When a round last began.
  public var lastTried: Date?
  /// When a round last went well.
  public var lastSucceeded: Date?
  /// How many articles were handed on so far.
  public var delivered = 0
  /// When it is to be looked at next; nil at once.
  public var due: Date?
  /// Whether it is not looked at any more, because the server says that it is gone for good.
  public var isStopped = false

  /// Nothing is remembered yet.
  public init(place: String) { self.place = place }

  /// The state to begin a round from: this one, or none if the source has moved.
  func current(for source: Source) -> SourceState {
    place == source.place.description ? self : SourceState(place: source.place.description)
  }

  mutating func remark(_ remark: String) {
    if remarks.count < 20 { remarks.append(remark) }
  }
}
