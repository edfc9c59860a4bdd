import Claims

/// When something was published: the day as its publisher counts it, and the moment.
public struct FeedTime: Hashable, Sendable {
  /// The day in the publisher's own zone, against which "gestern" is told.
  public let day: CalendarDate
  /// Seconds since 1970 began in Greenwich; the day's beginning there where no time of day is given.
  public let seconds: Int

  /// Reads RFC 822 and RFC 3339, and what feeds make of them: odd names of days and months, two-digit years, missing seconds or zones
  /// (then Greenwich), German dates. Nil where no day can be told.
  public init?(_ text: String) {
    let bytes = ASCIIText.lowercased(text.utf8.prefix(100))
    let plain = String(decoding: bytes, as: UTF8.self)
    guard let date = DateReading.date(in: plain) ?? FeedTime.shortYear(plain), let month = date.month, let dayOfMonth = date.day else {
      return nil
    }
    day = date
    let midnight = FeedTime.days(date.year, month, dayOfMonth) * 86_400
    guard let clock = FeedTime.clock(in: bytes) else {
      seconds = midnight
      return
    }
    seconds = midnight + clock.seconds - FeedTime.zone(in: bytes[clock.end...]) * 60
  }

  /// "6 apr 21" as the first RFC 822 had it.
  private static func shortYear(_ text: String) -> CalendarDate? {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    for index in words.indices.dropLast(2) {
      guard let day = Int(words[index]), let month = MonthNames.numbers[String(words[index + 1])], words[index + 2].count == 2,
        let year = Int(words[index + 2])
      else { continue }
      let full = year < 70 ? 2000 + year : 1900 + year
      if year >= 0, (1...CalendarDate.days(in: month, of: full)).contains(day) { return CalendarDate(year: full, month: month, day: day) }
    }
    return nil
  }

  /// The time of day, and where it ends: `10:30`, `10:30:15.25`, `10:30 pm`, `t103015`.
  private static func clock(in bytes: [UInt8]) -> (seconds: Int, end: Int)? {
    guard let colon = bytes.indices.first(where: { isColon(bytes, $0) }) else { return compactClock(in: bytes) }
    var start = colon
    while start > 0, colon - start < 2, isDigit(bytes[start - 1]) { start -= 1 }
    let hour = number(bytes[start..<colon])
    let minute = number(bytes[(colon + 1)..<(colon + 3)])
    var end = colon + 3
    var second = 0
    if isColon(bytes, end) {
      second = number(bytes[(end + 1)..<(end + 3)])
      end += 3
      if end < bytes.count, ".,".utf8.contains(bytes[end]) {
        end += 1
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      }
    }
    guard hour <= 24, minute < 60, second <= 60 else { return nil }
    let rest = bytes[end...].drop { $0 == 0x20 }
    let isAfternoon = rest.starts(with: "pm".utf8) && hour < 12
    let isMidnight = rest.starts(with: "am".utf8) && hour == 12
    if rest.starts(with: "pm".utf8) || rest.starts(with: "am".utf8) { end = rest.startIndex + 2 }
    return ((isMidnight ? 0 : isAfternoon ? hour + 12 : hour) * 3_600 + minute * 60 + second, end)
  }

  /// ISO 8601 without its marks: `20210406t103015`.
  private static func compactClock(in bytes: [UInt8]) -> (seconds: Int, end: Int)? {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "t")), mark >= 8, mark + 4 < bytes.count,
      bytes[(mark - 8)..<mark].allSatisfy(isDigit)
    else { return nil }
    let digits = bytes[(mark + 1)...].prefix { isDigit($0) }
    guard digits.count == 4 || digits.count == 6 else { return nil }
    let hour = number(digits.prefix(2))
    let minute = number(digits.dropFirst(2).prefix(2))
    guard hour <= 24, minute < 60 else { return nil }
    return (hour * 3_600 + minute * 60 + min(number(digits.dropFirst(4)), 59), digits.endIndex)
  }

  /// Minutes east of Greenwich: `+0200`, `+02:00`, `+2`, `cest`; 0 where nothing is said.
  private static func zone(in bytes: ArraySlice<UInt8>) -> Int {
    var rest = bytes.drop { $0 == 0x20 }
    if rest.starts(with: "uhr".utf8) { rest = rest.dropFirst(3).drop { $0 == 0x20 } }
    let name = rest.prefix { (0x61...0x7A).contains($0) }
    let named = FeedWords.zones[String(decoding: name, as: UTF8.self)] ?? 0
    let signed = rest.dropFirst(name.count)
    guard let sign = signed.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return named }
    let digits = signed.dropFirst().filter { $0 != UInt8(ascii: ":") }.prefix { isDigit($0) }
    let hours = number(digits.count > 2 ? digits.prefix(digits.count - 2) : digits)
    let minutes = digits.count > 2 ? number(digits.suffix(2)) : 0
    guard (1...4).contains(digits.count), hours <= 18, minutes < 60 else { return named }
    return named + (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  /// Days since 1 January 1970 in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Counted from March, leap days come last.
    let shifted = month > 2 ? year : year - 1
    let inYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + inYear - 719_468
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isColon(_ bytes: [UInt8], _ index: Int) -> Bool {
    index > 0 && index + 2 < bytes.count && bytes[index] == UInt8(ascii: ":") && isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
      && isDigit(bytes[index + 2])
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) } }
}
