import Claims

/// Names of large organisations that mean the same wherever they stand: "VW" is Volkswagen also in an article that does not say so.
enum KnownNames {
  /// The other names of whoever has a name of this key; none where it is not listed.
  static func others(of key: String) -> [String] {
    guard let line = lines[key] else { return [] }
    return groups[line].filter { $0 != key }
  }

  /// The keys of each line of the list.
  private static let groups: [[String]] = WordList.words(PackageResources.known_names_txt).map { line in
    var keys: [String] = []
    for name in line.split(separator: "\t") {
      let key = NameForm(String(name)).key
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  private static let lines: [String: Int] = {
    var lines: [String: Int] = [:]
    for (number, keys) in groups.enumerated() {
      for key in keys { lines[key] = number }
    }
    return lines
  }()
}
