import Claims
import HTTPTypes
import Hummingbird

/// An address of the API: what it takes, what it answers, and who answers. Routes and description are both made of these.
struct Endpoint: Sendable {
  /// A part of an address.
  struct Parameter: Sendable {
    /// Where it stands.
    enum Place: String, Sendable {
      case path, query
    }

    var name: String
    var place: Place
    var schema: Schema
    var help: String
    var isRequired = false
  }

  var method: HTTPRequest.Method
  /// Below `/api/v1`, gaps in braces.
  var path: String
  /// What it does, in one line.
  var summary: String
  var parameters: [Parameter] = []
  /// The members of the body; nil where none is taken.
  var body: Schema?
  /// What comes back.
  var answer: Schema = .object([:])
  var status: HTTPResponse.Status = .ok
  /// What the answer is, where it is not JSON.
  var type = "application/json"
  /// Whether it changes something, for which a reader's token does not do.
  var needsEditor = false
  var handle: @Sendable (APICall) async throws -> Response

  /// As the router has it.
  var route: RouterPath { RouterPath("/api/v1" + path) }

  /// Refuses what the description does not allow in the address.
  ///
  /// - Throws: `Problem.invalidRequest`.
  func checkQuery(of request: Request) throws {
    for parameter in parameters where parameter.place == .query {
      guard let value = request.uri.queryParameters[parameter.name[...]] else {
        if parameter.isRequired { throw Problem(.invalidRequest, "\"\(parameter.name)\" is missing in the address") }
        continue
      }
      if let problem = parameter.schema.problem(with: String(value)) { throw Problem(.invalidRequest, "\"\(parameter.name)\" \(problem)") }
    }
  }
}
