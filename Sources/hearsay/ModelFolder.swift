import Foundation

/// Finds the model folder.
enum ModelFolder {
  /// The folder that the user names, else `HEARSAY_MODEL`, else `Model` beside the program or in a folder above it, else
  /// `../share/hearsay/Model`; the first of these that exists, or else the first place that was looked at.
  static func locate(option: String?) -> URL {
    if let option { return URL(filePath: option) }
    if let named = ProcessInfo.processInfo.environment["HEARSAY_MODEL"], !named.isEmpty { return URL(filePath: named) }
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    var places = [program.appending(path: "../share/hearsay/Model").standardized]
    var folder = program
    for _ in 0..<5 {
      places.append(folder.appending(path: "Model"))
      folder = folder.deletingLastPathComponent()
    }
    let holds = { (place: URL) in FileManager.default.fileExists(atPath: place.appending(path: "model.safetensors").path) }
    return places.first(where: holds) ?? program.appending(path: "Model")
  }
}
