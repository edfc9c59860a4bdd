/// Gives up on work that takes too long; the work is cancelled.
enum Deadline {
  /// The work's result.
  ///
  /// - Throws: `Problem.tooSlow`; what the work throws.
  static func run<Value: Sendable>(seconds: Double, _ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw Problem(.tooSlow, "it took more than \(Int(seconds)) seconds; ask for less, or try again later")
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw Problem(.internalError, "there was no answer") }
      return value
    }
  }
}
