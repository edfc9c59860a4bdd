/// Networks that are not the public one (IANA's special-purpose address registries for IPv4 and IPv6, RFC 6890 and those after it).
enum ReservedNetworks {
  /// A range of addresses that share their first bits.
  struct Network: Sendable {
    var prefix: [UInt8]
    var bits: Int
    var meaning: String

    /// A network of a written address, which must be right: one that is not holds nothing, and the tests find it.
    init(_ address: String, _ bits: Int, _ meaning: String) {
      prefix = NetworkAddress(address)?.bytes ?? []
      self.bits = bits
      self.meaning = meaning
    }

    /// Whether an address lies in it.
    func holds(_ address: NetworkAddress) -> Bool {
      guard address.bytes.count == prefix.count else { return false }
      let whole = bits / 8
      guard address.bytes[..<whole] == prefix[..<whole] else { return false }
      guard bits % 8 != 0 else { return true }
      let mask = UInt8(truncatingIfNeeded: 0xFF00 >> (bits % 8))
      return address.bytes[whole] & mask == prefix[whole] & mask
    }
  }

  /// Of IPv4.
  static let four = [
    Network("0.0.0.0", 8, "no address of any host"), Network("10.0.0.0", 8, "a private network"),
    Network("100.64.0.0", 10, "a provider's inner network"), Network("127.0.0.0", 8, "this machine itself"),
    Network("169.254.0.0", 16, "the local link"), Network("172.16.0.0", 12, "a private network"),
    Network("192.0.0.0", 24, "a network for protocols"), Network("192.0.2.0", 24, "a network for documentation"),
    Network("192.88.99.0", 24, "a relay"), Network("192.168.0.0", 16, "a private network"),
    Network("198.18.0.0", 15, "a network for tests"),
    Network("198.51.100.0", 24, "a network for documentation"), Network("203.0.113.0", 24, "a network for documentation"),
    Network("224.0.0.0", 4, "a group of hosts"), Network("240.0.0.0", 4, "a reserved network"),
  ]

  /// Of IPv6; what lies outside 2000::/3 is refused without being listed, and stands here for its name.
  static let six = [
    Network("::", 128, "no address of any host"), Network("::1", 128, "this machine itself"), Network("fe80::", 10, "the local link"),
    Network("fec0::", 10, "a private network"), Network("fc00::", 7, "a private network"), Network("ff00::", 8, "a group of hosts"),
    Network("100::", 64, "a network that drops everything"), Network("64:ff9b:1::", 48, "a private network"),
    Network("2001::", 23, "a network for protocols"), Network("2001:db8::", 32, "a network for documentation"),
    Network("3fff::", 20, "a network for documentation"), Network("5f00::", 16, "a network for routing"),
  ]

  /// Of IPv6, with an address of IPv4 inside from the given byte on.
  static let carriers: [(network: Network, offset: Int)] = [
    (Network("::ffff:0:0", 96, "mapped"), 12), (Network("64:ff9b::", 96, "translated"), 12), (Network("2002::", 16, "6to4"), 2),
  ]
}
