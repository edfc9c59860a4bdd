import Claims

extension RepairedText {
  /// Repairs a text as given, so that it can be read: mends letters whose encoding was mistaken twice, removes soft hyphens and
  /// hyphens of line wraps, makes odd spaces and control characters plain, composes letters with their marks (NFC), resolves the
  /// character references and tags of HTML that were left over.
  ///
  /// Only what is certain is mended; every repair is an edit, so that spans find back to the text as given. Linear in the length.
  public init(repairing text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      var repair = TextRepair(bytes)
      return repair.run()
    }
  }
}
