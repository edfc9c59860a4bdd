import Foundation

/// A file that is read line by line, however large it is; `-` is standard input.
public struct LineFile: Sendable {
  /// The file.
  public let path: String
  /// What to call it in messages.
  public var place: String { path == "-" ? "standard input" : path }

  /// The most bytes of a line; an article stays far below.
  private static let longest = 256 << 20
  private static let chunk = 1 << 20

  /// A file of lines.
  public init(path: String) { self.path = path }

  /// Hands on every line that is not blank, with its number, without its end.
  ///
  /// - Throws: `ExchangeError.cannotRead`, also in the middle of a file, or for a line beyond all measure; what `body` throws.
  public func forEachLine(_ body: (Data, Int) throws -> Void) throws {
    guard let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path) else {
      throw ExchangeError.cannotRead(path: place, reason: String(cString: strerror(errno)))
    }
    var rest = Data()
    var number = 0
    func take(_ line: Data) throws {
      number += 1
      if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { try body(line, number) }
    }
    while true {
      let part: Data
      do {
        guard let read = try file.read(upToCount: LineFile.chunk), !read.isEmpty else { break }
        part = read
      } catch {
        throw ExchangeError.cannotRead(path: place, reason: error.localizedDescription)
      }
      rest.append(part)
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: 0x0A) {
        try take(rest[start..<end])
        start = end + 1
      }
      rest = Data(rest[start...])
      if rest.count > LineFile.longest {
        throw ExchangeError.cannotRead(path: place, reason: "line \(number + 1) has more than \(LineFile.longest >> 20) MB")
      }
    }
    if !rest.isEmpty { try take(rest) }
  }
}
