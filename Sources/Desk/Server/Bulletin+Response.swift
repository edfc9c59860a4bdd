import Hummingbird

extension Bulletin {
  /// A listener's notices as a stream (HTML standard, server-sent events).
  ///
  /// - Throws: `Problem.tooMany`.
  func response() throws -> Response {
    let notices = try listen()
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: "retry: 5000\n\n"))
      for await notice in notices { try await writer.write(ByteBuffer(string: "event: \(notice.event)\ndata: \(notice.data.line)\n\n")) }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
  }
}
