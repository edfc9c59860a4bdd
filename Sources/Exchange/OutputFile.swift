import Foundation

/// A file that is written whole or not at all: beside its place, and moved there when it is complete.
final class OutputFile {
  private let path: String
  private let draft: String
  private let handle: FileHandle
  private var pending = Data()
  private var isFinished = false

  /// Bytes that are gathered before they are written.
  private static let chunk = 1 << 20

  /// Begins a file.
  ///
  /// - Throws: `ExchangeError.cannotWrite`.
  init(path: String) throws {
    self.path = path
    let place = URL(filePath: path)
    draft = place.deletingLastPathComponent().appending(path: ".\(place.lastPathComponent).\(UUID().uuidString.prefix(8))").path
    guard FileManager.default.createFile(atPath: draft, contents: nil), let handle = FileHandle(forWritingAtPath: draft) else {
      throw ExchangeError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    self.handle = handle
  }

  deinit {
    try? handle.close()
    if !isFinished { try? FileManager.default.removeItem(atPath: draft) }
  }

  /// Writes on.
  ///
  /// - Throws: `ExchangeError.cannotWrite`.
  func write(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    if pending.count >= OutputFile.chunk { try flush() }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `ExchangeError.cannotWrite`.
  func finish() throws {
    try flush()
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw ExchangeError.cannotWrite(path: path, reason: error.localizedDescription)
    }
    guard rename(draft, path) == 0 else { throw ExchangeError.cannotWrite(path: path, reason: String(cString: strerror(errno))) }
    isFinished = true
  }

  private func flush() throws {
    do {
      try handle.write(contentsOf: pending)
    } catch {
      throw ExchangeError.cannotWrite(path: path, reason: error.localizedDescription)
    }
    pending.removeAll(keepingCapacity: true)
  }
}
