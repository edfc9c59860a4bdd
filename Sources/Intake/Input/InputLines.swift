/// The lines of a file or of standard input, one by one, also of one packed with gzip; blank ones are left out.
///
/// For files of which every line stands for itself and that may be larger than the memory.
public struct InputLines {
  /// How the user knows the input, for messages.
  public let name: String
  private var reader: LineReader

  /// The most bytes of a line; an article with all its claims stays far below.
  private static let longest = 256 << 20

  /// Opens a file, or with `-` standard input.
  ///
  /// - Throws: where it cannot be read.
  public init(_ argument: String) throws(IntakeError) {
    let input = argument == "-" ? Input.standard : Input(name: argument, path: argument)
    name = input.name
    do {
      var file = try FileBytes(input)
      let head = try file.read()
      let bytes = PushedBack(head, before: file)
      let isPacked = GzipBytes<PushedBack>.opens(head)
      reader = LineReader(isPacked ? GzipBytes(bytes, limit: .max) as any ByteSource : bytes, limit: InputLines.longest)
    } catch {
      throw error.at(name)
    }
  }

  /// The next line with its number, from 1, and without its end; nil at the end of the input.
  ///
  /// - Throws: where the input cannot be read on, or a line is beyond all measure.
  public mutating func next() throws(IntakeError) -> (number: Int, bytes: [UInt8])? {
    do {
      return try reader.next().map { ($0.number, $0.bytes) }
    } catch {
      throw error.at(name)
    }
  }
}
