import Claims
import Crypto
import Foundation
import Intake
import Ledger
import Watch

/// Posts alerts to an address as JSON, signed, so that the receiver can tell that they come from here.
public struct Webhook: Sendable {
  private let fetcher: Fetcher
  private let allowedHosts: Set<String>

  /// A sender.
  ///
  /// - Parameter allowedHosts: hosts of private networks that alerts may go to.
  public init(fetcher: Fetcher = Fetcher(limits: .init(seconds: 10)), allowedHosts: Set<String> = []) {
    self.fetcher = fetcher
    self.allowedHosts = allowedHosts
  }

  /// Posts an alert.
  ///
  /// - Throws: `AlertError.address`; `WatchError` where the server does not take it.
  func post(_ delivery: Delivery, to url: String, secret: String, now: Date) async throws {
    guard let address = WebAddress(url) else { throw AlertError.address(url) }
    let body = Webhook.body(delivery)
    let timestamp = String(Int64(now.timeIntervalSince1970))
    let headers = [
      (name: "Hearsay-Alert", value: delivery.alert.reference), (name: "Hearsay-Timestamp", value: timestamp),
      (name: "Hearsay-Signature", value: "sha256=" + Webhook.signature(body, timestamp: timestamp, secret: secret)),
    ]
    try await fetcher.post(Array(body.utf8), type: "application/json", headers: headers, to: address, allowing: allowedHosts)
  }

  /// HMAC-SHA256 over the timestamp, a point and the body, as hexadecimal digits.
  static func signature(_ body: String, timestamp: String, secret: String) -> String {
    HexText.of(HMAC<SHA256>.authenticationCode(for: Data("\(timestamp).\(body)".utf8), using: SymmetricKey(data: Data(secret.utf8))))
  }

  /// The alert as JSON.
  static func body(_ delivery: Delivery) -> String {
    var members: [(key: String, value: JSONText)] = [("list", .string(delivery.list))]
    members += AlertJSON.members(delivery.alert)
    return JSONText.object(members).line
  }
}
