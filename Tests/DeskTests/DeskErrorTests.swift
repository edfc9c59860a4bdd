import Testing

@testable import Desk

@Suite struct DeskErrorTests {}
