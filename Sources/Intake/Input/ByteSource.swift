#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Yields an input's bytes chunk by chunk.
protocol ByteSource {
  /// The next bytes; empty at the end.
  mutating func read() throws(IntakeError) -> [UInt8]
}

extension ByteSource {
  /// All bytes that are left, if they are at most `limit`.
  mutating func readAll(limit: Int, after first: [UInt8] = []) throws(IntakeError) -> [UInt8] {
    var all = first
    while true {
      let chunk = try read()
      if chunk.isEmpty { return all }
      all += chunk
      if all.count > limit { throw .tooLarge(limit: limit) }
    }
  }
}

/// Bytes of a file or of standard input, as they lie there.
struct FileBytes: ByteSource {
  /// Closes the file when the last reader lets go of it.
  private final class Descriptor {
    let number: Int32
    init(_ number: Int32) { self.number = number }
    deinit { if number > 2 { close(number) } }
  }

  private static let chunkSize = 1 << 18
  private let descriptor: Descriptor
  private var isAtEnd = false

  /// Opens an input.
  init(_ input: Input) throws(IntakeError) {
    guard let path = input.path else {
      descriptor = Descriptor(0)
      return
    }
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .system(errno) }
    descriptor = Descriptor(number)
  }

  mutating func read() throws(IntakeError) -> [UInt8] {
    if isAtEnd { return [] }
    var problem: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: FileBytes.chunkSize) { buffer, count in
      var got = -1
      repeat {
        #if canImport(Darwin)
          got = Darwin.read(descriptor.number, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          got = Musl.read(descriptor.number, buffer.baseAddress, buffer.count)
        #else
          got = Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
        #endif
      } while got < 0 && errno == EINTR
      if got < 0 { problem = errno }
      count = max(0, got)
    }
    if problem != 0 { throw .system(problem) }
    isAtEnd = chunk.isEmpty
    return chunk
  }
}

/// Bytes that are in memory already.
struct MemoryBytes: ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func read() throws(IntakeError) -> [UInt8] {
    let chunk = Array(rest.prefix(1 << 18))
    rest = rest.dropFirst(chunk.count)
    return chunk
  }
}

/// Puts bytes that were read ahead before the rest of a source.
struct PushedBack: ByteSource {
  private var first: [UInt8]
  private var base: any ByteSource

  init(_ first: [UInt8], before base: any ByteSource) {
    self.first = first
    self.base = base
  }

  mutating func read() throws(IntakeError) -> [UInt8] {
    if first.isEmpty { return try base.read() }
    defer { first = [] }
    return first
  }
}

extension IntakeError {
  /// An input that is beyond `ArticleOptions.maximumBytes`.
  static func tooLarge(limit: Int) -> IntakeError {
    IntakeError(
      problem: "has more than \(limit >> 20 > 0 ? "\(limit >> 20) MB" : "\(limit) bytes") in one piece",
      remedy: "split it, or give articles as JSON Lines, unpacked, one a line")
  }
}
