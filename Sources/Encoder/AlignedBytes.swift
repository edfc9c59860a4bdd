import Foundation

/// Memory that starts on a cache line, written once and then only read.
struct AlignedBytes: Sendable {
  private let data: Data

  /// Allocates `count` bytes, at least one, and has them filled; what `fill` leaves alone is undefined.
  init(count: Int, fill: (UnsafeMutableRawPointer) -> Void) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 64)
    fill(memory)
    data = Data(bytesNoCopy: memory, count: max(count, 1), deallocator: .custom { pointer, _ in pointer.deallocate() })
  }

  /// Calls a function with the memory as elements of a type.
  func withElements<Element, Result>(of type: Element.Type, _ body: (UnsafePointer<Element>) -> Result) -> Result? {
    data.withUnsafeBytes { bytes in bytes.baseAddress.map { body($0.assumingMemoryBound(to: type)) } }
  }
}
