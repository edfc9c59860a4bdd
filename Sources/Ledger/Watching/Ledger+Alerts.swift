import Claims
import Crypto
import Foundation
import GRDB

extension Ledger {
  /// Records alerts, and with each what is to be delivered: both are on the disk, or neither. What was recorded before is not recorded again.
  ///
  /// - Parameter examined: the article that they were made of, which with them is done.
  /// - Returns: those that are new, with their numbers and references.
  @discardableResult
  public func record(_ alerts: [Alert], examined: Int64? = nil, at: Date = Date()) throws -> [Alert] {
    if alerts.isEmpty, examined == nil { return [] }
    return try write { database in
      if let examined { try database.execute(sql: "UPDATE examined SET article = max(article, ?)", arguments: [examined]) }
      var new: [Alert] = []
      for alert in alerts {
        var alert = alert
        alert.at = Moment.text(at)
        alert.reference = SymmetricKey(size: .bits128).withUnsafeBytes { HexText.of($0) }
        try database.execute(
          sql: "INSERT OR IGNORE INTO alert (reference, watchlist, mark, body, at) VALUES (?, ?, ?, ?, ?)",
          arguments: [alert.reference, alert.watchlist, alert.mark, try Ledger.json(alert), alert.at])
        guard database.changesCount > 0 else { continue }
        alert.id = database.lastInsertedRowID
        new.append(alert)
        let channels = try Row.fetchOne(database, sql: "SELECT body FROM watchlist WHERE id = ?", arguments: [alert.watchlist])
          .map { row -> [Watchlist.Channel] in
            let body: String = row[0]
            return try JSONDecoder().decode(Watchlist.self, from: Data(body.utf8)).channels
          }
        for channel in channels ?? [] {
          try database.execute(
            sql: "INSERT INTO delivery (alert, channel, tries, since, due) VALUES (?, ?, 0, ?, ?)",
            arguments: [alert.id, try Ledger.json(channel), alert.at, alert.at])
        }
      }
      return new
    }
  }

  /// Alerts, the newest first.
  ///
  /// - Parameters:
  ///   - watchlist: of this list; nil for all.
  ///   - before: only those with a lesser number; nil to begin.
  public func alerts(of watchlist: Int64? = nil, before: Int64? = nil, limit: Int = 100) throws -> [Alert] {
    try read { database in
      try Row.fetchAll(
        database,
        sql:
          "SELECT id, reference, at, body FROM alert WHERE id < :before AND (:list IS NULL OR watchlist = :list) ORDER BY id DESC LIMIT :limit",
        arguments: ["before": before ?? .max, "list": watchlist, "limit": limit]
      ).map(Ledger.alert)
    }
  }

  /// What is to be delivered by now, what waits longest first.
  public func dueDeliveries(now: Date = Date(), limit: Int = 100) throws -> [Delivery] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT alert.id, reference, alert.at, alert.body, delivery.id, channel, tries, since, watchlist.name
          FROM delivery JOIN alert ON alert.id = delivery.alert JOIN watchlist ON watchlist.id = alert.watchlist
          WHERE delivery.done IS NULL AND delivery.due <= ? AND watchlist.removed IS NULL ORDER BY delivery.due, delivery.id LIMIT ?
          """, arguments: [Moment.text(now), limit]
      ).map { row in
        let channel: String = row[5]
        return Delivery(
          id: row[4], alert: try Ledger.alert(row), list: row[8],
          channel: try JSONDecoder().decode(Watchlist.Channel.self, from: Data(channel.utf8)), tries: row[6],
          since: Moment.date(row[7]) ?? now)
      }
    }
  }

  /// Notes that something was delivered.
  public func noteDelivered(_ ids: [Int64], at: Date = Date()) throws {
    try write { database in
      for id in ids {
        try database.execute(sql: "UPDATE delivery SET done = ?, problem = NULL WHERE id = ?", arguments: [Moment.text(at), id])
      }
    }
  }

  /// Notes that something could not be delivered.
  ///
  /// - Parameter next: when it is tried again; nil to give up.
  public func noteFailed(_ ids: [Int64], problem: String, next: Date?, at: Date = Date()) throws {
    try write { database in
      for id in ids {
        try database.execute(
          sql:
            "UPDATE delivery SET tries = tries + 1, problem = ?, due = coalesce(?, due), done = CASE WHEN ? IS NULL THEN ? END WHERE id = ?",
          arguments: [problem, next.map(Moment.text), next.map(Moment.text), "given up \(Moment.text(at))", id])
      }
    }
  }

  /// Puts something off without its having failed, as what waits for a day's digest.
  public func putOff(_ ids: [Int64], until: Date) throws {
    try write { database in
      for id in ids { try database.execute(sql: "UPDATE delivery SET due = ? WHERE id = ?", arguments: [Moment.text(until), id]) }
    }
  }

  /// How deliveries stand: how many wait, how many were given up, and the newest problems.
  public func deliveryHealth() throws -> (waiting: Int, givenUp: Int, problems: [String]) {
    try read { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM delivery WHERE done IS NULL") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM delivery WHERE done LIKE 'given up%'") ?? 0,
        try String.fetchAll(database, sql: "SELECT DISTINCT problem FROM delivery WHERE problem IS NOT NULL ORDER BY id DESC LIMIT 5")
      )
    }
  }

  private static func alert(_ row: Row) throws -> Alert {
    let body: String = row[3]
    var alert = try JSONDecoder().decode(Alert.self, from: Data(body.utf8))
    alert.id = row[0]
    alert.reference = row[1]
    alert.at = row[2]
    return alert
  }
}
