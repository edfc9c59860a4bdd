/// The fields and files of a form with files (RFC 7578).
struct Multipart: Sendable {
  private(set) var values: [(name: String, value: String)] = []
  private(set) var files: [FormFields.File] = []

  /// The most parts that are looked at.
  private static let mostParts = 200

  /// Reads a body; nil where the type says that it is none of these. Parts that are broken are left out.
  init?(contentType: String, body: [UInt8]) {
    guard contentType.lowercased().hasPrefix("multipart/form-data"), let boundary = Multipart.parameter("boundary", of: contentType),
      (1...200).contains(boundary.utf8.count)
    else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var starts: [Int] = []
    var place = 0
    while starts.count <= Multipart.mostParts, let found = Multipart.find(mark, in: body, from: place) {
      starts.append(found)
      place = found + mark.count
    }
    for (start, end) in zip(starts, starts.dropFirst()) {
      // Behind the mark and before the next one stands a line break.
      let low = start + mark.count + 2
      let high = end - 2
      if low <= high { take(body[low..<high]) }
    }
  }

  private mutating func take(_ part: ArraySlice<UInt8>) {
    guard let gap = Multipart.find([13, 10, 13, 10], in: part, from: part.startIndex) else { return }
    var name: String?
    var fileName: String?
    var type = "application/octet-stream"
    for line in String(decoding: part[..<gap], as: UTF8.self).split(whereSeparator: \.isNewline) {
      let lower = line.lowercased()
      if lower.hasPrefix("content-disposition:") {
        name = Multipart.parameter("name", of: String(line))
        fileName = Multipart.parameter("filename", of: String(line))
      } else if lower.hasPrefix("content-type:") {
        type = lower.dropFirst(13).trimmingPrefix(while: { $0 == " " }).description
      }
    }
    guard let name else { return }
    let content = Array(part[(gap + 4)...])
    if let fileName {
      // A field for files that was left empty comes as a file without name and content.
      if !fileName.isEmpty || !content.isEmpty { files.append(.init(name: fileName, type: type, bytes: content)) }
    } else {
      values.append((name, String(decoding: content, as: UTF8.self)))
    }
  }

  /// A parameter of a header, with or without quotes.
  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " }).lowercased() == name else { continue }
      let value = pair[1].trimmingPrefix { $0 == " " }
      guard value.hasPrefix("\"") else { return String(value.prefix { $0 != " " }) }
      return String(value.dropFirst().prefix { $0 != "\"" })
    }
    return nil
  }

  private static func find(_ wanted: [UInt8], in bytes: some RandomAccessCollection<UInt8>, from start: Int) -> Int? {
    bytes.withContiguousStorageIfAvailable { storage -> Int? in
      // Places within the storage count from 0, those of a slice from where it begins.
      let offset = (bytes as? ArraySlice<UInt8>)?.startIndex ?? 0
      guard storage.count >= wanted.count, start - offset >= 0 else { return nil }
      var place = start - offset
      while place <= storage.count - wanted.count {
        if storage[place] == wanted[0], storage[place..<(place + wanted.count)].elementsEqual(wanted) { return place + offset }
        place += 1
      }
      return nil
    } ?? nil
  }
}
