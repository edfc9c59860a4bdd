/// The first bytes of kinds of file that people take for articles, and what to do with them (from the formats' specifications).
struct FileSignature {
  /// The first bytes.
  let bytes: [UInt8]
  /// What such a file is.
  let meaning: String
  /// What the user can do.
  let remedy: String

  /// All kinds that are told apart.
  static let all: [FileSignature] = [
    FileSignature(bytes: Array("%PDF".utf8), meaning: "a PDF", remedy: "turn it into text first (pdftotext)"),
    FileSignature(bytes: Array("PK\u{3}\u{4}".utf8), meaning: "a zip archive or office document", remedy: "unpack it, or save it as text"),
    FileSignature(bytes: [0xD0, 0xCF, 0x11, 0xE0], meaning: "an office document", remedy: "save it as text"),
    FileSignature(bytes: Array("{\\rtf".utf8), meaning: "an RTF document", remedy: "save it as text"),
    FileSignature(bytes: [0x89, 0x50, 0x4E, 0x47], meaning: "an image", remedy: "give the article's text"),
    FileSignature(bytes: [0xFF, 0xD8, 0xFF], meaning: "an image", remedy: "give the article's text"),
    FileSignature(bytes: Array("GIF8".utf8), meaning: "an image", remedy: "give the article's text"),
    FileSignature(bytes: [0x1F, 0x8B], meaning: "packed twice", remedy: "unpack it once (gunzip)"),
    FileSignature(bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A], meaning: "packed with xz", remedy: "unpack it first (unxz)"),
    FileSignature(bytes: [0x28, 0xB5, 0x2F, 0xFD], meaning: "packed with zstd", remedy: "unpack it first (unzstd)"),
    FileSignature(bytes: Array("BZh".utf8), meaning: "packed with bzip2", remedy: "unpack it first (bunzip2)"),
    FileSignature(bytes: Array("SQLite format 3".utf8), meaning: "a database", remedy: "export its articles as JSON Lines"),
    FileSignature(bytes: [0x7F, 0x45, 0x4C, 0x46], meaning: "a program", remedy: "give articles"),
  ]
}
