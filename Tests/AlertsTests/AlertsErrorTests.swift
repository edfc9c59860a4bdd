import Testing

@testable import Alerts

@Suite struct AlertsErrorTests {}
