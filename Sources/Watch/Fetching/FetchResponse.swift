import Intake

/// What a server sent.
public struct FetchResponse: Sendable {
  /// Where it was found in the end.
  public var address: WebAddress
  /// Whether it is as it was when it was last fetched; there is no body then.
  public var isUnchanged = false
  /// The body, unpacked.
  public var body: [UInt8] = []
  /// What the server calls it, small letters, without parameters: `text/html`; empty where it does not say.
  public var contentType = ""
  /// The server's name for this version of it.
  public var etag: String?
  /// When the server last changed it, in the server's words.
  public var lastModified: String?
}

/// What is known of something that was fetched before, so that it need not be sent again.
public struct FetchConditions: Hashable, Sendable, Codable {
  /// The server's name for the version that was fetched.
  public var etag: String?
  /// When the server last changed it, in the server's words.
  public var lastModified: String?

  /// What is known; nothing unless given.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}
