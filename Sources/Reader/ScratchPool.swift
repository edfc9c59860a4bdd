import Encoder
import Synchronization

/// Working memory and word caches, lent to one article at a time and kept for the next, so that they need not be built anew.
///
/// What is kept decides only how fast an article is read, never what is read in it.
final class ScratchPool: Sendable {
  /// What reading one article needs to itself.
  struct Scratch: Sendable {
    var workspace = Workspace()
    var cache = Tokenizer.Cache()
  }

  private let idle = Mutex<[Scratch]>([])

  /// Runs `body` with scratch that nobody else uses meanwhile.
  func lend<Result>(_ body: (inout Scratch) throws -> Result) rethrows -> Result {
    var scratch = idle.withLock { $0.popLast() } ?? Scratch()
    defer { idle.withLock { $0.append(scratch) } }
    return try body(&scratch)
  }
}
