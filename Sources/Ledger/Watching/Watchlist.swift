import Claims
import Foundation

/// Whose relationships somebody wants to hear of, when, and by what way.
public struct Watchlist: Hashable, Sendable, Codable {
  /// What must have moved.
  public enum Condition: String, Hashable, Sendable, Codable, CaseIterable {
    /// Something is said of which nothing was known.
    case newRelationship
    /// It has come further, or fallen through.
    case stageChanged
    /// It is vouched for otherwise than before.
    case standingChanged
    /// A party or an authority confirms it.
    case confirmed
    /// Somebody denies it.
    case denied
    /// Figures contradict each other.
    case contradiction
    /// Somebody says it who does not have it from those before.
    case newOrigin
    /// Nothing was heard for so long that its outcome should be asked for.
    case overdue
  }

  /// A way by which alerts go out, beside the list's own feed.
  public enum Channel: Hashable, Sendable, Codable {
    /// Posted to an address as JSON, signed with a secret.
    case webhook(url: String, secret: String)
    /// Mailed, each at once or all of a day together.
    case mail(to: String, digest: Bool)
  }

  /// Its number in the ledger; 0 until it is kept.
  public var id: Int64 = 0
  /// What it is called.
  public var name: String
  /// Names of those of whom any relationship is wanted.
  public var companies: [String]
  /// Pairs of names of whom relationships with each other are wanted. Without companies and pairs, everybody is.
  public var pairs: [[String]]
  /// Types that are wanted; all where it is empty.
  public var types: Set<ClaimType>
  /// What must have moved: one of these.
  public var conditions: Set<Condition>
  /// The ways by which its alerts go out.
  public var channels: [Channel]
  /// Who made it.
  public var author: String
  /// When it was made, ISO 8601 in UTC; empty until it is kept.
  public var at = ""

  /// A list that is not kept yet.
  public init(
    name: String, companies: [String] = [], pairs: [[String]] = [], types: Set<ClaimType> = [],
    conditions: Set<Condition> = Set(Condition.allCases), channels: [Channel] = [], author: String
  ) {
    self.name = name
    self.companies = companies
    self.pairs = pairs
    self.types = types
    self.conditions = conditions
    self.channels = channels
    self.author = author
  }

  /// Refuses what no list can say.
  ///
  /// - Throws: `LedgerError.impossible`.
  func check() throws {
    let name = self.name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty, name.count <= 200 else { throw LedgerError.impossible("a watchlist needs a name of at most 200 characters") }
    guard !conditions.isEmpty else {
      throw LedgerError.impossible("a watchlist needs a condition: \(Condition.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard companies.count <= 1000, pairs.count <= 1000, channels.count <= 20 else {
      throw LedgerError.impossible("a watchlist holds at most 1000 companies, 1000 pairs and 20 ways of delivery")
    }
    guard companies.allSatisfy({ !$0.isEmpty }) else { throw LedgerError.impossible("a company of a watchlist needs a name") }
    guard pairs.allSatisfy({ $0.count == 2 && $0[0] != $0[1] && !$0[0].isEmpty && !$0[1].isEmpty }) else {
      throw LedgerError.impossible("a pair has two different names")
    }
    for channel in channels {
      switch channel {
      case .webhook(let url, let secret):
        guard url.hasPrefix("https://") || url.hasPrefix("http://"), url.count <= 2000 else {
          throw LedgerError.impossible("a webhook's address begins with https:// or http://")
        }
        guard secret.count >= 16 else { throw LedgerError.impossible("a webhook's secret has 16 characters or more") }
      case .mail(let address, _):
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = address.unicodeScalars.allSatisfy {
          $0.value > 0x20 && $0.value < 0x7F && !"<>,;:\"()[]\\".unicodeScalars.contains($0)
        }
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), isPlain, address.count <= 254 else {
          throw LedgerError.impossible("\"\(address.prefix(80))\" is no mail address")
        }
      }
    }
  }
}
