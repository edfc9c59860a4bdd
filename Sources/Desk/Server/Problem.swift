import Exchange
import HTTPTypes
import Ledger

/// Why a request is not answered as asked (RFC 9457): its `kind` never changes, its detail says what to do.
struct Problem: Error, Sendable {
  /// What went wrong, as programs tell it.
  enum Kind: String, Sendable, CaseIterable {
    case invalidRequest, notAllowed, needsToken, notFound, wrongMethod, conflict, tooLarge, wrongType, unreadable, misdirected, tooMany
    case unavailable, internalError, tooSlow, fetchFailed
  }

  var kind: Kind
  var detail: String

  init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  /// An error of the modules below as a problem; what is not foreseen does not show what is inside.
  init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as LedgerError: self.init(Problem.kind(error), "\(error)")
    case let error as ExchangeError: self.init(.invalidRequest, "\(error)")
    default: self.init(.internalError, "something went wrong here; the log of the desk says what")
    }
  }

  private static func kind(_ error: LedgerError) -> Kind {
    switch error {
    case .unknownName, .unknown: .notFound
    case .impossible: .conflict
    case .notAReading, .notAnArchive: .invalidRequest
    case .locked, .cannotWrite, .cannotOpen, .notALedger: .unavailable
    }
  }

  /// The status of HTTP.
  var status: HTTPResponse.Status {
    switch kind {
    case .invalidRequest: .badRequest
    case .needsToken: .unauthorized
    case .notAllowed: .forbidden
    case .notFound: .notFound
    case .wrongMethod: .methodNotAllowed
    case .conflict: .conflict
    case .tooLarge: .contentTooLarge
    case .wrongType: .unsupportedMediaType
    case .unreadable: .unprocessableContent
    case .misdirected: .misdirectedRequest
    case .tooMany: .tooManyRequests
    case .unavailable, .tooSlow: .serviceUnavailable
    case .fetchFailed: .badGateway
    case .internalError: .internalServerError
    }
  }

  /// A few words that are the same for all problems of a kind, in a language.
  func title(_ interface: Interface) -> String {
    interface.text("problem" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst())
  }
}
