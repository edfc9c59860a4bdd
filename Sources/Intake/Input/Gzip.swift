/// Unpacks what was packed with gzip.
public enum Gzip {
  /// The bytes of a gzip stream.
  ///
  /// - Throws: where they are damaged, cut short, or more than `limit`.
  public static func unpacked(_ bytes: [UInt8], limit: Int) throws(IntakeError) -> [UInt8] {
    var source = GzipBytes(MemoryBytes(bytes), limit: limit)
    return try source.readAll(limit: limit)
  }
}
