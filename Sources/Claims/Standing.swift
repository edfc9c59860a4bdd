/// How the document vouches for a claim (claims format, section 3).
public enum Standing: String, Hashable, Sendable, CaseIterable, Codable {
  /// In the document's own voice, with no source and no hedge.
  case stated
  /// By a party concerned or an authority.
  case confirmed
  /// Attributed to a named third party.
  case reported
  /// Unnamed sources, rumours, or hedged as hearsay.
  case rumoured
  /// Somebody says that it is not so, or the document says that it is not so.
  case denied
  /// Not known, undecided, or no comment was given.
  case open
}
