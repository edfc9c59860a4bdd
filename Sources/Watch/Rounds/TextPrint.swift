/// A short print by which texts are known again, the same in every run (FNV-1a, 64 bits).
///
/// Nobody is hurt by two texts that were made to have the same print but the source that made them.
enum TextPrint {
  static func of(_ text: String) -> String { of(text.utf8) }

  static func of(_ bytes: some Sequence<UInt8>) -> String {
    String(bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }, radix: 36)
  }
}
