import Claims
import Ledger
import Presentation

/// A watchlist's alerts as an Atom feed (RFC 4287).
public struct AlertFeed: Sendable {
  private let list: Watchlist
  private let address: String

  /// A feed.
  ///
  /// - Parameter address: where the desk is, without a slash at its end; entries lead there.
  public init(_ list: Watchlist, address: String) {
    self.list = list
    self.address = address
  }

  /// The document, the newest alert first.
  public func xml(_ alerts: [Alert], language: Language) -> String {
    let text = AlertText(language)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">",
      "<id>\(XMLText.of("\(address)/watch/\(list.id)"))</id>", "<title>\(XMLText.of("Hearsay: \(list.name)"))</title>",
      "<updated>\(XMLText.of(alerts.first?.at ?? list.at))</updated>", "<author><name>Hearsay</name></author>",
      "<link rel=\"self\" href=\"\(XMLText.of("\(address)/watch/\(list.id)/feed"))\"/>",
    ]
    for alert in alerts {
      lines += [
        "<entry>", "<id>urn:uuid:\(AlertFeed.uuid(alert.reference))</id>", "<title>\(XMLText.of(text.subject(alert)))</title>",
        "<updated>\(XMLText.of(alert.at))</updated>",
        "<link href=\"\(XMLText.of("\(address)/relationships/\(alert.relationship)"))\"/>",
        "<category term=\"\(alert.type.rawValue)\"/>", "<content type=\"text\">\(XMLText.of(text.body(alert)))</content>",
        "</entry>",
      ]
    }
    lines.append("</feed>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// 32 hexadecimal digits as a UUID is written.
  static func uuid(_ digits: String) -> String {
    let all = Array(digits)
    guard all.count == 32 else { return digits }
    return [all[0..<8], all[8..<12], all[12..<16], all[16..<20], all[20..<32]].map { String($0) }.joined(separator: "-")
  }
}
