/// Month names and their abbreviations, lower case, German (of Austria too) and English; written by us from general knowledge.
enum MonthNames {
  /// One line a month, January first.
  static let byMonth: [[String]] = [
    ["januar", "jänner", "jan", "jän", "january"],
    ["februar", "feber", "feb", "february"],
    ["märz", "maerz", "mär", "mrz", "march", "mar"],
    ["april", "apr"],
    ["mai", "may"],
    ["juni", "jun", "june"],
    ["juli", "jul", "july"],
    ["august", "aug"],
    ["september", "sep", "sept"],
    ["oktober", "okt", "october", "oct"],
    ["november", "nov"],
    ["dezember", "dez", "december", "dec"],
  ]

  /// Month, 1 to 12, of a name.
  static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, names) in byMonth.enumerated() {
      for name in names { numbers[name] = index + 1 }
    }
    return numbers
  }()
}
