import Claims
import Exchange
import Foundation
import Hummingbird
import Ledger

/// The ledger as a whole: its size, what moved, what should be looked at, exports.
struct LedgerEndpoints {
  let overviews: OverviewShelf

  var all: [Endpoint] {
    let overviews = overviews
    return [
      Endpoint(
        method: .get, path: "", summary: "What the ledger holds",
        answer: .object(
          ["articles": .integer(), "claims": .integer(), "entities": .integer()], required: ["articles", "claims", "entities"])
      ) { call in
        let size = try await call.parts.clerk.ask { try $0.size() }
        return .json(
          .object([
            ("name", .string("Hearsay")), ("version", .string("1")), ("articles", .number(Double(size.articles))),
            ("claims", .number(Double(size.claims))), ("entities", .number(Double(size.entities))),
            ("reads", .bool(call.parts.reading != nil)),
          ]))
      },
      Endpoint(
        method: .get, path: "/overview", summary: "What moved last, what is open, stale or contested",
        answer: .object(
          [
            "changes": .array(.named("Change")), "open": .array(.named("Relationship")), "stale": .array(.named("Relationship")),
            "contested": .array(.named("Relationship")),
          ], required: ["changes", "open", "stale", "contested"])
      ) { _ in
        let overview = try await overviews.latest().overview
        return .json(
          .object([
            ("changes", .array(overview.changes.map { ViewJSON.of($0) })), ("open", .array(overview.open.map { ViewJSON.of($0) })),
            ("stale", .array(overview.stale.map { ViewJSON.of($0) })), ("contested", .array(overview.contested.map { ViewJSON.of($0) })),
          ]))
      },
      Endpoint(
        method: .get, path: "/changes", summary: "What moved since a day",
        parameters: [
          .init(name: "since", place: .query, schema: .day, help: "The first day that counts as new.", isRequired: true),
          EntityEndpoints.asOf, EntityEndpoints.limit, EntityEndpoints.cursor,
        ], answer: .object(["items": .array(.named("Change"))], required: ["items", "next"])
      ) { call in
        guard let since = try call.day("since") else { throw Problem(.invalidRequest, "\"since\" is missing in the address") }
        let (asOf, limit, cursor) = (try call.day("asOf"), try call.limit(), try call.cursor())
        let (changes, next) = try await call.parts.clerk.ask { try $0.changes(since: since, asOf: asOf, behind: cursor, limit: limit) }
        return APICall.page(changes.map { ViewJSON.of($0) }, next: next)
      },
      Endpoint(
        method: .get, path: "/events", summary: "A stream that tells whenever anything was written to the ledger, by whomever",
        type: "text/event-stream"
      ) { call in try call.parts.bulletin.response() },
      Endpoint(
        method: .get, path: "/export", summary: "The ledger, or a part of it, in another form",
        parameters: [
          .init(
            name: "format", place: .query, schema: .string(options: ExportFormat.allCases.filter { !$0.isFolder }.map(\.rawValue)),
            help: "The form.", isRequired: true),
          .init(name: "company", place: .query, schema: .string(longest: 200), help: "Only relationships of this company."),
          .init(name: "since", place: .query, schema: .day, help: "Only relationships of which something was published since."),
          EntityEndpoints.asOf,
        ], type: "application/octet-stream"
      ) { call in try await ExportFile.response(call) },
    ]
  }
}

/// An export on its way out: written into a file first, so that a large ledger is never in memory, and what fails sends nothing.
private enum ExportFile {
  static func response(_ call: APICall) async throws -> Response {
    guard let format = ExportFormat(rawValue: try call.required("format")), !format.isFolder else {
      throw Problem(
        .invalidRequest, "\"format\" is one of \(ExportFormat.allCases.filter { !$0.isFolder }.map(\.rawValue).joined(separator: ", "))")
    }
    let selection = Selection(company: call.query("company"), since: try call.day("since"), asOf: try call.day("asOf"))
    let file = FileManager.default.temporaryDirectory.appending(path: "hearsay-export-\(UUID().uuidString)")
    do {
      try await call.parts.clerk.ask { ledger in _ = try Exporter(ledger, selection).write(format, to: .file(file.path)) }
    } catch {
      try? FileManager.default.removeItem(at: file)
      throw error
    }
    let body = ResponseBody { writer in
      defer { try? FileManager.default.removeItem(at: file) }
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      while let part = try handle.read(upToCount: 1 << 16), !part.isEmpty { try await writer.write(ByteBuffer(bytes: part)) }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [.contentType: "application/octet-stream", .contentDisposition: "attachment; filename=\"hearsay.\(format.rawValue)\""],
      body: body)
  }
}
