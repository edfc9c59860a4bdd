import HTTPTypes
import Hummingbird
import NIOCore

/// Takes the body of a request into memory, within limits.
enum BodyText {
  /// How long a body may take to come, in seconds.
  private static let longest = 60.0

  /// The bytes of a body.
  ///
  /// - Throws: `Problem.tooLarge`, `.tooSlow`, `.invalidRequest`.
  static func collect(_ request: Request, limit: Int) async throws -> [UInt8] {
    func tooLarge() -> Problem { Problem(.tooLarge, "at most \(limit >> 20) MB are taken at a time") }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge() }
    let body = request.body
    return try await Deadline.run(seconds: longest) {
      var bytes: [UInt8] = []
      for try await part in body {
        guard bytes.count + part.readableBytes <= limit else { throw Problem(.tooLarge, "at most \(limit >> 20) MB are taken at a time") }
        bytes.append(contentsOf: part.readableBytesView)
      }
      return bytes
    }
  }
}
