import Foundation

/// A mail of plain text (RFC 5322, MIME); nothing in it can become a header or end it early.
struct MailMessage: Sendable {
  var from: String
  var to: String
  var subject: String
  var text: String
  /// By what receivers know it again, should it come twice.
  var id: String
  var date: Date

  /// The message as it is sent, lines ended by CR LF, without the point that ends it.
  var wire: String {
    let lines = [
      "From: Hearsay <\(from)>", "To: <\(to)>", "Subject: \(MailMessage.encoded(subject))", "Date: \(MailMessage.day(date))",
      "Message-ID: <\(id)@hearsay.invalid>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated", "",
    ]
    let body = Data(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
      .base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    return lines.joined(separator: "\r\n") + "\r\n" + body + "\r\n"
  }

  /// Words for a header (RFC 2047): base64 in pieces of whole characters, at most 75 bytes each.
  static func encoded(_ text: String) -> String {
    var words: [String] = []
    var piece = ""
    func end() {
      if !piece.isEmpty { words.append("=?utf-8?B?\(Data(piece.utf8).base64EncodedString())?=") }
      piece = ""
    }
    for scalar in text.unicodeScalars.prefix(300) {
      // 45 bytes become 60 letters, which with the frame stay under 75.
      if piece.utf8.count + String(scalar).utf8.count > 42 { end() }
      piece.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    end()
    return words.joined(separator: "\r\n ")
  }

  /// A date as mail writes it, in UTC.
  static func day(_ date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
    return formatter.string(from: date)
  }
}
