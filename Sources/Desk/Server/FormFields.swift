import Foundation
import HTTPTypes
import Hummingbird

/// What a browser's form brings: fields by name, and files. The only way in which pages take bodies, so no form is taken without its secret.
struct FormFields: Sendable {
  /// A file of a form.
  struct File: Sendable {
    var name: String
    var type: String
    var bytes: [UInt8]
  }

  private(set) var values: [(name: String, value: String)] = []
  private(set) var files: [File] = []

  /// The value of a field without white space around it; nil where it is missing or empty.
  subscript(_ name: String) -> String? {
    guard let value = values.first(where: { $0.name == name })?.value.trimmingCharacters(in: .whitespacesAndNewlines) else { return nil }
    return value.isEmpty ? nil : value
  }

  /// All values of a field that is there several times.
  func all(_ name: String) -> [String] { values.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

  /// A value that must be there.
  ///
  /// - Throws: `Problem.invalidRequest`.
  func required(_ name: String) throws -> String {
    guard let value = self[name] else { throw Problem(.invalidRequest, "\"\(name)\" is missing") }
    return value
  }

  /// Fields in the form of addresses and simple forms, `a=b&c=d`.
  init(urlEncoded text: String) {
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      func plain(_ part: Substring) -> String { FormFields.plain(part.replacing("+", with: " ")) }
      values.append((plain(parts[0]), parts.count > 1 ? plain(parts[1]) : ""))
    }
  }

  private init(values: [(name: String, value: String)], files: [File]) {
    self.values = values
    self.files = files
  }

  /// Takes the form of a request.
  ///
  /// - Throws: `Problem` where the visitor may not edit and must, where the body is too large or none of a form, or where the form is not ours.
  static func take(from request: Request, _ context: DeskContext, limit: Int, needsEditor: Bool = true) async throws -> FormFields {
    if needsEditor, context.visitor?.mayEdit != true {
      throw Problem(.notAllowed, "your token lets you look; to change something, ask for one with the role editor")
    }
    let type = request.headers[.contentType] ?? ""
    let body = try await BodyText.collect(request, limit: limit)
    let fields: FormFields
    if type.lowercased().hasPrefix("application/x-www-form-urlencoded") {
      fields = FormFields(urlEncoded: String(decoding: body, as: UTF8.self))
    } else if let parts = Multipart(contentType: type, body: body) {
      fields = FormFields(values: parts.values, files: parts.files)
    } else {
      throw Problem(.wrongType, "the body is no form")
    }
    guard let secret = fields["form"], secret == context.formSecret, !secret.isEmpty else {
      throw Problem(.notAllowed, "the form is out of date; reload the page, then send it again")
    }
    return fields
  }

  private static func plain(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), rest.count >= 3,
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
