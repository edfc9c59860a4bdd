import Claims
import Foundation

/// What a watchlist tells: something moved, from what to what, on whose word, by which words.
public struct Alert: Hashable, Sendable, Codable {
  /// Its number in the ledger; 0 until it is recorded.
  public var id: Int64 = 0
  /// By what receivers know it again, should it come twice: 32 hexadecimal digits.
  public var reference = ""
  /// The watchlist.
  public var watchlist: Int64
  /// The relationship's reference.
  public var relationship: String
  /// The fingerprint of the claim that moved it; of what is overdue, that of its newest claim.
  public var claim: String
  /// The article that makes the claim.
  public var article: Int64
  /// What kind of matter it is.
  public var type: ClaimType
  /// Who and what, by role.
  public var parties: [Role: [String]]
  /// How far it has come now.
  public var stage: Stage
  /// How it is vouched for now.
  public var standing: Standing
  /// What moved; none for what is overdue.
  public var moves: [Change.Kind]
  /// On whose word, outermost first.
  public var says: [ClaimRecord.Source]
  /// The words.
  public var quote: String
  /// Where they stand: the medium, else what the article is known by.
  public var medium: String
  /// The address of the article.
  public var url: String?
  /// The day of the claim.
  public var day: String
  /// When the alert was made, ISO 8601 in UTC; empty until it is recorded.
  public var at = ""

  /// An alert that is not recorded yet.
  public init(watchlist: Int64, _ relationship: Relationship, moves: [Change.Kind], by event: Event) {
    self.watchlist = watchlist
    self.relationship = relationship.reference
    claim = event.fingerprint
    article = event.article.id
    type = relationship.type
    parties = relationship.parties.mapValues { $0.map(\.name) }
    stage = relationship.stage
    standing = relationship.standing
    self.moves = moves
    says = event.attribution
    quote = event.evidence.first?.text ?? ""
    medium = event.article.label
    url = event.article.url
    day = event.day
  }

  /// Whether its outcome should be asked for, rather than something having moved.
  public var isOverdue: Bool { moves.isEmpty }

  /// By what the same alert is known when it is made again.
  var mark: String { "\(isOverdue ? "overdue" : "moved") \(claim)" }
}

/// An alert on its way to somebody.
public struct Delivery: Hashable, Sendable {
  /// Its number in the ledger.
  public var id: Int64
  /// What is delivered.
  public var alert: Alert
  /// The name of the watchlist.
  public var list: String
  /// By what way.
  public var channel: Watchlist.Channel
  /// How often it was tried.
  public var tries: Int
  /// Since when it waits.
  public var since: Date
}
