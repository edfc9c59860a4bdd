#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An IP address, and whether it is one of the public network.
public struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
  /// 4 bytes, or 16.
  public let bytes: [UInt8]

  /// Reads `192.0.2.1` or `2001:db8::1`, nothing looser: `127.1` and `0x7f000001` are no addresses here.
  public init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      bytes = withUnsafeBytes(of: &six) { Array($0) }
    } else {
      return nil
    }
  }

  /// An address of 4 or 16 bytes; nil for any other number of them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Whether it is of IPv4.
  public var isIPv4: Bool { bytes.count == 4 }

  /// The address as it is usually written.
  public var description: String {
    var text = [CChar](repeating: 0, count: 64)
    let family = isIPv4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "an address" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Why nothing is fetched from it unless its host is allowed by name, as "a private network"; nil for an address of the public network.
  ///
  /// An IPv6 address that carries one of IPv4 (mapped, translated, 6to4) is as public as that.
  public var reservation: String? {
    if isIPv4 { return ReservedNetworks.four.first { $0.holds(self) }?.meaning }
    for carrier in ReservedNetworks.carriers where carrier.network.holds(self) {
      let inner = NetworkAddress(bytes: Array(bytes[carrier.offset..<carrier.offset + 4]))
      return inner.map { $0.reservation } ?? "an address that carries none"
    }
    if let network = ReservedNetworks.six.first(where: { $0.holds(self) }) { return network.meaning }
    // All that was ever given out to the public network lies in 2000::/3.
    return bytes[0] & 0xE0 == 0x20 ? nil : "an address that nobody was given"
  }
}
