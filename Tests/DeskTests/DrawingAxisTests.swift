import Claims
import Presentation
import Testing

@testable import Desk

@Suite("Days on a line")
struct DrawingAxisTests {
  @Test("are counted one by one through months, leap years and centuries")
  func days() {
    var last = DayNumber(year: 1896, month: 1, day: 1).value - 1
    for year in 1896...1905 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(in: month, of: year) {
          let number = DayNumber(year: year, month: month, day: day)
          #expect(number.value == last + 1 && number.parts == (year, month, day))
          last = number.value
        }
      }
    }
    #expect(DayNumber("2024-02-29")?.parts.day == 29 && DayNumber("2024-03")?.parts.month == 3 && DayNumber("2024-22")?.parts.month == 6)
    #expect(DayNumber("gestern") == nil && DayNumber("") == nil)
    for year in [1, 4, 100, 400, 9999] { #expect(DayNumber(year: year, month: 1, day: 1).parts == (year, 1, 1)) }
  }

  @Test(
    "have ticks of a sensible unit, in order, with room between them",
    arguments: [
      ("2024-03-01", "2024-03-01"), ("2024-03-01", "2024-04-15"), ("2023-11-05", "2024-06-01"), ("2021-01-01", "2023-12-31"),
      ("1990-05-05", "2024-06-01"), ("0001-01-01", "9999-12-31"),
    ])
  func ticks(_ first: String, _ last: String) throws {
    let days = try [#require(DayNumber(first)), #require(DayNumber(last))]
    let axis = try #require(TimelineAxis(days, left: 100, right: 900))
    let ticks = axis.ticks(DrawingWords(Wording(.german)))
    #expect((2...16).contains(ticks.count))
    #expect(ticks.allSatisfy { $0.x >= 100 && $0.x <= 900 && !$0.label.isEmpty })
    for (a, b) in zip(ticks, ticks.dropFirst()) { #expect(b.x - a.x > 38) }
    #expect(days.allSatisfy { (100...900).contains(axis.x($0)) })
    #expect(TimelineAxis([], left: 0, right: 1) == nil)
  }

  @Test("are named in the language of whoever looks")
  func names() throws {
    let days = try [#require(DayNumber("2023-11-05")), #require(DayNumber("2024-06-01"))]
    let axis = try #require(TimelineAxis(days, left: 100, right: 900))
    let german = axis.ticks(DrawingWords(Wording(.german))).map(\.label)
    #expect(german.contains("Jan 2024") && german.contains("März") && german.first?.contains("2023") == true)
    #expect(axis.ticks(DrawingWords(Wording(.english))).map(\.label).contains("Mar"))
  }
}

@Suite("Text in a drawing")
struct DrawingTextTests {
  @Test("is escaped, loses what XML forbids, and stays what it is otherwise")
  func escaped() {
    #expect(SVGText.escaped("A & B <\"x\"> 'y'") == "A &amp; B &lt;&quot;x&quot;&gt; &#39;y&#39;")
    #expect(SVGText.escaped("a\u{0}b\u{FFFE}\u{202E}c\n\td") == "abc d")
    #expect(SVGText.escaped("Müller–Łódź 東京 🚡") == "Müller–Łódź 東京 🚡")
    for name in DrawingSamples.hostile {
      var svg = SVGMarkup()
      svg.element("text", [("class", name)], text: name)
      #expect(DrawingSamples.elements("text", in: svg.text) == 1)
      #expect(DrawingSamples.elements("script", in: svg.text) == 0)
    }
  }

  @Test("is cut to a width")
  func cut() {
    #expect(SVGText.cut("Liftwerk", to: 200) == "Liftwerk")
    let long = SVGText.cut("Donaudampfschifffahrtsgesellschaft mit beschränkter Haftung", to: 120)
    #expect(long.hasSuffix("…") && long.hasPrefix("Donaudampf") && SVGText.width(long) <= 120)
    #expect(SVGText.cut("東京東京東京東京", to: 40).count == 3 && SVGText.width("") == 0)
  }

  @Test("numbers are short and never other than numbers")
  func numbers() {
    #expect(SVGMarkup.number(1.04) == "1" && SVGMarkup.number(-0.25) == "-0.3" && SVGMarkup.number(12.5) == "12.5")
    #expect(SVGMarkup.number(.nan) == "0" && SVGMarkup.number(.infinity) == "0")
  }
}
