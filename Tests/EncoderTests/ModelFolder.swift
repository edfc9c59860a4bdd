import Foundation
import Testing

/// The files that tests read: the model at the package's root and the reference results beside the tests.
enum ModelFolder {
  /// A file of the folder `Model` of the package that this source belongs to.
  static func file(_ name: String) throws -> URL {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return try existing(folder.appendingPathComponent("Model").appendingPathComponent(name))
  }

  /// A file of `Tests/EncoderTests/Golden`; the scripts `Training/golden_*.py` make them.
  static func golden(_ name: String) throws -> URL {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try existing(folder.appendingPathComponent("Golden").appendingPathComponent(name))
  }

  private static func existing(_ url: URL) throws -> URL {
    try #require(FileManager.default.fileExists(atPath: url.path), "\(url.path) is missing")
    return url
  }
}
