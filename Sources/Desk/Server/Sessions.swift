import Claims
import Crypto
import Foundation
import Synchronization

/// Browsers that have signed in; they are forgotten when the desk closes.
final class Sessions: Sendable {
  private struct Session {
    var visitor: Visitor
    var end: Date
  }

  private let sessions = Mutex<[String: Session]>([:])
  private static let length = 12.0 * 3600
  private static let most = 1000

  /// Begins a session.
  ///
  /// - Returns: the secret that the browser keeps.
  func begin(_ visitor: Visitor, now: Date = Date()) -> String {
    let secret = Sessions.secret()
    sessions.withLock { sessions in
      sessions = sessions.filter { $0.value.end > now }
      if sessions.count >= Sessions.most, let oldest = sessions.min(by: { $0.value.end < $1.value.end }) { sessions[oldest.key] = nil }
      sessions[secret] = Session(visitor: visitor, end: now + Sessions.length)
    }
    return secret
  }

  /// Who has this secret.
  func visitor(_ secret: String, now: Date = Date()) -> Visitor? {
    sessions.withLock { sessions in sessions[secret].flatMap { $0.end > now ? $0.visitor : nil } }
  }

  /// Ends a session.
  func end(_ secret: String) { sessions.withLock { $0[secret] = nil } }

  /// 128 random bits as 32 hexadecimal digits.
  static func secret() -> String {
    SymmetricKey(size: .bits128).withUnsafeBytes { HexText.of($0) }
  }
}
