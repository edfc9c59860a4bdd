/// Reads JSON that the ledger wrote, from left to right; whatever is unusual in it makes it give up.
struct BodyScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// - Parameter bytes: UTF-8; they must outlive the scanner.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether all was read.
  var isAtEnd: Bool { place == bytes.count }

  /// Reads an object, member by member.
  ///
  /// - Parameter take: reads a member's value; false to give up.
  mutating func members(_ take: (String, inout BodyScanner) -> Bool) -> Bool {
    guard skip(UInt8(ascii: "{")) else { return false }
    if skip(UInt8(ascii: "}")) { return true }
    while true {
      guard let key = string(), skip(UInt8(ascii: ":")) else { return false }
      let before = place
      guard take(key, &self), place > before else { return false }
      if skip(UInt8(ascii: "}")) { return true }
      guard skip(UInt8(ascii: ",")) else { return false }
    }
  }

  /// Reads an array; nil where an element is none.
  mutating func elements<Element>(_ read: (inout BodyScanner) -> Element?) -> [Element]? {
    guard skip(UInt8(ascii: "[")) else { return nil }
    var elements: [Element] = []
    if skip(UInt8(ascii: "]")) { return elements }
    while true {
      guard let element = read(&self) else { return nil }
      elements.append(element)
      if skip(UInt8(ascii: "]")) { return elements }
      guard skip(UInt8(ascii: ",")) else { return nil }
    }
  }

  /// Reads a string; nil, and nothing is read, where there is none.
  mutating func string() -> String? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
    var end = place + 1
    var hasEscapes = false
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] == UInt8(ascii: "\\") {
        hasEscapes = true
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    let inner = bytes[(place + 1)..<end]
    place = end + 1
    return hasEscapes ? BodyScanner.unescaped(inner) : String(decoding: inner, as: UTF8.self)
  }

  /// Reads a string or `null`; what is neither stays unread.
  mutating func optionalString() -> String? { null() ? nil : string() }

  /// Reads `null`.
  mutating func null() -> Bool { skip("null") }

  /// Reads `true` or `false`; null counts as neither.
  mutating func bool() -> Bool? {
    skip("true")
      ? true
      : skip("false")
        ? false
        : {
          _ = null(); return nil
        }()
  }

  /// Reads a number; null counts as none.
  mutating func number() -> Double? {
    if null() { return nil }
    let start = place
    while place < bytes.count, BodyScanner.isOfNumber(bytes[place]) { place += 1 }
    guard place > start, let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      place = start
      return nil
    }
    return number
  }

  /// Reads a whole number that is not negative.
  mutating func integer() -> Int? {
    var value = 0
    let start = place
    while place < bytes.count, place - start < 18, (48...57).contains(bytes[place]) {
      value = value * 10 + Int(bytes[place] - 48)
      place += 1
    }
    guard place > start, place == bytes.count || !BodyScanner.isOfNumber(bytes[place]) else {
      place = start
      return nil
    }
    return value
  }

  // MARK: Parts

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    guard bytes.count - place >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[place + index] != word.utf8Start[index] { return false }
    place += word.utf8CodeUnitCount
    return true
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
  }

  private static func unescaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\""): out.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): out.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "/"): out.append(UInt8(ascii: "/"))
      case UInt8(ascii: "n"): out.append(10)
      case UInt8(ascii: "r"): out.append(13)
      case UInt8(ascii: "t"): out.append(9)
      // Characters by number, which the ledger hardly writes, are left to the other decoder.
      default: return nil
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
