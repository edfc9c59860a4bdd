import Claims

extension DateReading {
  /// The day in the path of an address: `/2021/04/06/`, `2021-04-06`, `20210406`, `06.04.2021`; nil for less than a month.
  static func date(inPath path: String) -> CalendarDate? {
    let parts = path.utf8.split { !(0x30...0x39).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    for start in parts.indices {
      if parts[start].utf8.count == 8, let date = DateReading.date(in: parts[start]), isRecent(date) { return date }
      guard start + 1 < parts.count, [1, 2].contains(parts[start + 1].utf8.count) else { continue }
      if parts[start].utf8.count == 4, start + 2 < parts.count, [1, 2].contains(parts[start + 2].utf8.count),
        let date = DateReading.date(in: "\(parts[start])-\(parts[start + 1])-\(parts[start + 2])"), isRecent(date)
      {
        return date
      }
      if [1, 2].contains(parts[start].utf8.count), start + 2 < parts.count, parts[start + 2].utf8.count == 4,
        let date = DateReading.date(in: "\(parts[start]).\(parts[start + 1]).\(parts[start + 2])"), isRecent(date)
      {
        return date
      }
      if parts[start].utf8.count == 4, parts[start + 1].utf8.count == 2,
        let date = DateReading.date(in: "\(parts[start])-\(parts[start + 1])"),
        isRecent(date)
      {
        return date
      }
    }
    return nil
  }

  /// Addresses hold other numbers too: only years of the web count.
  private static func isRecent(_ date: CalendarDate) -> Bool { (1994...2100).contains(date.year) }
}
