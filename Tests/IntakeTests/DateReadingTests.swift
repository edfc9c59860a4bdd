import Claims
import Testing

@testable import Intake

@Suite("Dates")
struct DateReadingTests {
  @Test(
    "Dates are read as files and pages write them",
    arguments: [
      ("2021-04-06", "2021-04-06"), ("2021-04-06T10:00:00+02:00", "2021-04-06"), ("2021-04-06 10:00", "2021-04-06"),
      ("20210406", "2021-04-06"), ("20210406T101500", "2021-04-06"), ("2021/04/06", "2021-04-06"), ("06.04.2021", "2021-04-06"),
      ("6. April 2021", "2021-04-06"), ("Dienstag, 6. April 2021, 10:30 Uhr", "2021-04-06"),
      ("Tue, 06 Apr 2021 10:00:00 GMT", "2021-04-06"),
      ("April 6, 2021", "2021-04-06"), ("6 Apr 2021", "2021-04-06"), ("1. Jänner 2020", "2020-01-01"), ("3. März 2020", "2020-03-03"),
      ("2021-04", "2021-04"), ("März 2020", "2020-03"), ("2021", "2021"), ("30.12.99", "1999-12-30"), ("Stand: 06.04.21", "2021-04-06"),
      ("25/12/2020", "2020-12-25"), ("12/25/2020", "2020-12-25"),
    ])
  func read(_ text: String, _ expected: String) {
    #expect(DateReading.date(in: text)?.description == expected)
  }

  @Test(
    "What is no date, or no certain one, is none",
    arguments: ["", "gestern", "03/04/2021", "31.02.2021", "12.5 Prozent", "10:30 Uhr", "4711"])
  func none(_ text: String) {
    #expect(DateReading.date(in: text) == nil)
  }

  @Test(
    "Paths of addresses hold dates",
    arguments: [
      ("wirtschaft/2021/04/06/siemens.html", "2021-04-06"), ("news-2021-04-06-siemens", "2021-04-06"), ("a/20210406/b", "2021-04-06"),
      ("nachrichten-2016-07/38019827-us", "2016-07"), ("artikel/06.04.2021/x", "2021-04-06"),
    ])
  func paths(_ path: String, _ expected: String) {
    #expect(DateReading.date(inPath: path)?.description == expected)
  }

  @Test("Other numbers in addresses are no dates", arguments: ["artikel/12345678", "meldung-6862844.html", "top-10-2-3", "1001149798"])
  func noPaths(_ path: String) {
    #expect(DateReading.date(inPath: path) == nil)
  }
}
