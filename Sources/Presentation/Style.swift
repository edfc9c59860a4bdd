import Claims

/// Colours as an extra: everything that they say stands in words too.
public struct Style: Sendable {
  /// Whether escape sequences are written at all.
  public var isColoured: Bool

  /// A style with or without colour.
  public init(isColoured: Bool) { self.isColoured = isColoured }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "2") }

  func standing(_ standing: Standing, _ text: String) -> String {
    switch standing {
    case .stated: wrap(text, "1")
    case .confirmed: wrap(text, "1;32")
    case .reported: wrap(text, "1;36")
    case .rumoured: wrap(text, "1;33")
    case .denied: wrap(text, "1;31")
    case .open: wrap(text, "1;35")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String { isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
