import Claims
import Ledger
import Presentation

/// An alert in words: what moved from what to what, on whose word, with the quote.
public struct AlertText: Sendable {
  private let wording: Wording

  /// Texts in a language.
  public init(_ language: Language) { wording = Wording(language) }

  private var isGerman: Bool { wording.language == .german }

  /// "Alpha AG → buys → Beta GmbH: stage: planned → agreed".
  public func subject(_ alert: Alert) -> String { "\(parties(alert)): \(moves(alert))" }

  /// What moved, in one line.
  public func moves(_ alert: Alert) -> String {
    if alert.isOverdue { return isGerman ? "lange nichts gehört seit \(alert.day)" : "not heard of since \(alert.day)" }
    return alert.moves.map(wording.change).joined(separator: "; ")
  }

  /// Who and what.
  public func parties(_ alert: Alert) -> String { wording.parties(alert.type, alert.parties) }

  /// How it stands now: type, stage, standing.
  public func state(_ alert: Alert) -> String {
    "\(wording.type(alert.type)) · \(wording.stage(alert.stage)) · \(wording.standing(alert.standing))"
  }

  /// On whose word; nil where nobody is named, and it is the medium's own.
  public func says(_ alert: Alert) -> String? { wording.sources(alert.says) }

  /// The whole alert, several lines of plain text.
  public func body(_ alert: Alert) -> String {
    var lines = [parties(alert), state(alert), (isGerman ? "Bewegung: " : "Moved: ") + moves(alert)]
    if let says = says(alert) { lines.append((isGerman ? "Sagt: " : "Says: ") + says) }
    lines.append("„\(VisibleText.of(alert.quote))“")
    lines.append(([VisibleText.of(alert.medium), alert.day] + [alert.url.map(VisibleText.of)].compactMap { $0 }).joined(separator: ", "))
    return lines.joined(separator: "\n")
  }
}
