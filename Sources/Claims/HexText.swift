/// Bytes as hexadecimal digits, two small ones each.
public enum HexText {
  /// The digits of some bytes.
  public static func of(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
