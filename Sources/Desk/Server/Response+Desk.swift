import Claims
import Hummingbird

extension Response {
  /// An answer of text in memory.
  init(_ status: HTTPResponse.Status = .ok, _ type: String, _ text: String, headers: HTTPFields = [:]) {
    var headers = headers
    headers[.contentType] = type
    self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  static func html(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response { Response(status, "text/html; charset=utf-8", text) }

  static func json(_ value: JSONText, _ status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
    Response(status, "application/json", value.line + "\n", headers: headers)
  }

  /// An answer that says what went wrong, for programs.
  static func problem(_ problem: Problem) -> Response {
    let body = JSONText.object([
      ("type", .string("about:blank#\(problem.kind.rawValue)")), ("kind", .string(problem.kind.rawValue)),
      ("title", .string(problem.title(.of(.english)))),
      ("status", .number(Double(problem.status.code))), ("detail", .string(problem.detail)),
    ])
    return Response(problem.status, "application/problem+json", body.line + "\n")
  }

  /// Sends a browser on by GET, after a form was taken.
  static func seeOther(_ path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }
}
