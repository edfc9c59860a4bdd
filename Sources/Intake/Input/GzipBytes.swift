private import CZlib

/// Unpacks a gzip stream of one or more members, chunk by chunk.
struct GzipBytes<Base: ByteSource>: ByteSource {
  /// Keeps zlib's state at one address, as zlib demands, and frees it with its last reader.
  private final class Stream {
    let capacity = 1 << 18
    let isReady: Bool
    private let state: UnsafeMutablePointer<z_stream>

    init() {
      state = .allocate(capacity: 1)
      state.initialize(to: z_stream())
      // 16 is zlib's way to say "gzip, with its checksum".
      isReady = inflateInit2_(state, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
      if isReady { inflateEnd(state) }
      state.deinitialize(count: 1)
      state.deallocate()
    }

    /// Makes ready for the next member.
    func reset() { inflateReset(state) }

    /// Unpacks some of `packed` from `start` on; tells how far it came and zlib's verdict.
    func inflateSome(_ packed: [UInt8], from start: Int) -> (chunk: [UInt8], used: Int, verdict: Int32) {
      var used = start
      var verdict = Z_OK
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        packed.withUnsafeBufferPointer { input in
          guard let base = input.baseAddress else { return }
          // zlib reads through this pointer and writes nothing, though its type says otherwise.
          state.pointee.next_in = UnsafeMutablePointer(mutating: base + start)
          state.pointee.avail_in = UInt32(clamping: input.count - start)
          state.pointee.next_out = output.baseAddress
          state.pointee.avail_out = UInt32(capacity)
          let offered = Int(state.pointee.avail_in)
          verdict = inflate(state, Z_NO_FLUSH)
          used = start + offered - Int(state.pointee.avail_in)
          count = capacity - Int(state.pointee.avail_out)
        }
      }
      return (chunk, used, verdict)
    }
  }

  private let stream = Stream()
  private let limit: Int
  private var base: Base
  private var packed: [UInt8] = []
  private var used = 0
  private var produced = 0
  private var members = 0
  private var isBetweenMembers = true
  private var isAtEnd = false
  /// Whether the last chunk filled its buffer, so that zlib may hold more than it gave.
  private var isPending = false

  /// Unpacks what `base` yields, up to `limit` bytes in all.
  init(_ base: Base, limit: Int) {
    self.base = base
    self.limit = limit
  }

  /// Whether these bytes open a gzip stream.
  static func opens(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  mutating func read() throws(IntakeError) -> [UInt8] {
    while !isAtEnd {
      if used == packed.count && !isPending {
        packed = try base.read()
        used = 0
        if packed.isEmpty {
          isAtEnd = true
          if isBetweenMembers && members > 0 { return [] }
          throw .damagedGzip("is cut short: the gzip data end too early")
        }
      }
      // What follows the last member and opens no other is padding, as gzip itself sees it.
      if isBetweenMembers && members > 0 && used < packed.count && packed[used] != 0x1F {
        isAtEnd = true
        return []
      }
      let chunk = try inflateSome()
      produced += chunk.count
      if produced > limit { throw .unpacksTooLarge(limit: limit) }
      if !chunk.isEmpty { return chunk }
    }
    return []
  }

  private mutating func inflateSome() throws(IntakeError) -> [UInt8] {
    guard stream.isReady else { throw .damagedGzip("could not be unpacked: no memory for zlib") }
    let (chunk, used, verdict) = stream.inflateSome(packed, from: used)
    self.used = used
    isPending = chunk.count == stream.capacity && verdict == Z_OK
    switch verdict {
    case Z_STREAM_END:
      members += 1
      isBetweenMembers = true
      stream.reset()
    case Z_OK, Z_BUF_ERROR:
      isBetweenMembers = false
    default:
      throw .damagedGzip("is damaged: the gzip data cannot be unpacked")
    }
    return chunk
  }
}

extension IntakeError {
  static func damagedGzip(_ problem: String) -> IntakeError {
    IntakeError(problem: problem, remedy: "fetch or pack the file again")
  }

  static func unpacksTooLarge(limit: Int) -> IntakeError {
    IntakeError(
      problem: "unpacks to more than \(limit >> 20 > 0 ? "\(limit >> 20) MB" : "\(limit) bytes")",
      remedy: "unpack it yourself (gunzip) if you trust it, and read the result")
  }
}
