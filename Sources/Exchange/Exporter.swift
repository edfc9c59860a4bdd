import Foundation
import Ledger

/// Writes a ledger, or a part of it, in other forms.
public struct Exporter: Sendable {
  private let ledger: Ledger
  private let selection: Selection

  /// Where an export goes.
  public enum Destination {
    /// A file, or for a format of several files a folder; whole, or nothing of it.
    case file(String)
    /// A stream that takes text.
    case stream((String) throws -> Void)
  }

  /// An exporter of what is selected; everything where nothing is said.
  public init(_ ledger: Ledger, _ selection: Selection = Selection()) {
    self.ledger = ledger
    self.selection = selection
  }

  /// Writes the ledger as it is now.
  ///
  /// - Returns: what the format could not take, in words for the user; nil where it took everything.
  /// - Throws: `ExchangeError`; `LedgerError.unknownName`; what the stream throws.
  @discardableResult
  public func write(_ format: ExportFormat, to destination: Destination) throws -> String? {
    switch destination {
    case .stream(let out):
      if format.isFolder { throw ExchangeError.needsFolder(format) }
      return try write(format, out)
    case .file(let path):
      if format.isFolder {
        try writeFolder(path)
        return nil
      }
      var isDirectory: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
        throw ExchangeError.inTheWay(path: path)
      }
      let file = try OutputFile(path: path)
      let remark = try write(format) { try file.write($0) }
      try file.finish()
      return remark
    }
  }

  private func write(_ format: ExportFormat, _ out: (String) throws -> Void) throws -> String? {
    try ledger.withSnapshot { snapshot in
      switch format {
      case .jsonl: try ArchiveFormat().write(snapshot, selection, to: out)
      case .graphml: try GraphMLFormat().write(snapshot, selection, to: out)
      case .gexf: try GEXFFormat().write(snapshot, selection, to: out)
      case .ftm: try FollowTheMoneyFormat().write(snapshot, selection, to: out)
      case .turtle: try TurtleFormat().write(snapshot, selection, to: out)
      case .quickstatements:
        var format = QuickStatementsFormat()
        try format.write(snapshot, selection, to: out)
        return format.leftOut
      case .csv: throw ExchangeError.needsFolder(format)
      }
      return nil
    }
  }

  private func writeFolder(_ path: String) throws {
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue {
      throw ExchangeError.inTheWay(path: path)
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ExchangeError.cannotWrite(path: path, reason: error.localizedDescription)
    }
    try ledger.withSnapshot { try CSVFormat(folder: path).write($0, selection) }
  }
}
