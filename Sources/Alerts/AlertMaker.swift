import Claims
import Ledger

/// Makes alerts of what moved: which of the watchlists wish to hear of it.
public struct AlertMaker: Sendable {
  /// A watchlist with its names looked up, so that VW and Volkswagen are one.
  private struct Wish: Sendable {
    var list: Watchlist
    var companies: Set<Int64>
    var pairs: [Set<Int64>]

    func takes(_ relationship: Relationship) -> Bool {
      guard list.types.isEmpty || list.types.contains(relationship.type) else { return false }
      if list.companies.isEmpty, list.pairs.isEmpty { return true }
      let entities = relationship.entities
      return !companies.isDisjoint(with: entities) || pairs.contains { $0.count == 2 && $0.isSubset(of: entities) }
    }
  }

  private let wishes: [Wish]

  /// A maker for watchlists as the ledger knows their names now; names that it does not know match nobody yet.
  ///
  /// - Throws: `LedgerError`.
  public init(_ lists: [Watchlist], in ledger: Ledger) throws {
    func entity(_ name: String) throws -> Int64? {
      do { return try ledger.entity(named: name).id } catch LedgerError.unknownName { return nil }
    }
    wishes = try lists.map { list in
      Wish(
        list: list, companies: Set(try list.companies.compactMap(entity)),
        pairs: try list.pairs.map { Set(try $0.compactMap(entity)) })
    }
  }

  /// The alerts for what an article moved; several conditions that one change meets make one alert.
  public func alerts(for changes: [(change: Change, event: Event)]) -> [Alert] {
    wishes.flatMap { wish in
      changes.compactMap { change, event in
        let met = AlertMaker.conditions(change)
        guard wish.takes(change.relationship), !met.isDisjoint(with: wish.list.conditions) else { return nil }
        return Alert(watchlist: wish.list.id, change.relationship, moves: change.kinds, by: event)
      }
    }
  }

  /// The alerts for what was not heard of for too long.
  ///
  /// - Throws: `LedgerError`.
  public func overdueAlerts(in ledger: Ledger, asOf: String? = nil) throws -> [Alert] {
    try wishes.flatMap { wish -> [Alert] in
      let entities = wish.companies.union(wish.pairs.flatMap { $0 })
      guard wish.list.conditions.contains(.overdue), !entities.isEmpty else { return [] }
      return try ledger.overdue(of: entities, asOf: asOf).filter(wish.takes).map { relationship in
        Alert(watchlist: wish.list.id, relationship, moves: [], by: relationship.newest)
      }
    }
  }

  /// The conditions that a change meets.
  static func conditions(_ change: Change) -> Set<Watchlist.Condition> {
    var met: Set<Watchlist.Condition> = []
    for kind in change.kinds {
      switch kind {
      case .new:
        met.insert(.newRelationship)
        if change.relationship.standing == .confirmed { met.insert(.confirmed) }
        if change.relationship.standing == .denied { met.insert(.denied) }
      case .stage: met.insert(.stageChanged)
      case .standing(_, let to):
        met.insert(.standingChanged)
        if to == .confirmed { met.insert(.confirmed) }
        if to == .denied { met.insert(.denied) }
      case .denied: met.insert(.denied)
      case .confirmedAfterDenial: met.insert(.confirmed)
      case .origins: met.insert(.newOrigin)
      case .contradiction: met.insert(.contradiction)
      }
    }
    return met
  }
}

extension Relationship {
  /// The entities that take part.
  var entities: Set<Int64> { Set(parties.values.joined().compactMap(\.entity)) }
}
