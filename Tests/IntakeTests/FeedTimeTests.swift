import Claims
import Testing

@testable import Intake

@Suite("Times of feeds")
struct FeedTimeTests {
  @Test(
    "RFC 822, RFC 3339, and what feeds make of them",
    arguments: [
      ("Tue, 06 Apr 2021 10:00:00 GMT", "2021-04-06", 1_617_703_200), ("Tue, 06 Apr 2021 10:00:00 +0200", "2021-04-06", 1_617_696_000),
      ("6 Apr 21 10:00 EST", "2021-04-06", 1_617_721_200), ("Tue, 6 Apr 2021 10:00:00 CEST", "2021-04-06", 1_617_696_000),
      ("2021-04-06T10:00:00Z", "2021-04-06", 1_617_703_200), ("2021-04-06T10:00:00.123456+02:00", "2021-04-06", 1_617_696_000),
      ("2021-04-06 10:00", "2021-04-06", 1_617_703_200), ("20210406T100000Z", "2021-04-06", 1_617_703_200),
      ("2021-04-06T10:00-0530", "2021-04-06", 1_617_723_000), ("2021-04-06", "2021-04-06", 1_617_667_200),
      ("Di, 06 Apr 2021 10:00:00 +0200", "2021-04-06", 1_617_696_000), ("6. April 2021, 10:00 Uhr MESZ", "2021-04-06", 1_617_696_000),
      ("April 6, 2021 10:00 PM UTC", "2021-04-06", 1_617_746_400),
      ("Tue Apr 06 2021 10:00:00 GMT+0200 (CEST)", "2021-04-06", 1_617_696_000),
      (" 2021-04-06T10:00:00+2 ", "2021-04-06", 1_617_696_000), ("Thu, 29 Feb 2024 00:00:60 +0000", "2024-02-29", 1_709_164_860),
      ("1 Jan 1970 00:00:00 GMT", "1970-01-01", 0), ("31 Dec 69 23:59 GMT", "2069-12-31", 3_155_759_940),
    ])
  func read(_ text: String, _ day: String, _ seconds: Int) throws {
    let time = try #require(FeedTime(text))
    #expect(time.day.description == day)
    #expect(time.seconds == seconds)
  }

  @Test("What tells no day is no time", arguments: ["", "gestern", "10:30", "0000-00-00T00:00:00Z", "2021-13-40", "April 2021", "2021"])
  func none(_ text: String) { #expect(FeedTime(text) == nil) }
}
