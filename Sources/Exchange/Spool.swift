import Foundation

/// Text that must wait for other text to go before it: kept in a file without a name, not in memory.
final class Spool {
  private let file: UnsafeMutablePointer<FILE>
  private static let chunk = 1 << 20

  /// An empty spool.
  ///
  /// - Throws: `ExchangeError.cannotWrite`.
  init() throws {
    guard let file = tmpfile() else {
      throw ExchangeError.cannotWrite(path: FileManager.default.temporaryDirectory.path, reason: String(cString: strerror(errno)))
    }
    self.file = file
  }

  deinit { fclose(file) }

  /// Writes on.
  ///
  /// - Throws: `ExchangeError.cannotWrite`.
  func write(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw ExchangeError.cannotWrite(path: FileManager.default.temporaryDirectory.path, reason: String(cString: strerror(errno)))
    }
  }

  /// Hands on all that was written; nothing may be written afterwards.
  func unload(_ body: (String) throws -> Void) throws {
    rewind(file)
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: Spool.chunk)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      rest += buffer[..<count]
      // A character may be cut at the end of a chunk: only whole lines go on.
      guard let end = rest.lastIndex(of: 0x0A) else { continue }
      try body(String(decoding: rest[...end], as: UTF8.self))
      rest.removeSubrange(...end)
    }
    if !rest.isEmpty { try body(String(decoding: rest, as: UTF8.self)) }
  }
}
