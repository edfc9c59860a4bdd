import Claims

/// Finds a date of publication in what files and pages write: ISO 8601, RFC 5322, German and English dates, paths of addresses.
enum DateReading {
  /// The first day or month in `text`, of which the first 200 bytes count; a bare year only where nothing else is there.
  static func date(in text: String) -> CalendarDate? {
    let tokens = tokens(of: text)
    for start in tokens.indices {
      if let date = numeric(tokens[start...]) ?? worded(tokens[start...]) { return date }
    }
    if tokens.count == 1 { return tokens[0].digits == 4 ? plausible(year: tokens[0].number) : nil }
    return nil
  }

  private struct Token {
    var number = 0
    /// How many digits; 0 for a word.
    var digits = 0
    var word = ""
    /// What stands between this token and the one before, white space aside.
    var separator: [UInt8] = []
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var separator: [UInt8] = []
    let bytes = Array(text.lowercased().utf8.prefix(200))
    var position = 0
    while position < bytes.count, tokens.count < 40 {
      let start = position
      var token = Token()
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
        token.number = min(token.number * 10 + Int(bytes[position] - 0x30), 1_000_000_000)
        token.digits += 1
        position += 1
      }
      if position == start {
        while position < bytes.count, (0x61...0x7A).contains(bytes[position]) || bytes[position] >= 0x80 { position += 1 }
        token.word = String(decoding: bytes[start..<position], as: UTF8.self)
      }
      if position == start {
        if !Format.isSpace(bytes[position]) { separator.append(bytes[position]) }
        position += 1
        continue
      }
      token.separator = separator
      separator = []
      tokens.append(token)
    }
    return tokens
  }

  private static func numeric(_ tokens: ArraySlice<Token>) -> CalendarDate? {
    guard let first = tokens.first, first.digits > 0 else { return nil }
    if first.digits == 8 { return day(first.number / 10_000, first.number / 100 % 100, first.number % 100) }
    let next = tokens.dropFirst().prefix(2)
    guard let second = next.first, second.digits == 1 || second.digits == 2, let mark = second.separator.first,
      second.separator.count == 1, "-/.".utf8.contains(mark)
    else { return nil }
    let third = next.count == 2 ? next.last : nil
    let isWhole = third?.separator == second.separator
    if first.digits == 4 {
      if let third, isWhole, third.digits == 1 || third.digits == 2 { return day(first.number, second.number, third.number) }
      guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/"), second.digits == 2 else { return nil }
      return month(first.number, second.number)
    }
    guard let third, isWhole, first.digits <= 2, third.digits == 4 || (third.digits == 2 && mark == UInt8(ascii: ".")) else { return nil }
    let year = third.digits == 2 ? third.number + (third.number < 70 ? 2000 : 1900) : third.number
    if mark != UInt8(ascii: "/") { return day(year, second.number, first.number) }
    // 3/4/2021 may be March or April: only a part above 12 tells.
    if first.number > 12 { return day(year, second.number, first.number) }
    return second.number > 12 || first.number == second.number ? day(year, first.number, second.number) : nil
  }

  private static func worded(_ tokens: ArraySlice<Token>) -> CalendarDate? {
    let three = Array(tokens.prefix(3))
    guard three.count >= 2 else { return nil }
    if let number = MonthNames.numbers[three[0].word] {
      if three.count == 3, three[1].digits == 1 || three[1].digits == 2, three[2].digits == 4 {
        return day(three[2].number, number, three[1].number)
      }
      return three[1].digits == 4 ? month(three[1].number, number) : nil
    }
    guard three.count == 3, three[0].digits == 1 || three[0].digits == 2, let number = MonthNames.numbers[three[1].word],
      three[2].digits == 4
    else { return nil }
    return day(three[2].number, number, three[0].number)
  }

  private static func plausible(year: Int) -> CalendarDate? {
    (1800...2199).contains(year) ? CalendarDate(year: year) : nil
  }

  private static func month(_ year: Int, _ month: Int) -> CalendarDate? {
    guard (1800...2199).contains(year), (1...12).contains(month) else { return nil }
    return CalendarDate(year: year, month: month)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard (1800...2199).contains(year), (1...12).contains(month), (1...CalendarDate.days(in: month, of: year)).contains(day) else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }
}
