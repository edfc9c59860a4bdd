import Claims
import Foundation
import Intake

/// Folders: each file that is new or has changed, and is not being written.
extension Follower {
  /// Files beyond this number of bytes are left to `hearsay add`, which reads them piece by piece.
  static let largestFile = 64 << 20
  /// A file that changed less than this number of seconds ago may not be whole.
  static let rest = 2.0

  func folderRound(_ path: String, _ round: inout Round, _ store: Store) async throws {
    round.state.kind = .folder
    let files = try Follower.files(in: path)
    let present = Set(files.map(\.path))
    round.state.prints = round.state.prints.filter { present.contains($0.key) }
    for file in files where round.state.prints[file.path] != file.print {
      if stop.isStopped || Task.isCancelled { throw CancellationError() }
      if abs(clock.now().timeIntervalSince(file.changed)) < Follower.rest {
        continue
      }
      guard file.size <= Follower.largestFile else {
        round.state.remark("\(WatchError.tooLarge(address: file.path, limit: Follower.largestFile)): add it with hearsay add")
        round.state.prints[file.path] = file.print
        continue
      }
      guard let data = FileManager.default.contents(atPath: file.path) else {
        // It may have gone, or may not be read: the others are not touched, and it is tried again.
        round.state.remark("\(WatchError.folder(path: file.path, reason: "it cannot be opened"))")
        continue
      }
      try await handOn(round.document(Array(data), address: file.path, contentType: ""), &round, store)
      round.state.prints[file.path] = file.print
    }
  }

  /// A file as the folder lists it.
  private struct ListedFile {
    var path: String
    var size: Int
    var changed: Date
    /// By which a change is noticed.
    var print: String { "\(size)-\(Int(changed.timeIntervalSince1970 * 1_000))" }
  }

  /// The files of a folder and those within it, hidden ones left out, links not followed, by name.
  private static func files(in folder: String) throws(WatchError) -> [ListedFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw .folder(path: folder, reason: "there is no such folder")
    }
    guard isFolder.boolValue, FileManager.default.isReadableFile(atPath: folder),
      let walk = FileManager.default.enumerator(atPath: folder)
    else { throw .folder(path: folder, reason: isFolder.boolValue ? "it may not be read" : "it is no folder") }
    var files: [ListedFile] = []
    while let name = walk.nextObject() as? String {
      let isHidden = name.split(separator: "/").last?.hasPrefix(".") == true
      let type = walk.fileAttributes?[.type] as? FileAttributeType
      if isHidden {
        if type == .typeDirectory { walk.skipDescendants() }
        continue
      }
      guard type == .typeRegular, Article.isTaken(fileName: name), let size = walk.fileAttributes?[.size] as? NSNumber,
        let changed = walk.fileAttributes?[.modificationDate] as? Date
      else { continue }
      files.append(ListedFile(path: folder + (folder.hasSuffix("/") ? "" : "/") + name, size: size.intValue, changed: changed))
    }
    return files.sorted { $0.path < $1.path }
  }
}
