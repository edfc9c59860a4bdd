import Hummingbird

/// Answers only requests that were meant for this desk by its name: a foreign page whose name was made to lead here (DNS rebinding) gets nothing.
struct HostCheck: RouterMiddleware {
  let configuration: DeskConfiguration

  func handle(
    _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority, isOurs(HostCheck.name(authority)) else {
      throw Problem(.misdirected, "the desk answers under its own name only; allow others with --name")
    }
    return try await next(request, context)
  }

  func isOurs(_ name: String) -> Bool {
    if configuration.names.contains(name) || name == configuration.host.lowercased() { return true }
    if DeskConfiguration.isLoopback(configuration.host) { return DeskConfiguration.isLoopback(name) }
    // Whoever listens at all addresses is asked for by number or by a name that was given.
    return name.hasPrefix("[") || DeskConfiguration.isLoopback(name) || name.split(separator: ".").allSatisfy { UInt8($0) != nil }
  }

  /// The host without its port, in small letters.
  static func name(_ authority: String) -> String {
    let text = authority.lowercased()
    if text.hasPrefix("[") { return String(text.prefix { $0 != "]" }) + "]" }
    return String(text.prefix { $0 != ":" })
  }
}
