import Claims
import Foundation
import Logging

/// Writes log records to standard error: a line each, for people, or as a JSON object for programs.
public struct LogLines: LogHandler {
  /// How records are written.
  public enum Form: String, Sendable, CaseIterable {
    case text, json
  }

  public var metadata: Logger.Metadata = [:]
  public var logLevel: Logger.Level
  private let label: String
  private let form: Form
  private let write: @Sendable (String) -> Void

  /// A handler of one part of the program.
  public init(
    label: String, form: Form, level: Logger.Level = .info,
    write: @escaping @Sendable (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }
  ) {
    self.label = label
    self.form = form
    self.write = write
    logLevel = level
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(
    level: Logger.Level, message: Logger.Message, metadata more: Logger.Metadata?, source: String, file: String, function: String,
    line: UInt
  ) {
    let all = metadata.merging(more ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let at = Date().formatted(.iso8601.time(includingFractionalSeconds: true))
    switch form {
    case .json:
      var members: [(key: String, value: JSONText)] = [
        ("at", .string(at)), ("level", .string(level.rawValue)), ("part", .string(label)), ("event", .string("\(message)")),
      ]
      for (key, value) in all { members.append((key, .string("\(value)"))) }
      write(JSONText.object(members).line + "\n")
    case .text:
      let details = all.map { " \($0.key)=\(LogLines.plain("\($0.value)"))" }.joined()
      write("\(at) \(level.rawValue) \(LogLines.plain("\(message)"))\(details)\n")
    }
  }

  /// Text of others on one line, without anything a terminal would obey.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }
}
