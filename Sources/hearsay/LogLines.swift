import Claims
import Foundation
import Logging

/// Writes log records to standard error: a line each, for people, or as a JSON object for programs.
struct LogLines: LogHandler {
  /// How records are written.
  enum Form: String, Sendable, CaseIterable {
    case text, json
  }

  /// What every record of this handler carries.
  var metadata: Logger.Metadata = [:]
  /// Records below this level are not written.
  var logLevel: Logger.Level
  private let label: String
  private let form: Form
  private let write: @Sendable (String) -> Void

  /// A handler of one part of the program.
  init(
    label: String, form: Form, level: Logger.Level = .info,
    write: @escaping @Sendable (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }
  ) {
    self.label = label
    self.form = form
    self.write = write
    logLevel = level
  }

  /// A part of what every record carries.
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes a record.
  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let at = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    switch form {
    case .json:
      var members: [(key: String, value: JSONText)] = [
        ("at", .string(at)), ("level", .string(event.level.rawValue)), ("part", .string(label)), ("event", .string("\(event.message)")),
      ]
      for (key, value) in all { members.append((key, .string("\(value)"))) }
      write(JSONText.object(members).line + "\n")
    case .text:
      let details = all.map { " \($0.key)=\(LogLines.plain("\($0.value)"))" }.joined()
      write("\(at) \(event.level.rawValue) \(LogLines.plain("\(event.message)"))\(details)\n")
    }
  }

  /// Text of others on one line, without anything a terminal would obey.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }
}
