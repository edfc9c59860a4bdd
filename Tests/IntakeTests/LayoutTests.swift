import Claims
import Foundation
import Testing

@testable import Intake

/// Pages of many layouts, in files of their own; `Scripts/extraction.py` measures others on them too.
@Suite("Layouts of pages")
struct LayoutTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Layouts")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".html") }.sorted()

  /// How often each word of a text occurs.
  private func words(_ text: String) -> [String: Int] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  @Test("Nearly all words of the article are taken, and hardly any other", arguments: names)
  func page(_ name: String) throws {
    let html = try Data(contentsOf: LayoutTests.folder.appending(path: name))
    let gold = try String(contentsOf: LayoutTests.folder.appending(path: name.dropLast(4) + "txt"), encoding: .utf8)
    let article = try Article(html: Array(html), id: name)
    let parts = gold.components(separatedBy: "\n\n")
    #expect(article.document.title == parts.first)
    let (expected, found) = (words(parts.dropFirst().joined(separator: "\n")), words(article.text))
    let hits = expected.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
    let f1 = 2 * Double(hits) / Double(expected.values.reduce(0, +) + found.values.reduce(0, +))
    #expect(f1 > 0.93, "\(name): \(f1)\n\(article.text)")
  }

  @Test("The pages are there")
  func present() { #expect(LayoutTests.names.count >= 22) }
}
