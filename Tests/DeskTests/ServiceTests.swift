import Claims
import Foundation
import Ledger
import Logging
import Stories
import Synchronization
import Testing

@testable import Desk

@Suite struct ServiceTests {
  @Test("Health and figures are told; figures count answers by route")
  func metrics() async throws {
    try await OpenDesk.with { desk in
      #expect(try await desk.page("/healthz").body.contains("\"ok\""))
      _ = try await desk.page("/companies/1")
      _ = try await desk.page("/companies/2")
      let text = try await desk.page("/metrics").body
      #expect(text.contains("hearsay_requests_total{route=\"/companies/{id}\",method=\"GET\",status=\"200\"} 2"))
      #expect(text.contains("hearsay_ledger_articles 8"))
      #expect(text.contains("hearsay_request_seconds_bucket{le=\"+Inf\"} 3"))
    }
  }

  @Test("Whatever is written to the ledger is told to those who listen")
  func bulletin() async throws {
    try await OpenDesk.with([]) { desk in
      let bulletin = Bulletin(try desk.ledger.tide())
      let stream = try bulletin.listen()
      let running = Task { await bulletin.run() }
      try await Task.sleep(for: .milliseconds(100))
      _ = try desk.ledger.add(LiftStory.articles)
      var events: [String] = []
      for await notice in stream {
        events.append(notice.event)
        running.cancel()
        bulletin.close()
      }
      #expect(events == ["changed"])
      #expect(throws: Problem.self) { try bulletin.listen() }
    }
  }

  @Test(
    "The language is the one that the browser would rather have",
    arguments: [
      ("de", Language.german), ("en-US,en;q=0.8,de;q=0.5", .english), ("fr,de;q=0.3,en;q=0.2", .german), ("", .english),
      ("de;q=0", .english),
      (";;,=q", .english),
    ])
  func languages(header: String, expected: Language) {
    #expect(Languages.preferred(header) == expected)
  }

  @Test("Every text of the interface is there in both languages, and every text that a template asks for")
  func interface() throws {
    let (english, german) = (Interface.of(.english).texts, Interface.of(.german).texts)
    #expect(english.keys.sorted() == german.keys.sorted() && english.count > 80)
    let frame = try PageFrame()
    for template in PageFrame.templates {
      for match in String(decoding: template.1, as: UTF8.self).matches(of: /\{\{t\.([A-Za-z]+)\}\}/) {
        #expect(english[String(match.1)] != nil, "\(template.0): \(match.1)")
      }
    }
    for kind in Problem.Kind.allCases { #expect(!Problem(kind, "").title(.of(.german)).hasPrefix("problem"), "\(kind)") }
    #expect(!frame.edition.isEmpty)
  }
}
