import Testing

@testable import Watch

@Suite("Network addresses")
struct NetworkAddressTests {
  @Test(
    "What is not of the public network is refused, also inside IPv6",
    arguments: [
      "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
      "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1",
      "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:0",
      "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:c0a8:101::1",
      "3fff::1", "5f00::1", "fc00::1", "fd12:3456::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "4000::1", "1::1", "::2",
    ])
  func reserved(_ text: String) throws {
    let address = try #require(NetworkAddress(text))
    #expect(address.reservation != nil)
  }

  @Test(
    "Addresses of the public network are not",
    arguments: [
      "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0", "169.253.255.255",
      "172.15.255.255", "172.32.0.0", "192.167.255.255", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111",
      "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1", "2001:4860:4860::8888", "3ffe::1",
    ])
  func open(_ text: String) throws {
    let address = try #require(NetworkAddress(text))
    #expect(address.reservation == nil)
  }

  @Test(
    "Nothing but a written address is read as one",
    arguments: [
      "", "127.1", "2130706433", "0x7f000001", "127.0.0.1 ", "1.2.3", "1.2.3.4.5", "256.1.1.1", "localhost", "[::1]", "fe80::1%eth0", ":::",
    ])
  func none(_ text: String) { #expect(NetworkAddress(text) == nil) }

  @Test("All listed networks are written rightly, and addresses are written back as they came")
  func lists() {
    for network in ReservedNetworks.four { #expect(network.prefix.count == 4 && (0...32).contains(network.bits), "\(network)") }
    for network in ReservedNetworks.six + ReservedNetworks.carriers.map(\.network) {
      #expect(network.prefix.count == 16 && (0...128).contains(network.bits), "\(network)")
    }
    for text in ["8.8.8.8", "2a00:1450:4001::1", "::1"] { #expect(NetworkAddress(text)?.description == text) }
    #expect(NetworkAddress(bytes: [1, 2, 3]) == nil)
  }
}
