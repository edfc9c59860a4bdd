import Claims
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Stories
import Testing

@testable import Desk

@Suite struct DecisionTests {
  private static func doubtful() throws -> [Ledger.Entry] {
    [try OpenDesk.read(Article(plainText: "Alpha kauft Beta. Das sagte niemand.", id: "a"))]
  }

  @Test("A doubtful claim is rejected in review, and the rejection is taken back")
  func rejectAndUndo() async throws {
    try await OpenDesk.with(DecisionTests.doubtful()) { desk in
      let claim = try #require(try desk.ledger.doubtfulClaims().first)
      #expect(try await desk.page("/review").body.contains("Alpha kauft Beta."))
      let sent = try await desk.send("/claims/\(claim.fingerprint)/verdict", [("decision", "rejected")])
      #expect(sent.status == 303 && sent.location == "/review")
      #expect(try desk.ledger.doubtfulClaims().isEmpty)
      #expect(try desk.ledger.dossier(of: "Alpha").relationships.isEmpty)
      let verdict = try #require(try desk.ledger.verdicts().first)
      #expect(try await desk.page("/review").body.contains("/verdicts/\(verdict.id)/undo"))
      #expect(try await desk.send("/verdicts/\(verdict.id)/undo", [("back", "/review")]).location == "/review")
      #expect(try desk.ledger.doubtfulClaims().count == 1)
    }
  }

  @Test("A correction changes only what the form changes")
  func correction() async throws {
    try await OpenDesk.with(DecisionTests.doubtful()) { desk in
      let claim = try #require(try desk.ledger.doubtfulClaims().first)
      let path = "/claims/\(claim.fingerprint)/verdict"
      let sent = try await desk.send(
        path,
        [("decision", "corrected"), ("stage", "talks"), ("standing", "rumoured"), ("role-buyer", "Alpha"), ("role-target", "Beta & Söhne")])
      #expect(sent.status == 303)
      let corrected = try desk.ledger.claim(claim.fingerprint).record
      #expect(corrected.stage == .talks && corrected.standing == .rumoured)
      #expect(corrected.roles[.target]?.map(\.name) == ["Beta & Söhne"])
      #expect(corrected.evidence == claim.record.evidence)
      #expect(try await desk.send(path, [("decision", "corrected"), ("stage", "talks"), ("standing", "rumoured")]).status == 400)
      #expect(try await desk.send(path, [("decision", "corrected"), ("stage", "never")]).status == 409)
      #expect(try await desk.send(path, [("decision", "forgotten")]).status == 400)
    }
  }

  @Test("Names are merged, split and renamed from the dossier")
  func names() async throws {
    try await OpenDesk.with(DecisionTests.doubtful()) { desk in
      let alpha = try desk.ledger.entity(named: "Alpha").id
      #expect(try await desk.send("/companies/\(alpha)/merge", [("other", "Beta")]).status == 303)
      let beta = try desk.ledger.entity(named: "Beta").id
      #expect(try desk.ledger.entity(named: "Alpha").id == beta)
      let name = try desk.ledger.entity(named: "Alpha")
      let other = try #require(name.spellings.first { $0 != name.name })
      #expect(try await desk.send("/companies/\(alpha)/split", [("spelling", other)]).status == 303)
      let (first, second) = (try desk.ledger.entity(named: "Alpha").id, try desk.ledger.entity(named: "Beta").id)
      #expect(first != second)
      #expect(try await desk.send("/companies/\(alpha)/rename", [("name", "Alpha Werke")]).status == 303)
      #expect(try desk.ledger.entity(number: alpha).name == "Alpha Werke")
      #expect(try await desk.send("/companies/\(alpha)/merge", [("other", "Niemand AG")]).status == 404)
      #expect(try await desk.send("/companies/\(alpha)/merge", []).status == 400)
    }
  }

  @Test("Of two who bear one name, a decision is on the one whose page it was made on")
  func namesakes() async throws {
    let claims = [
      Story.claim(.acquisition, [(.buyer, "Merck"), (.target, "Beta GmbH")], .planned, .stated),
      Story.claim(.leadership, [(.person, "Merck"), (.organization, "Gamma AG")], .effective, .stated),
    ]
    let company = Story.article("Post", "2026-03-02", [claims[0]])
    let person = Story.article("Bote", "2026-03-03", [claims[1]], kinds: ["Merck": .person])
    try await OpenDesk.with([company, person]) { desk in
      let positions = try desk.ledger.dossier(of: "Gamma AG").relationships
      let id = try #require(positions.first?.parties[.person]?.first?.entity)
      let other = try desk.ledger.entity(named: "Merck").id
      #expect(id != other)
      let renamed = try await desk.send("/companies/\(id)/rename", [("name", "Clara Merck")])
      #expect(renamed.status == 303)
      #expect(try desk.ledger.entity(number: id).name == "Clara Merck")
      #expect(try desk.ledger.entity(number: other).name == "Merck")
      let export = try await desk.page("/companies/\(id)/export/jsonl").body
      #expect(export.contains("Gamma AG") && !export.contains("Beta GmbH"))
    }
  }

  @Test("A pasted text is read, shown with its claims, and added only when asked")
  func readAndAdd() async throws {
    try await OpenDesk.with([]) { desk in
      let read = try await desk.send(
        "/read",
        [("text", "Gestern hieß es: Gamma kauft Delta. Mehr war nicht zu hören, sagten die Leute von der Zeitung."), ("source", "Bote")])
      #expect(read.status == 200)
      #expect(read.body.contains("Gamma kauft Delta."))
      #expect(try desk.ledger.size().articles == 0)
      let key = try #require(read.body.firstMatch(of: /name="key" value="([0-9a-f]+)"/)?.1)
      let added = try await desk.send("/read/add", [("key", String(key))])
      #expect(added.location == "/articles/1")
      #expect(try desk.ledger.size().claims == 1)
      #expect(try await desk.send("/read/add", [("key", "gone")]).status == 404)
      #expect(try await desk.send("/read", []).status == 422)
      #expect(try await desk.send("/read", [("url", "http://127.0.0.1:1/secret")]).body.contains("127.0.0.1"))
    }
  }

  @Test("Dropped files are read, the broken one is named, the others are shown")
  func files() async throws {
    try await OpenDesk.with([]) { desk in
      let text = "Heute wurde es bekannt: Rho kauft Sigma. Das ist die ganze Geschichte, mehr ist nicht bekannt."
      let body = """
        --XX\r\nContent-Disposition: form-data; name="form"\r\n\r\n\(OpenDesk.secret)\r\n\
        --XX\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n\(text)\r\n\
        --XX\r\nContent-Disposition: form-data; name="files"; filename="<b>.json"\r\n\r\n{"text": \r\n--XX--\r\n
        """
      let response = try await desk.client.execute(
        uri: "/read", method: .post,
        headers: [
          .contentType: "multipart/form-data; boundary=XX", .cookie: "\(Door.formCookie)=\(OpenDesk.secret)", .accept: "text/html",
        ],
        body: ByteBuffer(string: body))
      let page = String(buffer: response.body)
      #expect(response.status == .ok)
      #expect(page.contains("Rho kauft Sigma."))
      #expect(page.contains("&lt;b&gt;.json"))
    }
  }
}
